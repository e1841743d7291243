import type { Citation } from '../citations/citation.ts';

/**
 * Where the mark of a footnote to a citation goes: after what belongs to it (its short name in brackets, articles that follow,
 * marks of emphasis, the link around it). `undefined` in a heading, a quotation or HTML, where none belongs.
 */
export function markPlace(source: string, citation: Citation): number | undefined {
  if (!isRunningText(source, citation.start)) return undefined;
  const from = citation.provisions.reduce(
    (end, provision) => (provision.start >= end && provision.start - end <= 40 ? provision.end : end),
    citation.end,
  );
  let place = after(source, after(source, from, kind), closing);
  place = after(source, place, shortName);
  place = after(source, place, closing);
  const linkEnd = endOfLink(source, place);
  if (linkEnd === undefined || /[\p{L}\d]/u.test(source[linkEnd] ?? ' ')) return undefined;
  return linkEnd;
}

/** "the CEDAW Convention". */
const kind = /\s(?:Convention|Covenant|Charter|Protocol|Treaty|Agreement|Declaration|Statute|Recommendation)\b/y;

/** Marks of emphasis and quotation, and the bracket around articles that stand after the name. */
const closing =
  /(?:\*{1,3}|_{1,3}(?![\p{L}\d])|[”"’»])?(?<=\([^()\n]{1,60})\)|(?:\*{1,3}|_{1,3}(?![\p{L}\d])|[”"’»])/uy;

/** " (ICCPR)", " (“the Covenant”)", " (hereinafter …)". */
const shortName =
  /\s?\((?:[A-Z][A-Za-z-]{1,15}|(?:the )?[“"‘'*_][^()\n]{1,60}|hereinafter[^()\n]{1,80}|No\.? \d{1,3})\)/y;

function after(source: string, from: number, pattern: RegExp): number {
  pattern.lastIndex = from;
  return pattern.exec(source) ? pattern.lastIndex : from;
}

/** Past the target of a link whose text the place is in. */
function endOfLink(source: string, place: number): number | undefined {
  const rest = source.slice(place, place + 400);
  const close = /^[^[\]\n]*\]/.exec(rest);
  if (!close) return place;
  const target = /^\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+"[^"\n]*")?\)(?:\{[^{}\n]*\})?|^\[[^\]\n]*\]/.exec(
    rest.slice(close[0].length),
  );
  if (target) return place + close[0].length + target[0].length;
  // In a bracket that is no link the mark stands where it is; in the text of a footnote's mark it would break it.
  return /\[\^[^[\]\n]*$/.test(source.slice(Math.max(0, place - 200), place)) ? undefined : place;
}

function isRunningText(source: string, at: number): boolean {
  const start = source.lastIndexOf('\n', at - 1) + 1;
  const end = source.indexOf('\n', at);
  const line = source.slice(start, end < 0 ? source.length : end);
  const next = end < 0 ? '' : source.slice(end + 1, end + 40);
  if (/^\s*(?:#{1,6}\s|>|<|\[\^)/.test(line) || /^ {0,3}(?:={2,}|-{2,})[ \t]*(?:\r?\n|$)/.test(next)) return false;
  // Four blanks after a blank line are code, unless in a list, which is left alone as well.
  if (/^(?: {4}|\t)/.test(line) && /(?:^|\n)[ \t\r]*\n$/.test(source.slice(0, start))) return false;
  const before = line.slice(0, at - start);
  return count(before, '“') <= count(before, '”') && count(before, '«') <= count(before, '»');
}

const count = (text: string, character: string): number => text.split(character).length - 1;
