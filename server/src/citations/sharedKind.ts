import type { Corpus, Instrument } from '../corpus/corpus.ts';
import { type Tokens, tokenise } from '../text/tokens.ts';
import { readSharedYears } from './sharedYears.ts';
import { joins, startsUpper, wordAt, wordSet } from './words.ts';

/** One of the names that share a word: "Basel" of "the Basel and Stockholm Conventions". */
export interface SharingName {
  readonly instrument: Instrument;
  /** The first and the last word of what stands for it in the text. */
  readonly first: number;
  readonly last: number;
}

/** The kinds that several names can share, each with the one that it is the plural of. */
const kinds: ReadonlyMap<number, { readonly singular: string; readonly ahead: boolean }> = new Map(
  [
    ['conventions', 'Convention', true],
    ['protocols', 'Protocol', true],
    ['charters', 'Charter', true],
    ['declarations', 'Declaration', true],
    ['convenios', 'Convenio', false],
    ['convenciones', 'Convención', false],
    ['protocolos', 'Protocolo', false],
    ['protocoles', 'Protocole', false],
  ].map(([plural, singular, ahead]) => [
    [...wordSet(plural as string)][0]!,
    { singular: singular as string, ahead: ahead as boolean },
  ]),
);

export const sharedKinds: ReadonlySet<number> = new Set(kinds.keys());

/**
 * Reads "the Basel, Rotterdam and Stockholm Conventions", "los Convenios de Basilea, Rotterdam y Estocolmo" and "les
 * conventions de Bâle et de Stockholm" at the shared word; nothing unless every one of the names is that of one instrument.
 */
export function readSharedKind(
  text: string,
  tokens: Tokens,
  word: number,
  corpus: Corpus,
  free: (word: number) => boolean,
): readonly SharingName[] {
  const { singular, ahead } = kinds.get(tokens.hash[word]!)!;
  const isName = (t: number) => t >= 0 && t < tokens.count && free(t) && startsUpper(text, tokens, t);
  const before = ahead && startsUpper(text, tokens, word) ? namesBefore(text, tokens, word, isName) : [];
  if (before.length > 1)
    return allOf(before, word, t => `${wordAt(text, tokens, t)} ${singular}`, corpus, before.length - 1);
  const years = ahead ? readSharedYears(text, tokens, word, singular, corpus) : [];
  if (years.length > 0) return years;
  const after = namesAfter(text, tokens, word, isName);
  return after.length > 1 ? allOf(after, word, t => `${singular} de ${wordAt(text, tokens, t)}`, corpus, 0) : [];
}

function namesBefore(text: string, tokens: Tokens, word: number, isName: (word: number) => boolean): number[] {
  const names: number[] = [];
  for (let t = word - 1; isName(t) && joins(text, tokens, t) && names.length < most; ) {
    names.unshift(t);
    if (names.length === 1) {
      if (!and.has(tokens.hash[t - 1] ?? 0) || !joins(text, tokens, t - 1)) return [];
      t -= 2;
    } else {
      if (t < 1 || !comma.test(text.slice(tokens.end[t - 1]!, tokens.start[t]))) break;
      t -= 1;
    }
  }
  return names;
}

function namesAfter(text: string, tokens: Tokens, word: number, isName: (word: number) => boolean): number[] {
  const names: number[] = [];
  const isOf = (t: number) => of.has(tokens.hash[t] ?? 0);
  if (!isOf(word + 1)) return [];
  for (let t = word + 2; isName(t) && joins(text, tokens, t - 1) && names.length < most; ) {
    names.push(t);
    const isLast = and.has(tokens.hash[t + 1] ?? 0);
    if (!isLast && !comma.test(text.slice(tokens.end[t], tokens.start[t + 1] ?? text.length))) return [];
    t += isLast ? 2 : 1;
    if (isOf(t)) t++;
    if (isLast) return isName(t) ? [...names, t] : [];
  }
  return [];
}

const of = wordSet('de d');
const and = wordSet('and et y e');
const comma = /^,\s$/;
/** More would be no sentence. */
const most = 8;

/** The instruments of all names; the word that they share belongs to the one at `with`. */
function allOf(
  names: readonly number[],
  word: number,
  inFull: (name: number) => string,
  corpus: Corpus,
  withWord: number,
): SharingName[] {
  const found = names.flatMap((name, i) => {
    const instrument = instrumentNamed(inFull(name), corpus);
    const ends = i === withWord ? [name, word].sort((a, b) => a - b) : [name, name];
    return instrument ? [{ instrument, first: ends[0]!, last: ends[1]! }] : [];
  });
  return found.length === names.length ? found : [];
}

/** The one instrument that a text names from its beginning to its end. */
function instrumentNamed(text: string, corpus: Corpus): Instrument | undefined {
  const { names } = corpus;
  const tokens = tokenise(text);
  const match = names.matchesAt(text, tokens, 0).find(({ last }) => last === tokens.count - 1);
  const targets = new Set(
    match?.names
      .filter(name => ['title', 'short-title'].includes(names.formOf(name)))
      .map(name => names.targetOf(name)),
  );
  const [only, ...others] = targets;
  return only === undefined || others.length > 0 ? undefined : corpus.instrumentAt(only);
}
