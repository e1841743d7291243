/** Half-open range of UTF-16 offsets in one document: the only coordinate below `lsp/`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** The span, or what has one, moved by so many units. */
export const shift = <T extends Span>(span: T, by: number): T => ({
  ...span,
  start: span.start + by,
  end: span.end + by,
});

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** The spans that overlap none of the others; both lists in the order of the text. */
export function apartFrom<T extends Span>(spans: readonly T[], others: readonly Span[]): T[] {
  let next = 0;
  return spans.filter(span => {
    while (next < others.length && others[next]!.end <= span.start) next++;
    for (let i = next; i < others.length && others[i]!.start < span.end; i++)
      if (overlaps(others[i]!, span)) return false;
    return true;
  });
}

/** Whether an offset is in the span or at either of its edges, as a caret may be. */
export const touches = ({ start, end }: Span, offset: number): boolean => start <= offset && offset <= end;
