import type { Span } from '../text/span.ts';
import { Outline, type OutlinePlace, pointer } from './outline.ts';

/** Where in a project file or a file of own facts, in YAML or JSON, an offset is. */
export interface OwnFilePlace extends OutlinePlace {
  /** The word at the offset, from its beginning; without quotation marks. */
  readonly span: Span;
  readonly isQuoted: boolean;
  /** What stands before the word on its line, as blanks: lines that belong to it are indented by more. */
  readonly indent: string;
  /** The keys of the same mapping, that at the offset apart. */
  readonly others: readonly string[];
}

/** Read by lines and brackets, for what is being typed is seldom YAML yet; `undefined` in a comment or a text of several lines. */
export function ownFilePlaceAt(source: string, offset: number): OwnFilePlace | undefined {
  const before = source.slice(source.lastIndexOf('\n', offset - 1) + 1, offset);
  const typed = wordBefore(before);
  const start = offset - typed.length;
  const isQuoted = /["']/.test(source[start - 1] ?? '');
  const from = isQuoted ? start - 1 : start;
  const reader = new Outline();
  reader.read(source.slice(0, from), true);
  const place = reader.place(before.length - (offset - from));
  if (!place) return undefined;
  const end = offset + /^[\p{L}\p{N}_-]*/u.exec(source.slice(offset))![0].length;
  const mapping = pointer(place.path);
  const whole = new Outline();
  whole.read(source, false);
  return {
    ...place,
    span: { start, end },
    isQuoted,
    indent: ' '.repeat(before.length - typed.length - (isQuoted ? 1 : 0)),
    others: whole.keys
      .filter(({ parent, offset }) => parent === mapping && (offset < start || offset > end))
      .map(({ name }) => name),
  };
}

/** Letters, figures and hyphens; a blank ends it. */
const wordBefore = (line: string): string => /(?<![\p{L}\p{N}_-])[\p{L}\p{N}_-]*$/u.exec(line)![0];
