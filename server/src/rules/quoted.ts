import type { Span } from '../text/span.ts';

/** What is done with findings in other people's words: nothing is said, it is said softly, or as everywhere. */
export const quotationChecks = ['off', 'hints', 'on'] as const;
export type QuotationCheck = (typeof quotationChecks)[number];

/**
 * Whether a place is in a quotation: a block quotation of Markdown, or a stretch in quotation marks that is too long for a title.
 * The title itself in quotation marks is the author's own word.
 */
export function isQuoted(source: string, { start, end }: Span): boolean {
  const line = source.slice(source.lastIndexOf('\n', start - 1) + 1, start);
  return (
    /^[ \t]{0,3}(?:[-*+]\s|\d{1,3}[.)]\s)?[ \t]{0,3}>/.test(line) ||
    pairs.some(pair => isBetween(source, start, end, pair))
  );
}

const pairs: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['«', '»'],
  ['„', '“'],
  ['"', '"'],
];

function isBetween(source: string, start: number, end: number, [opening, closing]: readonly [string, string]): boolean {
  const before = paragraphBefore(source, start);
  const after = paragraphAfter(source, end);
  const closes = after.indexOf(closing);
  const opens = opening === closing ? lastOpen(before, opening) : before.lastIndexOf(opening);
  if (opens < 0 || closes < 0 || (opening !== closing && before.indexOf(closing, opens) >= 0)) return false;
  const quotedWithIt = before.length - opens - 1 + closes;
  return quotedWithIt >= leastAround;
}

/** Straight marks open and close in turn. */
function lastOpen(before: string, mark: string): number {
  const count = before.split(mark).length - 1;
  return count % 2 === 1 ? before.lastIndexOf(mark) : -1;
}

/** So much must stand in the quotation besides what was found, in UTF-16 units. */
const leastAround = 40;
/** Further than this no quotation is looked for, either way. */
const farthest = 2000;

function paragraphBefore(source: string, at: number): string {
  const text = source.slice(Math.max(0, at - farthest), at);
  return text.slice(text.lastIndexOf('\n\n') + 1);
}

function paragraphAfter(source: string, at: number): string {
  const text = source.slice(at, at + farthest);
  const end = text.indexOf('\n\n');
  return end < 0 ? text : text.slice(0, end);
}
