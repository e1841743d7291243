import type { Shared } from './common.ts';
import type { Passage } from './passage.ts';

/** What one passage of a document gives, and which passage it is. */
export interface Gathered<T> {
  readonly index: number;
  readonly value: T;
}

/** A document as far as it can be gone over passage by passage, and what was gathered from the version before. */
export interface Gatherable {
  readonly passages: readonly Passage[];
  /** Room for what was gathered, under the key of who did. */
  readonly notes: Record<symbol, unknown>;
  readonly inherited: (Shared & { readonly notes: Record<symbol, unknown>; readonly count: number }) | undefined;
}

/**
 * What each passage of a document gives that gives something, in their order. It is asked of every passage once,
 * and in the next version of the document only of those that are new: a keystroke does not touch the rest of a long draft.
 */
export function gather<T>(
  document: Gatherable,
  key: symbol,
  of: (passage: Passage, index: number) => T | undefined,
): readonly Gathered<T>[] {
  const known = document.notes[key] as readonly Gathered<T>[] | undefined;
  if (known) return known;
  const { passages, inherited } = document;
  const before = inherited?.notes[key] as readonly Gathered<T>[] | undefined;
  const { head, tail, count } = before && inherited ? inherited : { head: 0, tail: 0, count: 0 };
  const gathered = before ? before.slice(0, placeOf(before, head)) : [];
  for (let index = head; index < passages.length - tail; index++) {
    const value = of(passages[index]!, index);
    if (value !== undefined) gathered.push({ index, value });
  }
  if (before) {
    const moved = passages.length - count;
    for (let i = placeOf(before, count - tail); i < before.length; i++)
      gathered.push(moved === 0 ? before[i]! : { index: before[i]!.index + moved, value: before[i]!.value });
  }
  document.notes[key] = gathered;
  return gathered;
}

/** How many of them come before a passage. */
function placeOf(gathered: readonly Gathered<unknown>[], index: number): number {
  let low = 0;
  let high = gathered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (gathered[middle]!.index < index) low = middle + 1;
    else high = middle;
  }
  return low;
}
