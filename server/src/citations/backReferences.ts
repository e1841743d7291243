import type { Instrument } from '../corpus/corpus.ts';
import type { Tokens } from '../text/tokens.ts';
import { type Citation, instrumentOf } from './citation.ts';
import { joins, wordSet } from './words.ts';

/**
 * "the Convention", "that Covenant", "the said Protocol": each for the one instrument that can be meant, and for none where two can.
 * `others` are the words that make a name of an instrument and belong to no citation: an instrument that nobody knows may be meant.
 */
export function findBackReferences(
  text: string,
  tokens: Tokens,
  citations: readonly Citation[],
  others: readonly number[],
): Citation[] {
  const found: Citation[] = [];
  const places = others.map(word => tokens.start[word]!);
  let next = 0;
  let oldest = 0;
  let oldestPlace = 0;
  for (const [place, word] of others.entries()) {
    const at = places[place]!;
    while (next < citations.length && citations[next]!.start < at) next++;
    while (oldest < next && citations[oldest]!.end <= at - farthest) oldest++;
    while (places[oldestPlace]! <= at - farthest) oldestPlace++;
    if (startOfReference(text, tokens, word) === undefined) continue;
    const type = typeOf(text.slice(at, tokens.end[word]));
    const instrument =
      type && antecedentOf(type, at, text, citations.slice(oldest, next), places.slice(oldestPlace, place));
    if (!instrument) continue;
    found.push({
      start: at,
      end: tokens.end[word]!,
      form: 'back-reference',
      resolution: { kind: 'resolved', instruments: [instrument] },
      provisions: [],
      year: undefined,
      number: undefined,
      misnamed: undefined,
    });
  }
  return found;
}

const pointers = wordSet('the this that said same la le el dicha dicho dite dit cette ce esta este presente');
const between = wordSet('said same present latter above aforementioned');
const continues = wordSet(
  'on against for relating concerning regarding to of no nos n num number and or between de del du des sur contre sobre para contra relative relatif relativa establishing governing thereto thereof',
);

/** Only "the Convention", with nothing that would make another name of it. */
function startOfReference(text: string, tokens: Tokens, word: number): number | undefined {
  let t = word - 1;
  while (t >= 0 && between.has(tokens.hash[t]!) && joins(text, tokens, t)) t--;
  if (t < 0 || !pointers.has(tokens.hash[t]!) || !/^\s+$/.test(text.slice(tokens.end[t], tokens.start[t + 1])))
    return undefined;
  const next = word + 1;
  const gap = text.slice(tokens.end[word], tokens.start[next] ?? text.length);
  if (next < tokens.count && /^\s+$/.test(gap) && continues.has(tokens.hash[next]!) && !isVerbAfter(text, tokens, next))
    return undefined;
  // In small letters it may be any word ("the convention centre"): only what follows a whole phrase then counts.
  const lower = text[tokens.start[word]!] === text[tokens.start[word]!]!.toLowerCase();
  if (lower && !closesPhrase.test(text.slice(tokens.end[word], tokens.end[word]! + 12))) return undefined;
  return /^[-/]/.test(gap) || /^['’]?\s+[A-Z]/.test(text.slice(tokens.end[word], tokens.end[word]! + 3))
    ? undefined
    : tokens.start[t];
}

const closesPhrase =
  /^(?:[.,;:)]|\s+(?:in|on\s+\d|was|is|has|had|and|which|that|as|by|since|at|with|were|requires|does|also)\b)/;

/** "the Convention and its Protocol", "the Convention to which": the word does not go on with the name. */
function isVerbAfter(text: string, tokens: Tokens, next: number): boolean {
  return /^(?:and|or|to|for|of)\s+(?:the|its|their|which|whom|this|that|be|any|all|a|an)\b/i.test(
    text.slice(tokens.start[next]!, tokens.start[next]! + 20),
  );
}

/** The words with which a reference back is made. */
export const referenceWords = wordSet(
  'convention convención convenio covenant pacte pacto protocol protocole protocolo charter charte carta declaration déclaration declaración treaty traité tratado statute statut estatuto',
);

/** English, French and Spanish words for one kind of instrument. */
const kinds: readonly RegExp[] = [
  /^(?:convention|convenci[oó]n|convenio)$/i,
  /^(?:covenant|pacte|pacto)$/i,
  /^(?:protocol|protocole|protocolo)$/i,
  /^(?:charter|charte|carta)$/i,
  /^(?:declaration|déclaration|declaraci[oó]n)$/i,
  /^(?:treaty|traité|tratado)$/i,
  /^(?:statute|statut|estatuto)$/i,
];

const typeOf = (word: string): RegExp | undefined => kinds.find(kind => kind.test(word));

/** How far back a reference may reach past its own paragraph. */
const farthest = 3000;

function antecedentOf(
  type: RegExp,
  at: number,
  text: string,
  before: readonly Citation[],
  others: readonly number[],
): Instrument | undefined {
  const fitting = before.filter(citation => {
    const instrument = citation.end < at ? instrumentOf(citation) : undefined;
    return instrument !== undefined && isOfType(instrument, type);
  });
  const last = fitting.at(-1);
  const instrument = last && instrumentOf(last);
  if (!last || !instrument) return undefined;
  if (new Set(fitting.map(instrumentOf)).size > 1) {
    const paragraph = text.lastIndexOf('\n\n', at);
    const near = new Set(fitting.filter(({ start }) => start > paragraph).map(instrumentOf));
    if (near.size !== 1) return undefined;
  }
  // Between the two, "the Convention on Dogs" that nobody knows would be the nearer one.
  const unknown = others.some(other => other > last.end && isNamed(text, other) && type.test(firstWord(text, other)));
  const shared = before.some(citation => citation.start > last.end && citation.resolution.kind === 'ambiguous');
  return unknown || shared ? undefined : instrument;
}

const firstWord = (text: string, at: number): string => /^\p{L}+/u.exec(text.slice(at, at + 20))?.[0] ?? '';

/** Whether the word at an offset goes on as a name: "Convention on …". */
const isNamed = (text: string, at: number): boolean =>
  /^\p{L}+\s+(?:on|against|for|relating|concerning|of|sur|sobre|contre|contra|de)\s/u.test(text.slice(at, at + 40));

const typesOf = new WeakMap<Instrument, ReadonlySet<RegExp>>();

/** By the first such word of a title: an Optional Protocol to a Convention is a protocol. */
function isOfType(instrument: Instrument, type: RegExp): boolean {
  let types = typesOf.get(instrument);
  if (!types) {
    const { kind, titles } = instrument;
    const firsts =
      kind === 'conference' || kind === 'set'
        ? []
        : Object.values(titles).map(title => title.split(/[\s,()]+/).find(word => typeOf(word)));
    types = new Set(firsts.flatMap(first => typeOf(first ?? '') ?? []));
    typesOf.set(instrument, types);
  }
  return types.has(type);
}
