/** Half-open range of UTF-16 offsets in one document: the only coordinate below `lsp/`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Whether an offset is in the span or at either of its edges, as a caret may be. */
export const touches = ({ start, end }: Span, offset: number): boolean => start <= offset && offset <= end;
