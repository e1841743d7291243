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

/**
 * A blank line inside a sentence, as text copied from a PDF has: nothing ends before it and nothing new begins after it. Before a
 * capital, only where the line stops at a word that cannot end one, at an ordinal, or, being long, at a word with a capital.
 */
export function isBroken(text: string, at: number, next: number): boolean {
  const line = text.slice(Math.max(text.lastIndexOf('\n', at - 1) + 1, at - longestLine), at);
  const before = line.trimEnd();
  const first = text[next] ?? '';
  if (/[a-zß-ÿœ(]/.test(first)) return /[A-Za-zÀ-ɏ\d,\-–(’']$/.test(before);
  if (!/[A-ZÀ-ÞŒ]/.test(first)) return false;
  return connecting.test(before) || (before.length >= shortLine && /, ?$|[A-Z][a-zß-ÿœ]{1,20}\)? $/.test(line));
}

const connecting =
  /(?:(?<![A-Za-zÀ-ɏ])(?:of|on|the|and|or|for|in|to|with|from|by|at|an?|against|concerning|regarding|between|under|de|du|des|la|le|les|et|ou|sur|aux?|pour|par|dans|del|el|los|las|y|en|por|para|con|contra|sobre)|(?:\d\s?|^)(?:st|nd|rd|th))$/;
/** In UTF-16 units: a heading or a greeting is shorter, and a line of a page not as long as that. */
const shortLine = 60;
const longestLine = 200;
