import type { Corpus } from '../corpus/corpus.ts';
import { fold } from '../text/fold.ts';
import { hashOfWord } from '../text/tokens.ts';
import { carriesMeaning, formsOf, small, stemOf } from './alignment.ts';

export interface ComparableName {
  /** Number of the name in the index. */
  readonly name: number;
  readonly folded: readonly string[];
  /** Stems of the words that carry meaning. */
  readonly stems: readonly string[];
  readonly signature: number;
}

/** So much of what carries meaning in a name may be missing from a phrase that is to come near it. */
export const mostMissing = (weight: number): number => Math.min(2, Math.floor(weight * 0.34));
/** A word that this many names have tells nothing. */
const tooCommon = 3000;
const rarest = 4;
/** A name of fewer words that carry meaning is too short for another to come near it. */
const fewestStems = 3;

/** The titles and short titles that share the rarest words of a folded phrase, and most of the others. */
export function comparableNames(phrase: readonly string[], corpus: Corpus): ComparableName[] {
  const words = [...new Set(phrase)].filter(word => !small.has(word));
  const stems = new Set(words.map(stemOf));
  if (stems.size < fewestStems - mostMissing(fewestStems)) return [];
  const signature = signatureOf(stems);
  const known = preparedFor(corpus);
  const postings = words
    .map(word => known.postingsOf(word))
    .filter(({ size }) => size > 0 && size < tooCommon)
    .sort((a, b) => a.size - b.size);
  const found: ComparableName[] = [];
  known.begin();
  for (const { lists } of postings.slice(0, rarest)) {
    for (const names of lists) {
      for (let i = 0; i < names.length; i++) {
        const comparable = known.nameOnce(names[i]!);
        if (comparable && !missesTooMuch(stems, signature, comparable)) found.push(comparable);
      }
    }
  }
  return found;
}

function missesTooMuch(stems: ReadonlySet<string>, signature: number, comparable: ComparableName): boolean {
  const { stems: own } = comparable;
  let left = mostMissing(own.length);
  // Every bit that is missing is at least one stem: this tells of most names without a look at their words.
  let missing = 0;
  for (let bits = comparable.signature & ~signature; bits !== 0; bits &= bits - 1) if (++missing > left) return true;
  for (const stem of own) if (!stems.has(stem) && --left < 0) return true;
  return false;
}

/** One of 32 bits a stem. */
function signatureOf(stems: Iterable<string>): number {
  let signature = 0;
  for (const stem of stems) {
    let hash = 0;
    for (let i = 0; i < stem.length; i++) hash = Math.imul(hash, 31) + stem.charCodeAt(i);
    signature |= 1 << (hash & 31);
  }
  return signature;
}

interface Postings {
  readonly lists: readonly Uint32Array[];
  readonly size: number;
}

/** What was looked up in a corpus before: the names as they are compared, and where a word occurs. */
class Prepared {
  readonly #corpus: Corpus;
  /** `null` where a name is not to be compared with. */
  readonly #names: (ComparableName | null | undefined)[];
  readonly #postings = new Map<string, Postings>();
  /** For each name, the search in which it was given last. */
  readonly #givenIn: Uint32Array;
  #search = 0;

  constructor(corpus: Corpus) {
    this.#corpus = corpus;
    this.#names = new Array(corpus.names.size);
    this.#givenIn = new Uint32Array(corpus.names.size);
  }

  begin(): void {
    this.#search++;
  }

  postingsOf(word: string): Postings {
    const known = this.#postings.get(word);
    if (known) return known;
    const lists = formsOf(word)
      .map(form => this.#corpus.vocabulary.namesWith(hashOfWord(form)))
      .filter(({ length }) => length > 0);
    const postings = { lists, size: lists.reduce((sum, { length }) => sum + length, 0) };
    // Only words of names are kept: of those there are not so many.
    if (postings.size > 0) this.#postings.set(word, postings);
    return postings;
  }

  /** The name, unless it was given in this search before or is not to be compared with. */
  nameOnce(name: number): ComparableName | null {
    if (this.#givenIn[name] === this.#search) return null;
    this.#givenIn[name] = this.#search;
    let prepared = this.#names[name];
    if (prepared === undefined) {
      prepared = prepare(this.#corpus, name);
      this.#names[name] = prepared;
    }
    return prepared;
  }
}

const prepared = new WeakMap<Corpus, Prepared>();

function preparedFor(corpus: Corpus): Prepared {
  const known = prepared.get(corpus) ?? new Prepared(corpus);
  prepared.set(corpus, known);
  return known;
}

function prepare(corpus: Corpus, name: number): ComparableName | null {
  const form = corpus.names.formOf(name);
  if (form !== 'title' && form !== 'short-title') return null;
  const { text } = corpus.names.at(name);
  // "AU Convention on …" stands beside the name without the acronym, and without it would be another.
  if (/^[A-Z]{2,6}\b/.test(text)) return null;
  const folded = fold(text).split(' ');
  const stems = folded.filter(carriesMeaning).map(stemOf);
  return stems.length >= fewestStems ? { name, folded, stems, signature: signatureOf(stems) } : null;
}
