import type { Span } from '../text/span.ts';

/** What can be generated: the table of the instruments that a draft cites, and what States did about them. */
export const generatedKinds = ['table', 'matrix'] as const;
export type GeneratedKind = (typeof generatedKinds)[number];

/** The comment that ends a block of a kind. */
export const closingOf = (kind: GeneratedKind): string => `<!-- /treaty-lens:${kind} -->`;

/** Whether a comment opens a generated block, and the comment that ends it; the next opening comment ends nothing. */
export function markerIn(
  source: string,
  start: number,
  end: number,
): { readonly kind: GeneratedKind; readonly closing: Span | undefined } | undefined {
  const kind = /^<!--\s*treaty-lens:(table|matrix)(?=\s|-->)/.exec(source.slice(start, Math.min(end, start + 60)))?.[1];
  if (kind === undefined) return undefined;
  next.lastIndex = end;
  const found = next.exec(source);
  const closes = found?.[1] === '/' && found[2] === kind;
  return {
    kind: kind as GeneratedKind,
    closing: closes ? { start: found.index, end: next.lastIndex } : undefined,
  };
}

const next = /<!--\s*(\/?)treaty-lens:(table|matrix)\b[^<>]{0,500}-->/g;
