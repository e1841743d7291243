import Fuse from 'fuse.js';
import { fold } from '../text/fold.ts';
import type { Corpus, Instrument } from './corpus.ts';
import { type SearchIndex, searchIndexOf } from './searchIndex.ts';

export interface SearchResult {
  readonly instrument: Instrument;
  /** The name that fits what was typed. */
  readonly name: string;
}

/** How much an instrument is in use where one searches, from 0 to 1: of two that fit as well, it goes before. */
export type Use = (instrument: Instrument) => number;

/**
 * Instruments by words of any of their names in any language, by the beginning of an acronym, a number, a subject or a year;
 * the likeliest first. A misspelled word stands for those that are a letter or two away.
 */
export function searchInstruments(corpus: Corpus, typed: string, limit: number, use: Use = () => 0): SearchResult[] {
  const byNumber = searchNumbers(corpus, typed);
  if (byNumber.length > 0) return byNumber.slice(0, limit);
  const query = fold(typed);
  if (query === '') return [];
  const index = searchIndexOf(corpus);
  const best = scored(index, query)
    .sort((a, b) => b.score - a.score)
    .slice(0, Math.max(mostWeighed, limit));
  const likeness = likenessOf(
    best.map(({ name }) => index.entries[name]!.folded),
    query,
  );
  return best
    .map(({ name, score }, i) => {
      const { text, target } = index.entries[name]!;
      const instrument = corpus.instrumentAt(target);
      const rank = score + likeness[i]! * weightOfLikeness + use(instrument) * weightOfOwnUse;
      return { name: text, instrument, rank };
    })
    .sort((a, b) => b.rank - a.rank)
    .slice(0, limit)
    .map(({ name, instrument }) => ({ instrument, name }));
}

/**
 * How like each of the first names is to what was typed as a whole, from 0 to 1: the index knows words, fuse.js also letters
 * that are in the wrong place or run together. Of whole titles it is asked for a few only, for it takes long over them.
 */
function likenessOf(names: readonly string[], query: string): number[] {
  const compared = names.slice(0, query.length <= shortQuery ? manyNames : fewNames);
  const likeness = names.map(() => 0);
  for (const { refIndex, score = 1 } of new Fuse(compared, fuzziness).search(query)) likeness[refIndex] = 1 - score;
  return likeness;
}

const fuzziness = { includeScore: true, ignoreLocation: true, shouldSort: false, threshold: 0.6 };
/** Up to so many letters fuse.js compares in one go. */
const shortQuery = 32;
const manyNames = 32;
const fewNames = 6;

/** Those that most texts cite. */
export function mostCited(corpus: Corpus, limit: number): Instrument[] {
  const index = searchIndexOf(corpus);
  const order = corpus.ids.map((_, target) => target).sort((a, b) => index.weightOf(b) - index.weightOf(a));
  return order.slice(0, limit).map(target => corpus.instrumentAt(target));
}

/** Use in the world decides between equals, use in the draft between neighbours. */
const weightOfUse = 0.06;
const weightOfOwnUse = 0.4;
const weightOfLikeness = 0.1;
/** The use of so many of the best is asked for. */
const mostWeighed = 60;

interface Candidate {
  /** Place in the list of names. */
  readonly name: number;
  readonly score: number;
}

/** The best name of every instrument that has one of the words: how much it answers, and how much of it the query says. */
function scored(index: SearchIndex, query: string): Candidate[] {
  const { entries } = index;
  const answers = answersFor(index);
  const words = query.split(' ');
  let whole = 0;
  for (const [i, word] of words.entries()) {
    const found = index.wordsLike(word, i === words.length - 1);
    const years = index.namesOfYear(word);
    const weight = found.reduce(
      (most, { rarity }) => Math.max(most, rarity),
      years.length > 0 ? index.rarest * 0.45 : 0,
    );
    // A word that no name has is as telling as a rare one: what lacks it is not what was meant.
    whole += weight || index.rarest * 0.6;
    for (const { names, fit, rarity } of found)
      for (const name of names) answers.give(name, i, fit * weight, fit * rarity);
    for (const name of years) answers.give(name, i, weight, 0);
  }
  const { best } = answers;
  for (const name of answers.names) {
    const answered = answers.query[name]!;
    if (answered < whole * leastAnswered) continue;
    const target = index.targets[name]!;
    const own = 0.25 * Math.min(1, answers.own[name]! / index.rarities[name]!);
    const answer = answered / whole + own + index.weightOf(target) * weightOfUse;
    const before = best.scores[target]!;
    if (answer + mostForOrder <= before) continue;
    const { folded } = entries[name]!;
    const order = folded === query ? mostForOrder : folded.startsWith(query) ? 0.15 : folded.includes(query) ? 0.08 : 0;
    if (answer + order <= before) continue;
    if (before === 0) best.targets.push(target);
    best.scores[target] = answer + order;
    best.names[target] = name;
  }
  return best.targets.map(target => ({ name: best.names[target]!, score: best.scores[target]! }));
}

/** What a name that is the query has for it. */
const mostForOrder = 0.4;

/** What each name has answered of the query so far, and which of its words the query says; of each word the best answer counts. */
class Answers {
  readonly names: number[] = [];
  readonly query: Float64Array;
  readonly own: Float64Array;
  readonly #last: Int16Array;
  readonly #lastQuery: Float64Array;
  readonly #lastOwn: Float64Array;
  /** Of each instrument the name that answers best, and how well. */
  readonly best: { readonly targets: number[]; readonly names: Int32Array; readonly scores: Float64Array };

  constructor(size: number, instruments: number) {
    [this.query, this.own, this.#lastQuery, this.#lastOwn] = [0, 1, 2, 3].map(() => new Float64Array(size)) as [
      Float64Array,
      Float64Array,
      Float64Array,
      Float64Array,
    ];
    this.#last = new Int16Array(size).fill(-1);
    this.best = { targets: [], names: new Int32Array(instruments), scores: new Float64Array(instruments) };
  }

  /** For the next query. */
  clear(): this {
    for (const name of this.names) {
      this.#last[name] = -1;
      this.query[name] = 0;
      this.own[name] = 0;
    }
    this.names.length = 0;
    for (const target of this.best.targets) this.best.scores[target] = 0;
    this.best.targets.length = 0;
    return this;
  }

  give(name: number, word: number, query: number, own: number): void {
    if (this.#last[name] === word) {
      if (query <= this.#lastQuery[name]!) return;
      this.query[name]! -= this.#lastQuery[name]!;
      this.own[name]! -= this.#lastOwn[name]!;
    } else if (this.#last[name] === -1) this.names.push(name);
    this.#last[name] = word;
    this.#lastQuery[name] = query;
    this.#lastOwn[name] = own;
    this.query[name]! += query;
    this.own[name]! += own;
  }
}

/** Room for the answers of all names, made once: a query a keystroke would leave much behind. */
function answersFor(index: SearchIndex): Answers {
  const answers = rooms.get(index)?.clear() ?? new Answers(index.entries.length, index.size);
  rooms.set(index, answers);
  return answers;
}

const rooms = new WeakMap<SearchIndex, Answers>();

/** A name that answers less of the query than this is no answer. */
const leastAnswered = 0.3;

const numbered =
  /^(?:(ilo\s*)?(c|r|p)[\s.]{0,2}|(?:ilo\s+)?(convention|recommendation|protocol)\s+no\.?\s*)(\d{1,3})$/i;

/** "C18": every Convention whose number begins so. */
function searchNumbers(corpus: Corpus, typed: string): SearchResult[] {
  const match = numbered.exec(typed.trim());
  if (!match) return [];
  const letter = (match[2] ?? match[3]!)[0]!.toLowerCase();
  const series = { c: 'ilo-convention', r: 'ilo-recommendation', p: 'ilo-protocol' }[letter]!;
  const digits = match[4]!.replace(/^0+/, '');
  return corpus
    .numbersIn(series)
    .filter(value => String(value).startsWith(digits))
    .sort((a, b) => Number(String(a) !== digits) - Number(String(b) !== digits) || a - b)
    .map(value => corpus.byNumber(series, value)!)
    .map(instrument => ({ instrument, name: instrument.titles.en }));
}
