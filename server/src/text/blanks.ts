import type { Span } from './span.ts';

/** A stretch that is not prose, or prose that is written otherwise in the source: `&uuml;`, `\"u`. */
export interface Blank extends Span {
  /** What the reader sees in its place, if anything. */
  readonly shown?: string;
}

/**
 * Stands for nothing inside a word, which goes on behind it: WORD JOINER.
 * With it `T&uuml;rkiye` is one word, and still as long as in the source.
 */
export const filler = '\u2060';

/**
 * A source of the same length, its line breaks kept, in which each of these stretches is blank or shows what it stands for.
 * They come in the order of their starts; of two that overlap, the first is taken whole and of the other what is left.
 */
export function applyBlanks(source: string, blanks: readonly Blank[]): string {
  if (blanks.length === 0) return source;
  const parts: string[] = [];
  let done = 0;
  for (const { start, end, shown } of blanks) {
    if (end <= done) continue;
    const from = Math.max(start, done);
    parts.push(source.slice(done, from));
    const raw = source.slice(from, end);
    parts.push(shown !== undefined && shown.length <= raw.length ? showIn(shown, raw, source, end) : blank(raw));
    done = end;
  }
  parts.push(source.slice(done));
  return parts.join('');
}

const blank = (raw: string): string => raw.replace(/[^\n\r]/g, ' ');

/** Letters are filled up inside their word, opening quotation marks and dashes stand at the end, other marks at the start. */
function showIn(shown: string, raw: string, source: string, end: number): string {
  const room = raw.length - shown.length;
  if (/[\n\r]/.test(raw)) return shown.trim() === '' ? blank(raw) : shown + blank(raw.slice(shown.length));
  if (shown === '' || /[\p{L}\p{M}\p{N}\u00ad]/u.test(shown)) return shown + filler.repeat(room);
  if (isApostrophe(shown) && /[sS]/.test(source[end] ?? '')) return filler.repeat(room) + shown;
  return /^[“‘«–—&(‐-]/.test(shown) ? ' '.repeat(room) + shown : shown + ' '.repeat(room);
}

const isApostrophe = (shown: string): boolean => shown === '’' || shown === "'";
