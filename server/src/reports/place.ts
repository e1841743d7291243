import type { Span } from '../text/span.ts';

/** A span as reports print it: everything counts from 1, and the end is the place after the last character. */
export interface Place extends Span {
  readonly line: number;
  /** In UTF-16 code units. */
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** In bytes of UTF-8. */
  readonly byteColumn: number;
  readonly endByteColumn: number;
}

/** Places the spans of one source. A byte order mark is a code unit of the file, and no column of its first line. */
export function placesIn(source: string): (span: Span) => Place {
  const starts = [source.startsWith('\ufeff') ? 1 : 0];
  for (const { index, 0: end } of source.matchAll(/\r\n|\n|\r/g)) starts.push(index + end.length);
  const positionOf = (offset: number) => {
    let line = 0;
    for (let above = starts.length; above - line > 1; ) {
      const middle = (line + above) >>> 1;
      if (starts[middle]! <= offset) line = middle;
      else above = middle;
    }
    const start = starts[line]!;
    return {
      line: line + 1,
      column: Math.max(offset - start, 0) + 1,
      byteColumn: bytes.encode(source.slice(start, Math.max(offset, start))).length + 1,
    };
  };
  return ({ start, end }) => {
    const to = positionOf(end);
    return {
      start,
      end,
      ...positionOf(start),
      endLine: to.line,
      endColumn: to.column,
      endByteColumn: to.byteColumn,
    };
  };
}

const bytes = new TextEncoder();
