import { fold } from '../text/fold.ts';
import { hashOfWord } from '../text/tokens.ts';
import { type Container, type Section, TextColumn } from './format.ts';

/** The words of names, and the names in which they occur. */
export interface Words {
  /** Numbers of the names that have a word, by the word's hash; none where no name has it. */
  namesWith(hash: number): Uint32Array;
  has(hash: number): boolean;
  /** Numbers of the names that have a word beginning with folded letters. */
  namesWithPrefix(prefix: string): Iterable<number>;
}

/** Every word of every name of an instrument, and the names in which it occurs. */
export class Vocabulary implements Words {
  readonly #words: TextColumn;
  readonly #byHash: Uint32Array;
  readonly #wordOfHash: Uint32Array;
  readonly #ends: Uint32Array;
  readonly #postings: Uint32Array;

  constructor(container: Container) {
    this.#words = new TextColumn(container, 'words');
    this.#byHash = container.uint32('words.hash');
    this.#wordOfHash = container.uint32('words.byHash');
    this.#ends = container.uint32('words.postings.ends');
    this.#postings = container.uint32('words.postings');
  }

  namesWith(hash: number): Uint32Array {
    const at = firstAtLeast(this.#byHash.length, i => this.#byHash[i]! >= hash);
    return this.#byHash[at] === hash ? this.#postingsOf(this.#wordOfHash[at]!) : new Uint32Array();
  }

  has(hash: number): boolean {
    const at = firstAtLeast(this.#byHash.length, i => this.#byHash[i]! >= hash);
    return this.#byHash[at] === hash;
  }

  *namesWithPrefix(prefix: string): Generator<number> {
    const from = firstAtLeast(this.#words.length, i => this.#words.at(i) >= prefix);
    for (let word = from; word < this.#words.length && this.#words.at(word).startsWith(prefix); word++) {
      yield* this.#postingsOf(word);
    }
  }

  #postingsOf(word: number): Uint32Array {
    return this.#postings.subarray(word > 0 ? this.#ends[word - 1] : 0, this.#ends[word]);
  }
}

export function writeVocabulary(sections: Map<string, Section>, names: ReadonlyMap<number, string>): void {
  const postings = new Map<string, number[]>();
  for (const [number, name] of names) {
    for (const word of new Set(fold(name).split(' '))) {
      const list = postings.get(word) ?? [];
      list.push(number);
      postings.set(word, list);
    }
  }
  const words = [...postings.keys()].filter(word => word !== '').sort();
  const hashes = words.map((word, index) => [hashOfWord(word), index] as const).sort(([a], [b]) => a - b);
  const ends: number[] = [];
  for (const word of words) ends.push((ends.at(-1) ?? 0) + postings.get(word)!.length);
  TextColumn.write(sections, 'words', words);
  sections.set(
    'words.hash',
    Uint32Array.from(hashes, ([hash]) => hash),
  );
  sections.set(
    'words.byHash',
    Uint32Array.from(hashes, ([, index]) => index),
  );
  sections.set('words.postings.ends', Uint32Array.from(ends));
  sections.set('words.postings', Uint32Array.from(words.flatMap(word => postings.get(word)!)));
}

function firstAtLeast(length: number, reached: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (reached(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
