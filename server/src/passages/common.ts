import type { Reading } from '../citations/readNames.ts';
import { everything } from '../citations/talk.ts';
import type { Corpus, Instrument } from '../corpus/corpus.ts';
import type { BlockMemory } from './memory.ts';

/** What the blocks of a document know of each other. */
export interface Common {
  readonly readings: readonly Reading[];
  /** The subjects of the whole document. */
  readonly spokenOf: number;
  /** Every instrument that the document names beyond doubt. */
  readonly named: ReadonlySet<Instrument>;
}

/** Reads every block. So many of them at either end are those of the earlier version, where there is one. */
export function readTogether(
  memories: readonly BlockMemory[],
  corpus: Corpus,
  earlier: Common | undefined,
  head: number,
  tail: number,
): Common {
  let spokenOf = earlier?.spokenOf ?? everything;
  let readings = memories.map(memory => memory.reading(corpus, spokenOf));
  const found = readings.reduce((all, { subjects }) => all | subjects, 0);
  const isAsSupposed = found === spokenOf;
  if (!isAsSupposed) {
    spokenOf = found;
    readings = memories.map(memory => memory.reading(corpus, spokenOf));
  }
  const unchanged =
    earlier &&
    isAsSupposed &&
    isSameSet(instrumentsIn(earlier.readings, head, tail), instrumentsIn(readings, head, tail));
  return { readings, spokenOf, named: unchanged ? earlier.named : instrumentsIn(readings, 0, 0) };
}

function instrumentsIn(readings: readonly Reading[], head: number, tail: number): Set<Instrument> {
  const instruments = new Set<Instrument>();
  for (let i = head; i < readings.length - tail; i++)
    for (const instrument of readings[i]!.instruments) instruments.add(instrument);
  return instruments;
}

const isSameSet = (a: ReadonlySet<unknown>, b: ReadonlySet<unknown>): boolean =>
  a.size === b.size && [...a].every(item => b.has(item));
