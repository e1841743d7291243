import type { Span } from '../text/span.ts';
import type { Place } from './place.ts';

/** A paragraph of a Word document, or of one of its notes, as the reader of such documents gives it. */
export interface WordParagraph {
  /** Offset in the text of the whole document. */
  readonly start: number;
  readonly part: 'paragraph' | 'footnote' | 'endnote';
  readonly number: number;
}

/** A place in a Word document: `line` is the number of the paragraph or note, and all offsets count from its start. */
export interface WordPlace extends Place {
  /** "paragraph 12", "footnote 3". */
  readonly where: string;
}

/** Places the spans of a Word document's text. */
export function placesInWord(text: string, paragraphs: readonly WordParagraph[]): (span: Span) => WordPlace {
  return ({ start, end }) => {
    const { start: from, part, number } = paragraphAt(paragraphs, start);
    const byteColumn = (offset: number): number => bytes.encode(text.slice(from, offset)).length + 1;
    return {
      start: start - from,
      end: end - from,
      line: number,
      column: start - from + 1,
      endLine: number,
      endColumn: end - from + 1,
      byteColumn: byteColumn(start),
      endByteColumn: byteColumn(end),
      where: `${part} ${number}`,
    };
  };
}

function paragraphAt(paragraphs: readonly WordParagraph[], offset: number): WordParagraph {
  let first = 0;
  for (let above = paragraphs.length; above - first > 1; ) {
    const middle = (first + above) >>> 1;
    if (paragraphs[middle]!.start <= offset) first = middle;
    else above = middle;
  }
  return paragraphs[first] ?? { start: 0, part: 'paragraph', number: 1 };
}

const bytes = new TextEncoder();
