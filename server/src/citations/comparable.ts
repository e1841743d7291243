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
  const postings = words
    .map(word => formsOf(word).map(form => corpus.vocabulary.namesWith(hashOfWord(form))))
    .map(lists => ({ lists, size: lists.reduce((sum, { length }) => sum + length, 0) }))
    .filter(({ size }) => size > 0 && size < tooCommon)
    .sort((a, b) => a.size - b.size);
  const seen = new Set<number>();
  const found: ComparableName[] = [];
  for (const { lists } of postings.slice(0, rarest)) {
    for (const names of lists) {
      for (const name of names) {
        if (seen.has(name)) continue;
        seen.add(name);
        const comparable = comparableName(corpus, name);
        if (comparable && !missesTooMuch(stems, comparable)) found.push(comparable);
      }
    }
  }
  return found;
}

function missesTooMuch(stems: ReadonlySet<string>, { stems: own }: ComparableName): boolean {
  let left = mostMissing(own.length);
  for (const stem of own) if (!stems.has(stem) && --left < 0) return true;
  return false;
}

const preparedNames = new WeakMap<Corpus, Map<number, ComparableName | undefined>>();

function comparableName(corpus: Corpus, name: number): ComparableName | undefined {
  let names = preparedNames.get(corpus);
  if (!names) {
    names = new Map();
    preparedNames.set(corpus, names);
  }
  if (names.has(name)) return names.get(name);
  const form = corpus.names.formOf(name);
  const { text } = corpus.names.at(name);
  // "AU Convention on …" stands beside the name without the acronym, and without it would be another.
  const comparable = (form === 'title' || form === 'short-title') && !/^[A-Z]{2,6}\b/.test(text);
  const folded = comparable ? fold(text).split(' ') : [];
  const stems = folded.filter(carriesMeaning).map(stemOf);
  const prepared = stems.length >= fewestStems ? { name, folded, stems } : undefined;
  names.set(name, prepared);
  return prepared;
}
