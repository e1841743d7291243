import type { Corpus, Instrument } from '../corpus/corpus.ts';
import { fold } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import { hashOfWord, type Tokens, tokenise } from '../text/tokens.ts';
import { type Citation, citationOf, instrumentOf } from './citation.ts';
import { protocolsMeant } from './itsProtocols.ts';
import { joins, numberAt, wordSet } from './words.ts';

/** A word such as "Convention" that is part of no name: it may point back to an instrument, or name one that nobody knows. */
export interface LooseWord extends Span {
  readonly kind: Kind;
  /** "the Convention", "that Covenant", "the said Protocol". */
  readonly points: boolean;
  /** "Convention on Dogs": an instrument of its own. */
  readonly names: boolean;
  /** The adjective behind it in French or Spanish: of an instrument that has it in its title, "la Charte africaine" can be said. */
  readonly qualifier: string | undefined;
  /** How far before the word its numbered paragraph begins, where the lines of the block are such paragraphs. */
  readonly back: number | undefined;
}

/** "the CERD Committee": the body that watches over an instrument. */
export interface BodyMention extends Span {
  readonly of: readonly Instrument[];
}

/** What one block of the text names, and the loose words in it; both in order. */
export interface Named {
  readonly citations: readonly Citation[];
  readonly loose: readonly LooseWord[];
  readonly bodies: readonly BodyMention[];
}

/** So far back a reference may reach past its own block, in UTF-16 units. */
export const farthest = 3000;

/** The citations that the pointing words of a block make: each to the one instrument that can be meant, and none where two can. */
export function findBackReferences(text: string, own: Named, before: readonly Named[], corpus: Corpus): Citation[] {
  const found: Citation[] = [];
  let oldest = 0;
  let next = 0;
  let oldestLoose = 0;
  for (const [i, word] of own.loose.entries()) {
    if (!word.points) continue;
    while (next < own.citations.length && own.citations[next]!.end < word.start) next++;
    while (oldest < next && own.citations[oldest]!.end <= word.start - farthest) oldest++;
    while (own.loose[oldestLoose]!.start <= word.start - farthest) oldestLoose++;
    const ahead = { ...own, citations: own.citations.slice(oldest, next), loose: own.loose.slice(oldestLoose, i) };
    const instrument = antecedentOf(word, [...before, ahead]);
    if (!instrument || isOfItsBody(text, word, own.bodies, instrument)) continue;
    const protocol = protocolTo(text, word.start, instrument, corpus);
    // Of several Optional Protocols nobody knows which is meant, and the Convention is not.
    if (protocol?.instrument === null) continue;
    const span = protocol ? { start: protocol.start, end: word.end } : word;
    const meant = protocol?.instrument ?? instrument;
    found.push(citationOf(span, 'back-reference', { kind: 'resolved', instruments: [meant] }));
  }
  return found;
}

/** "CERD urged the State to … under the Convention": the committee's own, whatever was named before. */
const isOfItsBody = (text: string, word: LooseWord, bodies: readonly BodyMention[], instrument: Instrument): boolean =>
  bodies.some(
    ({ start, end, of }) =>
      start < word.start &&
      word.start - end < 300 &&
      !of.includes(instrument) &&
      of.some(one => kindsAmong(one).has(word.kind)) &&
      !/[.;?!]\s/.test(text.slice(end, word.start)),
  );

/** "Optional Protocol to the Convention", "premier Protocole facultatif se rapportant au Pacte": the protocol, where there is one. */
function protocolTo(
  text: string,
  at: number,
  instrument: Instrument,
  corpus: Corpus,
): { start: number; instrument: Instrument | null } | undefined {
  const found = protocolAhead.exec(text.slice(Math.max(0, at - 80), at));
  if (!found) return undefined;
  const [meant] = protocolsMeant(corpus.protocolsTo(instrument.id), { qualifiers: found[0], several: false }) ?? [];
  return { start: at - found[0].length, instrument: meant ?? null };
}

const protocolAhead =
  /(?:(?:first|second|premier|deuxième|primer|segundo)\s{1,20})?(?:optional\s{1,20}protocol|protocole\s{1,20}facultatif|protocolo\s{1,20}facultativo)\s{1,20}(?:(?:to|de)\s{1,20}(?:the|la)|del|(?:se\s{1,20}rapportant|relatif)?\s{0,20}(?:à\s{1,20}la|au))\s{1,20}$/i;

/** What all before a reference allows it to mean; the last of the blocks is its own, up to the reference. */
function antecedentOf({ kind, start, back, qualifier }: LooseWord, blocks: readonly Named[]): Instrument | undefined {
  const fitting = blocks.map(({ citations }) =>
    citations.filter(citation => isOfKind(citation, kind) && (!qualifier || isCalled(citation, qualifier))),
  );
  const lastBlock = fitting.findLastIndex(citations => citations.length > 0);
  const last = fitting[lastBlock]?.at(-1);
  if (!last) return undefined;
  const inParagraph = back === undefined ? [] : fitting.at(-1)!.filter(citation => citation.start >= start - back);
  if (!isOne(fitting.flat()) && !isOne(fitting.at(-1)!) && !isOne(inParagraph)) return undefined;
  // Between the two, "the Convention on Dogs" that nobody knows would be the nearer one.
  const barred = blocks.slice(lastBlock).some(({ citations, loose }, i) => {
    const isLater = ({ start }: Span) => i > 0 || start > last.end;
    return (
      loose.some(word => word.names && word.kind === kind && isLater(word)) ||
      citations.some(citation => citation.resolution.kind === 'ambiguous' && isLater(citation))
    );
  });
  return barred ? undefined : instrumentOf(last);
}

const isOne = (citations: readonly Citation[]): boolean => new Set(citations.map(instrumentOf)).size === 1;

/** Reads what a loose word says by what stands around it. */
export function readLooseWord(text: string, tokens: Tokens, word: number): LooseWord {
  const start = tokens.start[word]!;
  const points = pointsBack(text, tokens, word);
  return {
    start,
    end: tokens.end[word]!,
    kind: referenceWords.get(tokens.hash[word]!)!,
    points,
    names: !points && namesOn.test(text.slice(start, start + 40)),
    qualifier: points ? qualifierAfter(text, tokens.end[word]!) : undefined,
    back: points ? paragraphBefore(text, start) : undefined,
  };
}

/** The paragraphs of UN documents are numbered lines, often without an empty line between. */
function paragraphBefore(text: string, at: number): number | undefined {
  let line = text.lastIndexOf('\n', at);
  for (let lines = 0; line >= 0 && lines < longestParagraph; lines++) {
    let i = line + 1;
    while (text[i] === ' ' && i < line + 24) i++;
    if (isDigit(text.charCodeAt(i)) && numbered.test(text.slice(i, i + 6))) return at - line;
    line = line > 0 ? text.lastIndexOf('\n', line - 1) : -1;
  }
  return undefined;
}

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;
const numbered = /^\d{1,3}\.\s/;
/** In lines: further back no beginning is looked for. */
const longestParagraph = 30;

const pointers = wordSet(
  'the this that said same la le el dicha dicho dite dit cette ce esta este presente du au del al dudit audit ledit ladite l',
);
const between = wordSet(
  'said same present latter above aforementioned présente presente citada citado mencionada mencionado referida referido misma mismo',
);
const continues = wordSet(
  'on against for relating concerning regarding to of no nos n num number and or between entre de del du d des sur contre sobre para contra relative relatif relativa establishing governing thereto thereof concernée concernées concernés pertinente applicable aplicable correspondiente respectiva respectivo',
);

/** Only "the Convention", with nothing that would make another name of it. */
function pointsBack(text: string, tokens: Tokens, word: number): boolean {
  let t = word - 1;
  while (t >= 0 && between.has(tokens.hash[t]!) && joins(text, tokens, t)) t--;
  if (t < 0 || !pointers.has(tokens.hash[t]!) || !/^(?:\s+|['’])$/.test(text.slice(tokens.end[t], tokens.start[t + 1])))
    return false;
  const next = word + 1;
  const hasNext = next < tokens.count;
  const gap = text.slice(tokens.end[word], hasNext ? tokens.start[next] : text.length);
  // "del Convenio 169"
  if (hasNext && /^\s{1,20}$/.test(gap) && numberAt(text, tokens, next) !== undefined) return false;
  if (
    hasNext &&
    /^\s+$/.test(gap) &&
    continues.has(tokens.hash[next]!) &&
    !isVerbAfter(text, tokens, next) &&
    !isJoined(text, tokens, next)
  )
    return false;
  // In small letters it may be any word ("the convention centre"): only what follows a whole phrase then counts.
  const start = tokens.start[word]!;
  const lower = text[start] === text[start]!.toLowerCase();
  if (
    lower &&
    !closesPhrase.test(text.slice(tokens.end[word], tokens.end[word]! + 16)) &&
    !bindsStates.test(text.slice(Math.max(0, start - 60), start))
  )
    return false;
  // Of agreements there are too many.
  if (lower && /^(?:agreement|accord|acuerdo)$/i.test(text.slice(start, tokens.end[word]))) return false;
  // "la Carta" is a constitution, too.
  if (/^carta$/i.test(text.slice(start, tokens.end[word])) && constitution.test(text)) return false;
  if (/^[-/]/.test(gap)) return false;
  // "la Convention internationale de 1989 sur …" goes on as a name.
  if (qualifierAfter(text, tokens.end[word]!) && goesOnBehind(text, tokens, next)) return false;
  return optional.test(gapAndNext(text, tokens, word))
    ? !goesOnBehind(text, tokens, next)
    : !/^['’]?\s+[A-Z]/.test(text.slice(tokens.end[word], tokens.end[word]! + 3));
}

/** "l'article 3 de la convention", "a ratifié la convention", "dicho convenio": no contract between neighbours. */
const bindsStates =
  /(?:(?:articles?|art\.|artículos?|arts\.)\s\d{1,3}(?:\s?(?:er|º))?\s(?:de\s(?:la|dicha|dicho)|du|del)|(?<![A-Za-zÀ-ɏ])(?:ratifié|signé|ratificado|ratificó|ratificaron|firmado|firmó|suscrito|suscribió|adhéré\s[àa]|parties?\sà|partes?\s(?:en|de)|adhésion\sà|ratification\sde|ratificación\sde|adhesión\sa|adhirió\sa)\s(?:la|le|el)|(?:partie|adhéré)\sau|(?:parte|ratificación)\sdel|(?:adhirió|adhesión)\sal|(?<![A-Za-zÀ-ɏ])(?:cette|dicha|dicho|ledit|ladite|dudit|audit))\s(?:(?:présente|citad[oa]|mencionad[oa]|referid[oa])\s)?$/i;
const constitution = /constituci|Carta\s(?:Política|Magna|Fundamental)/i;
const optional = /^\s(?:facultatif|facultativo|additionnel|adicional)$/i;
const gapAndNext = (text: string, tokens: Tokens, word: number): string =>
  word + 1 < tokens.count ? text.slice(tokens.end[word], tokens.end[word + 1]) : '';

/** "el Protocolo Facultativo de la Convención", "le Protocole facultatif n° 2" are names, or parts of one. */
const goesOnBehind = (text: string, tokens: Tokens, word: number): boolean =>
  /^\s(?:[A-Z\d]|(?:[àa]|aux?|al?|de|del|du|des|se\srapportant|relati[a-z]+|concernant|visant|sobre|sur|para|n[o°º])(?![A-Za-zÀ-ɏ]))/.test(
    text.slice(tokens.end[word], tokens.end[word]! + 16),
  );

/** In French and Spanish an adjective stands behind its noun: "la Convention collective" is another. */
function qualifierAfter(text: string, end: number): string | undefined {
  const [, word = ''] = /^\s+([A-Za-zÀ-ɏ]{4,16})(?![A-Za-zÀ-ɏ])/.exec(text.slice(end, end + 24)) ?? [];
  return adjective.test(word) && !verb.test(word) ? fold(word) : undefined;
}

const adjective =
  /(?:aine?|ienne?|éenn?e?|al|ale|elle?|ique|aire|ive|if|anne|ana|ano|ivo|iva|ico|ica|ario|aria|opeo|opea|ense|oise?|dora?)$/i;
const verb = /(?:ppelle|signale|[piqd]lique|indique|plica|indica|fica|blica|emana|sea|crea)$/i;

const closesPhrase =
  /^(?:[.,;:)]|\s\(|\s+(?:in|on\s+(?:the\s+)?\d|was|is|has|had|and|which|that|as|by|since|at|with|were|requires|does|also|came|comes|entered|enters|obliges|provides|states|itself|lacks|covers|contains|establishes|prohibits|bans|sets|defines|protects|guarantees|applies|allows|permits|grants|gives|aims|calls|commits|includes?|imposes|remains|became|becomes|makes|would|will|shall|must|should|may|can|could|but|or|because|before|after|until|when|while|without|under|from)\b)/;

/** "the Convention and its Protocol", "the Convention to which", "the Convention on 3 August": the word does not go on with the name. */
function isVerbAfter(text: string, tokens: Tokens, next: number): boolean {
  return /^(?:on\s+(?:the\s+)?\d|(?:and|or|to|for|of)\s+(?:the|its|their|which|whom|this|that|be|any|all|a|an)\b)/i.test(
    text.slice(tokens.start[next]!, tokens.start[next]! + 20),
  );
}

/** "the Convention and European standards", but not "the Convention and Protocol relating to the Status of Refugees". */
const isJoined = (text: string, tokens: Tokens, next: number): boolean => {
  const joined = text.slice(tokens.start[next]!, tokens.start[next]! + 60);
  return /^(?:and|or)\s/.test(joined) && !otherKind.test(joined);
};
const otherKind =
  /\b(?:conventions?|covenants?|protocols?|charters?|declarations?|treat(?:y|ies)|statutes?|agreements?|recommendations?|regulations?)\b/i;

/** "Convention on …": the word goes on as a name. */
const namesOn = /^[A-Za-zÀ-ɏ]+\s+(?:on|against|for|relating|concerning|of|sur|sobre|contre|contra|de)\s/;

/** The words with which a reference back is made, each with the kind of instrument that it is for, in three languages. */
const kinds = {
  convention: 'convention convención convenio',
  covenant: 'covenant pacte pacto',
  protocol: 'protocol protocole protocolo',
  charter: 'charter charte carta',
  declaration: 'declaration déclaration declaración',
  treaty: 'treaty traité tratado',
  statute: 'statute statut estatuto',
  agreement: 'agreement accord acuerdo',
};
type Kind = keyof typeof kinds;
export const referenceWords: ReadonlyMap<number, Kind> = new Map(
  Object.entries(kinds).flatMap(([kind, words]) => words.split(' ').map(word => [hashOfWord(word), kind as Kind])),
);

/** By its title in any language, of which the beginning of the adjective is enough: gender and number differ. */
function isCalled(citation: Citation, qualifier: string): boolean {
  const { titles = {}, names = {} } = instrumentOf(citation) ?? {};
  return [...Object.values<string>(titles), ...Object.values<string[]>(names).flat()].some(name =>
    fold(name).includes(` ${qualifier.slice(0, -2)}`),
  );
}

const kindsOf = new WeakMap<Instrument, ReadonlySet<Kind>>();

/** By the first such word of a title or other name: an Optional Protocol to a Convention is a protocol, the Ottawa Convention a treaty too. */
function isOfKind(citation: Citation, kind: Kind): boolean {
  const instrument = instrumentOf(citation);
  return instrument !== undefined && kindsAmong(instrument).has(kind);
}

function kindsAmong(instrument: Instrument): ReadonlySet<Kind> {
  let known = kindsOf.get(instrument);
  if (!known) {
    known = new Set(instrument.kind === 'conference' || instrument.kind === 'set' ? [] : kindsIn(instrument));
    kindsOf.set(instrument, known);
  }
  return known;
}

function kindsIn({ titles, names }: Instrument): Kind[] {
  const own = Object.values(titles).flatMap(kindOf);
  // The American Convention is called Pact of San José, and "the Covenant" is another.
  const others = Object.values(names ?? {}).flat();
  return [...own, ...others.flatMap(kindOf).filter(kind => kind !== 'covenant')];
}

function kindOf(title: string): Kind[] {
  const { hash, count } = tokenise(title);
  const first = hash.subarray(0, count).find(word => referenceWords.has(word));
  return first === undefined ? [] : [referenceWords.get(first)!];
}
