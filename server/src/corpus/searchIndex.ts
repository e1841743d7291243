import { fold } from '../text/fold.ts';
import { lettersApart, lettersFromBeginning } from '../text/nearest.ts';
import type { Corpus, Instrument } from './corpus.ts';
import type { NameForm } from './names.ts';

/** A name of an instrument, as it is searched. */
interface NameEntry {
  readonly text: string;
  readonly folded: string;
  /** Index of the instrument. */
  readonly target: number;
}

/** A word of names that is like one that was typed. */
export interface LikeWord {
  /** 1 where it is the same, less where it only begins so or differs by letters. */
  readonly fit: number;
  /** How telling it is: the fewer names have it, the more. */
  readonly rarity: number;
  /** Places in the list of names. */
  readonly names: readonly number[];
}

/** The words of all names and subjects of a corpus, made once when it is first searched. */
export class SearchIndex {
  readonly entries: readonly NameEntry[];
  /** The same column by column, for what goes over thousands of them: the index of the instrument, and the sum of the rarities of its words. */
  readonly targets: Int32Array;
  readonly rarities: Float64Array;
  readonly #names = new Map<string, number[]>();
  readonly #words: readonly string[];
  readonly #years = new Map<string, number[]>();
  readonly #weights: readonly number[];
  readonly #like = new Map<string, readonly LikeWord[]>();

  constructor(corpus: Corpus) {
    this.entries = [...namesOf(corpus)].map(({ target, text }) => ({ target, text, folded: fold(text) }));
    for (const [number, { target, folded }] of this.entries.entries()) {
      const instrument = corpus.instrumentAt(target);
      for (const word of folded.split(' ')) add(this.#names, word, number);
      for (const word of subjectsOf(instrument)) add(this.#names, word, number);
      for (const year of yearsOf(instrument)) add(this.#years, year, number);
    }
    this.#weights = corpus.ids.map((_, target) => weightOf(corpus.instrumentAt(target), corpus));
    this.#words = [...this.#names.keys()].filter(word => word !== '').sort();
    this.targets = Int32Array.from(this.entries, ({ target }) => target);
    this.rarities = Float64Array.from(this.entries, ({ folded }) => this.#rarityOf(folded));
  }

  /** Words equal to one; those that begin with it; where there are none, those that differ by a letter or two. */
  wordsLike(word: string, isLast: boolean): readonly LikeWord[] {
    const key = `${isLast ? '>' : ''}${word}`;
    const known = this.#like.get(key);
    if (known) return known;
    const like = this.#find(word, isLast);
    if (this.#like.size > mostRemembered) this.#like.clear();
    this.#like.set(key, like);
    return like;
  }

  /** Names of instruments of a year, where the word is one. */
  namesOfYear(word: string): readonly number[] {
    return this.#years.get(word) ?? [];
  }

  /** How many instruments there are. */
  get size(): number {
    return this.#weights.length;
  }

  /** The rarity that a word would have of which there is none. */
  get rarest(): number {
    return Math.log(1 + this.#names.size);
  }

  /** How much an instrument is in general use, from 0 to 1. */
  weightOf(target: number): number {
    return this.#weights[target]!;
  }

  #find(word: string, isLast: boolean): LikeWord[] {
    const found: LikeWord[] = [];
    const take = (other: string, fit: number) => {
      const names = this.#names.get(other)!;
      found.push({ fit, names, rarity: this.#rarity(names) });
    };
    if (this.#names.has(word)) take(word, 1);
    for (let i = firstAtLeast(this.#words, word); i < this.#words.length && this.#words[i]!.startsWith(word); i++) {
      const other = this.#words[i]!;
      if (other === word) continue;
      // "migrant" and "migrants" are as good as one word; "con" says less of "convention".
      const share = word.length / other.length;
      if (share > 0.8 || isLast || word.length > 2) take(other, isLast ? 0.75 + 0.2 * share : 0.5 + 0.4 * share);
    }
    if (found.some(({ fit }) => fit > 0.85) || word.length < 4 || /\d/.test(word)) return found;
    const most = word.length < 8 ? 1 : 2;
    for (const other of this.#words) {
      if (other.length < word.length - most || !mayBeginAlike(word, other) || other.startsWith(word)) continue;
      const apart = other.length <= word.length + most ? lettersApart(word, other, most) : most + 1;
      if (apart <= most) take(other, apart === 1 ? 0.7 : 0.5);
      else if (isLast && word.length > 4 && lettersFromBeginning(word, other, 1) <= 1) take(other, 0.5);
    }
    return found;
  }

  #rarityOf(folded: string): number {
    return folded.split(' ').reduce((sum, word) => sum + this.#rarity(this.#names.get(word) ?? []), 0);
  }

  #rarity(names: readonly number[]): number {
    return Math.log(1 + this.#names.size / (1 + names.length));
  }
}

export function searchIndexOf(corpus: Corpus): SearchIndex {
  const known = indexes.get(corpus) ?? new SearchIndex(corpus);
  indexes.set(corpus, known);
  return known;
}

const indexes = new WeakMap<Corpus, SearchIndex>();
const mostRemembered = 500;

/** Whether the first letter is the same, or is left out, doubled or swapped with the second: nobody misspells it otherwise. */
function mayBeginAlike(a: string, b: string): boolean {
  const first = a.charCodeAt(0);
  return first === b.charCodeAt(0) || first === b.charCodeAt(1) || b.charCodeAt(0) === a.charCodeAt(1);
}

/** Numbers come in order, so that one that is there already is the last. */
function add(lists: Map<string, number[]>, key: string, value: number): void {
  const list = lists.get(key);
  if (!list) lists.set(key, [value]);
  else if (list.at(-1) !== value) list.push(value);
}

function* namesOf(corpus: Corpus): Generator<{ target: number; text: string }> {
  const { names, ids } = corpus;
  for (let name = 0; name < names.size; name++) if (searched.has(names.formOf(name))) yield names.at(name);
  for (const target of ids.keys()) for (const text of corpus.instrumentAt(target).symbols ?? []) yield { target, text };
}

const searched: ReadonlySet<NameForm> = new Set(['title', 'short-title', 'shared-name', 'acronym']);

function yearsOf({ adopted, openedForSignature }: Instrument): string[] {
  return [adopted?.date, openedForSignature].filter(day => day !== undefined).map(day => day.slice(0, 4));
}

/** What it is about, in the words of the folder that it is filed under. */
const subjectsOf = ({ family }: Instrument): readonly string[] => family.split('-');

/** What many States have acted upon, and what the corpus holds in full, is what most texts cite. */
function weightOf({ id, depth, acronyms, kind }: Instrument, corpus: Corpus): number {
  const acts = corpus.countActs(id);
  const states = Math.min(1, Math.log(1 + acts) / Math.log(400));
  return 0.5 * states + (depth === 'full' ? 0.3 : 0) + (acronyms && kind !== 'set' ? 0.2 : 0);
}

function firstAtLeast(words: readonly string[], word: string): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (words[middle]! >= word) high = middle;
    else low = middle + 1;
  }
  return low;
}
