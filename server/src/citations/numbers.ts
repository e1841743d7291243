import type { Corpus, Instrument } from '../corpus/corpus.ts';
import type { NumberSeries } from '../corpus/terms.ts';
import type { Span } from '../text/span.ts';
import type { Tokens } from '../text/tokens.ts';
import { isYear, joins, markedNumberAt, numberAt, startsUpper, wordAt, wordSet } from './words.ts';

/** An instrument named by its number in the series of its organisation: `C189`, "Conventions Nos. 97 and 143". */
export interface NumberMention extends Span {
  readonly instrument: Instrument;
  /** Index of the last word that belongs to it. */
  readonly last: number;
}

/** The words that a number may follow. */
export const numberedKinds: ReadonlyMap<number, NumberSeries> = new Map(
  (
    [
      ['convention conventions convenio convenios', 'ilo-convention'],
      [
        'recommendation recommendations recomendación recomendaciones recommandation recommandations',
        'ilo-recommendation',
      ],
    ] as const
  ).flatMap(([words, series]) => [...wordSet(words)].map(word => [word, series] as const)),
);

/** "Convenio Internacional del Trabajo Nº 98", "Convention de l'Organisation internationale du Travail n° 98". */
const qualifiers = wordSet(
  'international internacional internacionales internationale internationales of the del de la l du labour labor trabajo travail organization organisation organización oit ilo fondamentale fondamentales fundamental fundamentales',
);
const listWords = wordSet('and et y or und');
const otherSeries = wordSet('ets cets stce hague haye haya europe');

/**
 * Reads the numbers after "Convention" or "Recommendation" at the word `word`.
 * Without "No." the ILO's own name beside it makes a number of it ("ILO Convention 189"), or that of a Convention with a
 * capital where `ofLabour` says that the document speaks of labour ("Convention 190", but not "Convention 108").
 */
export function readNumberedKind(
  text: string,
  tokens: Tokens,
  word: number,
  series: NumberSeries,
  corpus: Corpus,
  ofLabour: () => boolean,
): NumberMention[] {
  const ilo = isIlo(text, tokens, word);
  if (isOfAnother(text, tokens, word) || isOfTreatyBody(tokens, word)) return [];
  let t = word + 1;
  while (t < tokens.count && qualifiers.has(tokens.hash[t]!) && joins(text, tokens, t - 1)) t++;
  const named =
    ilo !== undefined ||
    (t > word + 1 && iloNames.has(tokens.hash[t - 1]!)) ||
    iloFollows.test(text.slice(tokens.end[word], tokens.end[word]! + 100)) ||
    (series === 'ilo-convention' && isBareNumber(text, tokens, word) && ofLabour());
  const mentions: NumberMention[] = [];
  let start = tokens.start[ilo ?? word]!;
  let marked = false;
  let described: number | undefined;
  while (t < tokens.count) {
    const written = joins(text, tokens, t - 1) ? markedNumberAt(text, tokens, t) : undefined;
    marked ||= written !== undefined;
    if (written && mentions.length > 0) start = tokens.start[t]!;
    if (!written && t !== described && !/^[\s.(*_\u00a0]*$/.test(between(text, tokens, t - 1))) break;
    const value = written ? written.value : numberAt(text, tokens, t);
    if (value === undefined || (!marked && !named)) break;
    t = written ? written.last : t;
    const instrument = corpus.byNumber(series, value);
    // "Conventions 138/182": two where the ILO's name says so.
    const isJoined = named && text[tokens.end[t]!] === '/' && knownAt(text, tokens, t + 1, series, corpus);
    if (!instrument || (!isJoined && continuesNumber(text, tokens.end[t]!))) break;
    mentions.push({ start, end: tokens.end[t]!, instrument, last: t });
    t++;
    if (isJoined) {
      start = tokens.start[t]!;
      described = t;
      continue;
    }
    // "Conventions No. 97 (1949) and No. 143 (1975)"
    if (
      isYear(numberAt(text, tokens, t)) &&
      /^\s\($/.test(between(text, tokens, t - 1)) &&
      text[tokens.end[t]!] === ')'
    )
      t++;
    if (t >= tokens.count || !joins(text, tokens, t - 1)) break;
    described = afterDescription(text, tokens, t - 1);
    if (described !== undefined) t = described;
    else if (listWords.has(tokens.hash[t]!)) t++;
    else if (
      /^\s*,\s*$/.test(between(text, tokens, t - 1)) &&
      listGoesOn.test(text.slice(tokens.end[t], tokens.end[t]! + 8))
    )
      described = t;
    else if (!markedNumberAt(text, tokens, t)) break;
    start = tokens.start[t] ?? start;
  }
  return withOrganisation(mentions, text, tokens);
}

/** "Convenios 87 y 98 de la OIT": whose they are belongs to the last of them. */
function withOrganisation(mentions: NumberMention[], text: string, tokens: Tokens): NumberMention[] {
  const final = mentions.at(-1);
  const [behind] = (final && organisation.exec(text.slice(final.end, final.end + 80))) ?? [];
  if (!final || behind === undefined) return mentions;
  const end = final.end + behind.length;
  let { last } = final;
  while (last + 1 < tokens.count && tokens.start[last + 1]! < end) last++;
  return [...mentions.slice(0, -1), { ...final, end, last }];
}

const organisation =
  /^\s{1,20}(?:of\s{1,20}the\s{1,20}|de\s{1,20}la\s{1,20}|de\sl['’])(?:ILO|OIT|International\s{1,20}Labou?r\s{1,20}Organi[sz]ation|Organización\s{1,20}Internacional\s{1,20}del\s{1,20}Trabajo|Organisation\s{1,20}internationale\s{1,20}du\s{1,20}travail)(?![A-Za-zÀ-ɏ])(?:\s{1,20}\((?:ILO|OIT)\))?/i;

const knownAt = (text: string, tokens: Tokens, word: number, series: NumberSeries, corpus: Corpus): boolean => {
  const value = numberAt(text, tokens, word);
  return value !== undefined && corpus.byNumber(series, value) !== undefined;
};

/** After "29, 87": "Nos. 29, 87 and 98", but not "No. 29, 12 States". */
const listGoesOn = /^(?:[,;.)\]]|\s+(?:and|or|et|ou|y|o|e)\s|\s*$)/;

/** "Nos. 131, sobre salarios mínimos; 136, sobre …; y 138": the word of the next number, after what the one before is about. */
function afterDescription(text: string, tokens: Tokens, last: number): number | undefined {
  const from = tokens.end[last]!;
  const found = description.exec(text.slice(from, from + 220));
  if (!found) return undefined;
  let t = last + 1;
  while (t < tokens.count && tokens.start[t]! < from + found[0].length) t++;
  return numberAt(text, tokens, t) === undefined ? undefined : t;
}

const description =
  /^(?:\s*,)?\s*(?:sobre|relativ[oa]s?\s+al?|concerning|on|sur|relative\s+à|concernant)\s[^;.()]{3,160};\s*(?:(?:and|y|et)\s+)?/i;

/** "ETS Convention No. 5", "Convention No. 108 of the Council of Europe". */
function isOfAnother(text: string, tokens: Tokens, word: number): boolean {
  for (let t = Math.max(0, word - 4); t < word; t++)
    // "cuando haya ratificado el Convenio 189"
    if (otherSeries.has(tokens.hash[t]!) && startsUpper(text, tokens, t)) return true;
  return /^(?:No\.|[^.;]){0,40}?\b(?:Council of Europe|Conseil de l['’]Europe|Consejo de Europa|Hague|La Haye|La Haya)\b/i.test(
    text.slice(tokens.end[word]!, tokens.end[word]! + 70),
  );
}

/** "General Recommendation No. 26" is one of a committee. */
const isOfTreatyBody = (tokens: Tokens, word: number): boolean => word > 0 && generals.has(tokens.hash[word - 1]!);

const generals = wordSet('general générale générales');
const iloFollows =
  /^\s+\d{1,3}(?:(?:\s*[,/]\s*|\s+(?:and|et|y|e|o|or|ou)\s+)\d{1,3}){0,8}\s+(?:of\s+the\s+|de\s+la\s+|de\s+l['’])(?:ILO|OIT|International\s+Labou?r\s+Organi[sz]ation|Organización\s+Internacional\s+del\s+Trabajo|Organisation\s+internationale\s+du\s+Travail)(?![A-Za-zÀ-ɏ])/i;

/** "Convention 190", "Conventions 87 and 98", not "Convention 30 years on" and not the Council of Europe's "Convention 108". */
function isBareNumber(text: string, tokens: Tokens, word: number): boolean {
  if (!startsUpper(text, tokens, word)) return false;
  const found = bareNumber.exec(text.slice(tokens.end[word], tokens.end[word]! + 24));
  return found !== null && found[1] !== '108';
}

const bareNumber =
  /^\s(\d{2,3})(?=[.,;:)\]’']|$|\s(?:\(|(?:and|or|of|on|to|by|in|for|has|have|had|is|was|are|were|requires|provides|dates|says|sets|also|came|entered|does|did|protects|obliges|guarantees|covers|applies|defines|calls|allows|states|prohibits|establishes|recogni[sz]es|must|should|which|that|as|at|with|before|after|concerning|et|ou|de|sur|relative|concernant|y|e|o|del|sobre|relativo|en|par|dans|qui|que|est|es|fue|a|ha|se|reconoce|establece|prevé|dispone|consagra|garantiza|protege|prévoit|dispose|garantit|interdit|reconnaît|fixe|impose)\b))(?![.,]\d)/;

/** Reads `C189`, `C.189`, `C 189`, `R201`, `P029` at a word that begins with such a capital; beside the ILO's name `C-189`, too. */
export function readCode(text: string, tokens: Tokens, word: number, corpus: Corpus): NumberMention | undefined {
  const start = tokens.start[word]!;
  const series = codeSeries[text[start]!];
  const joined = /[-/.\w]/.test(text[start - 1] ?? ' ');
  if (!series || (joined && !/\b(?:ILO|OIT)-$/.test(text.slice(Math.max(0, start - 5), start)))) return undefined;
  let last = word;
  let digits = text.slice(start + 1, tokens.end[word]);
  if (digits === '') {
    if (word + 1 >= tokens.count || !/^(?:\.\s?|\s|-)$/.test(between(text, tokens, word))) return undefined;
    if (isIlo(text, tokens, word) === undefined && text[tokens.end[word]!] !== '.') return undefined;
    last = word + 1;
    digits = wordAt(text, tokens, last);
  }
  if (!/^\d{2,3}$/.test(digits) || continuesNumber(text, tokens.end[last]!)) return undefined;
  const instrument = corpus.byNumber(series, Number(digits));
  return instrument && { start, end: tokens.end[last]!, instrument, last };
}

export const codeSeries: Readonly<Record<string, NumberSeries>> = {
  C: 'ilo-convention',
  R: 'ilo-recommendation',
  P: 'ilo-protocol',
};

const iloNames = wordSet('ilo oit');
const labour = wordSet('labour labor travail trabajo');

/** The index of the word with which the ILO's name begins, up to five words before. */
function isIlo(text: string, tokens: Tokens, word: number): number | undefined {
  for (let t = word - 1; t >= Math.max(0, word - 5) && joins(text, tokens, t); t--) {
    if (iloNames.has(tokens.hash[t]!)) return t === word - 1 ? t : word;
    if (labour.has(tokens.hash[t]!)) return word;
  }
  return undefined;
}

/** "C-146/14", "No. 97.5", "C200-300" are no numbers of Conventions. */
function continuesNumber(text: string, end: number): boolean {
  return /^(?:[/\-–]\d|\.\d)/.test(text.slice(end, end + 2));
}

const between = (text: string, tokens: Tokens, word: number): string =>
  text.slice(tokens.end[word], tokens.start[word + 1]);
