import type { Reading } from '../citations/readNames.ts';
import { everything } from '../citations/talk.ts';
import type { Corpus, Instrument } from '../corpus/corpus.ts';
import type { BlockMemory } from './memory.ts';

/** Of the blocks of a document, so many at either end are those of the version before. */
export interface Shared {
  readonly head: number;
  readonly tail: number;
}

/** What the blocks of a document know of each other. */
export interface Common {
  readonly readings: readonly Reading[];
  /** The subjects of the whole document. */
  readonly spokenOf: number;
  /** Every instrument that the document names beyond doubt. */
  readonly named: ReadonlySet<Instrument>;
  /** How many of the blocks name each of them. */
  readonly counts: ReadonlyMap<Instrument, number>;
}

/** Reads every block that the version before, where there is one, does not share. */
export function readTogether(
  memories: readonly BlockMemory[],
  corpus: Corpus,
  { head, tail }: Shared,
  earlier: Common | undefined,
): Common {
  const spokenOf = earlier?.spokenOf ?? everything;
  const fresh = memories.slice(head, memories.length - tail).map(memory => memory.reading(corpus, spokenOf));
  const gone = earlier ? earlier.readings.slice(head, earlier.readings.length - tail) : [];
  const kept = earlier?.readings ?? [];
  const readings = [...kept.slice(0, head), ...fresh, ...kept.slice(kept.length - tail)];
  const found = !earlier || subjectsIn(fresh) !== subjectsIn(gone) ? subjectsIn(readings) : spokenOf;
  if (found !== spokenOf) {
    const anew = memories.map(memory => memory.reading(corpus, found));
    return { readings: anew, spokenOf: found, ...count(anew, [], undefined) };
  }
  return { readings, spokenOf, ...count(fresh, gone, earlier) };
}

const subjectsIn = (readings: readonly Reading[]): number => readings.reduce((all, { subjects }) => all | subjects, 0);

/** The set stays the same one as long as no instrument comes or goes. */
function count(
  come: readonly Reading[],
  gone: readonly Reading[],
  earlier: Common | undefined,
): Pick<Common, 'named' | 'counts'> {
  const counts = new Map(earlier?.counts);
  for (const { instruments } of come) for (const one of instruments) counts.set(one, (counts.get(one) ?? 0) + 1);
  for (const { instruments } of gone) {
    for (const one of instruments) {
      const left = counts.get(one)! - 1;
      if (left > 0) counts.set(one, left);
      else counts.delete(one);
    }
  }
  const isSame = earlier?.counts.size === counts.size && [...counts.keys()].every(one => earlier.counts.has(one));
  return { counts, named: isSame ? earlier.named : new Set(counts.keys()) };
}
