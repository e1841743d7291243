import type { Span } from './span.ts';

/**
 * The sentences of a text, in order. An abbreviation does not end one, nor does a blank line in the middle of it,
 * which text copied from a PDF has; a heading, a list item and a table cell do.
 */
export function splitSentences(text: string): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  boundary.lastIndex = 0;
  for (let match = boundary.exec(text); match; match = boundary.exec(text)) {
    const at = match.index;
    if (match[1] !== undefined && isAbbreviation(text, at)) continue;
    if (match[2] !== undefined && isBroken(text, at, boundary.lastIndex)) continue;
    const end = match[1] !== undefined ? at + match[1].length : at;
    if (end > start) sentences.push({ start, end });
    start = boundary.lastIndex;
  }
  if (text.length > start) sentences.push({ start, end: text.length });
  return sentences;
}

/** A full stop before a capital; a blank line; the start of a list item, heading or table cell. */
const boundary =
  /([.!?]["”’')\]]{0,3}(?:\[\^?\d{1,4}\]){0,6})\s+(?=["“‘'([]{0,2}[A-ZÀ-ÞŒ\d¿¡])|(\n[ \t\r>]*\n)\s*|\n[ \t]{0,8}(?:[-*+•]|\d{1,3}[.)]|#{1,6})[ \t]+|\|/g;

function isAbbreviation(text: string, stop: number): boolean {
  const word = /(?:^|[\s("“'[])([A-Za-zÀ-ɏ.]{1,8})$/.exec(text.slice(Math.max(0, stop - 10), stop))?.[1] ?? '';
  return (
    text[stop] === '.' && (/^[A-ZÀ-ÞŒ]$/.test(word) || word.includes('.') || abbreviations.has(word.toLowerCase()))
  );
}

const abbreviations = new Set(
  'no nos art arts para paras doc docs cf see vol pp p ch sec st mr mrs ms dr prof hon ed eds etc vs v res supp rev add corr núm nums num núms n approx esp incl'.split(
    ' ',
  ),
);

/** A blank line inside a sentence: nothing ends before it and nothing new begins after it. */
export function isBroken(text: string, at: number, next: number): boolean {
  const before =
    text
      .slice(Math.max(0, at - 3), at)
      .trimEnd()
      .at(-1) ?? '.';
  return /[A-Za-zÀ-ɏ\d,\-–(’']/.test(before) && /[a-zß-ÿœ(]/.test(text[next] ?? '');
}
