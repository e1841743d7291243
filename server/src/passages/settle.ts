import { farthest, type Named } from '../citations/backReferences.ts';
import type { Term } from '../citations/definitions.ts';
import type { Common } from './common.ts';
import type { Settings } from './focus.ts';
import type { BlockMemory } from './memory.ts';
import type { Passage } from './passage.ts';
import type { TermLists } from './terms.ts';

/** Makes a passage of every block, in order: each knows what the blocks before it have named and defined. */
export function settleInOrder(
  memories: readonly BlockMemory[],
  starts: readonly number[],
  { readings, named }: Common,
  termLists: TermLists,
  settings: Settings,
): Passage[] {
  let terms = noTerms;
  const past: { readonly start: number; readonly names: Named }[] = [];
  let near = 0;
  return memories.map((memory, i) => {
    const reading = readings[i]!;
    const names = memory.names(reading, named, terms);
    terms = termLists.extend(terms, names.defined);
    const start = starts[i]!;
    while (near < past.length && past[near]!.start <= start - farthest) near++;
    const before = reading.loose.some(({ points }) => points) ? past.slice(near).map(block => block.names) : nothing;
    if (names.citations.length > 0 || names.loose.length > 0) past.push({ start, names });
    const setting = settings.between(start, start + memory.block.prose.length);
    return memory.passage(memory.citations(names, before, reading), reading, setting);
  });
}

/** The same for every version of every document. */
const noTerms: readonly Term[] = [];
const nothing: readonly Named[] = [];
