import { commonEnds } from './edits.ts';
import type { Span } from './span.ts';

/** The one stretch in which two texts differ. */
export interface Change extends Span {
  /** In the later text; `start` and `end` are those of the earlier one. */
  readonly newEnd: number;
}

/** The smallest stretch that was replaced to make one text of another; `undefined` where they are equal. */
export function changeBetween(earlier: string, later: string): Change | undefined {
  if (earlier === later) return undefined;
  const { head, tail } = commonEnds(earlier, later);
  return { start: head, end: earlier.length - tail, newEnd: later.length - tail };
}

/** Where a stretch of the earlier text stands in the later one; `undefined` where its own letters were changed. */
export function carry({ start, end }: Span, change: Change): Span | undefined {
  if (end <= change.start) return { start, end };
  const by = change.newEnd - change.end;
  return start >= change.end ? { start: start + by, end: end + by } : undefined;
}
