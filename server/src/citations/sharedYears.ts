import type { Corpus, Instrument } from '../corpus/corpus.ts';
import { type Tokens, tokenise } from '../text/tokens.ts';
import type { SharingName } from './sharedKind.ts';
import { isYear, joins, numberAt, wordAt, wordSet } from './words.ts';

/**
 * Reads "the 1954 and 1961 Statelessness Conventions" and "the 1954 and 1961 Conventions on Statelessness" at the word that
 * they share; nothing unless each year is that of one instrument of the name.
 */
export function readSharedYears(
  text: string,
  tokens: Tokens,
  word: number,
  singular: string,
  corpus: Corpus,
): readonly SharingName[] {
  let t = word;
  while (t > 0 && word - t <= longestName && !isYear(numberAt(text, tokens, t - 1)) && joins(text, tokens, t - 1)) t--;
  const years = yearsBefore(text, tokens, t);
  if (years.length < 2) return [];
  const behind = t === word ? subjectBehind(text, tokens, word) : undefined;
  const name = t < word ? text.slice(tokens.start[t], tokens.end[word - 1]) : behind && wordAt(text, tokens, behind);
  if (name === undefined) return [];
  const bearers = bearersOf(`${name} ${singular}`, corpus);
  const found = years.flatMap((year, i) => {
    const written = String(numberAt(text, tokens, year));
    const [only, ...others] = bearers.filter(({ adopted }) => adopted?.date.startsWith(written));
    const last = i === years.length - 1 ? (behind ?? word) : year;
    return only && others.length === 0 ? [{ instrument: only, first: year, last }] : [];
  });
  return found.length === years.length ? found : [];
}

/** In words: "Statelessness", "Hague Child". */
const longestName = 3;

/** The years of a list that ends before a word: "1954 and 1961", "1961, 1971 and 1988". */
function yearsBefore(text: string, tokens: Tokens, end: number): number[] {
  const years: number[] = [];
  for (let t = end - 1; isYear(numberAt(text, tokens, t)) && years.length < most; ) {
    years.unshift(t);
    const isLast = years.length === 1;
    if (isLast && !and.has(tokens.hash[t - 1] ?? 0)) break;
    const gap = isLast
      ? text.slice(tokens.end[t - 2] ?? 0, tokens.start[t])
      : text.slice(tokens.end[t - 1], tokens.start[t]);
    if (!(isLast ? /^,?\s\S{1,3}\s$/ : /^,\s$/).test(gap)) break;
    t -= isLast ? 2 : 1;
  }
  return years;
}

/** "Conventions on Statelessness": the word that says of what. */
function subjectBehind(text: string, tokens: Tokens, word: number): number | undefined {
  return on.has(tokens.hash[word + 1] ?? 0) && joins(text, tokens, word) && joins(text, tokens, word + 1)
    ? word + 2
    : undefined;
}

/** Every instrument that bears a name, alone or with others. */
function bearersOf(name: string, corpus: Corpus): Instrument[] {
  const tokens = tokenise(name);
  const match = corpus.names.matchesAt(name, tokens, 0).find(({ last }) => last === tokens.count - 1);
  const targets = match?.names
    .filter(one => ['title', 'short-title', 'shared-name'].includes(corpus.names.formOf(one)))
    .map(one => corpus.names.targetOf(one));
  return [...new Set(targets)].map(target => corpus.instrumentAt(target));
}

const and = wordSet('and or');
const on = wordSet('on');
const most = 5;
