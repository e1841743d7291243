import type { Span } from '../text/span.ts';
import { generatedKinds, markerIn } from './markers.ts';
import { maskToProse } from './mask.ts';

/** A part of a document that is written by the program, between two comments. */
export interface GeneratedBlock extends Span {
  readonly kind: (typeof generatedKinds)[number];
  /** The opening comment. */
  readonly marker: Span;
  /** What stands between the comments; `undefined` where nothing ends the block, and all of it is ordinary text. */
  readonly content: Span | undefined;
  /** Codes written in the marker as `states=KEN,UGA`. */
  readonly states: readonly LocatedState[] | undefined;
}

export interface LocatedState extends Span {
  readonly code: string;
}

/** The generated blocks of a document, in the order of the text. */
export function findGeneratedBlocks(source: string): GeneratedBlock[] {
  if (!generatedKinds.some(kind => source.includes(`treaty-lens:${kind}`))) return [];
  const blocks: GeneratedBlock[] = [];
  for (const { start, end } of maskToProse(source).comments) {
    const marker = markerIn(source, start, end);
    if (!marker) continue;
    const { kind, closing } = marker;
    blocks.push({
      start,
      end: closing?.end ?? end,
      kind,
      marker: { start, end },
      content: closing && { start: end, end: closing.start },
      states: readStates(source, start, end),
    });
  }
  return blocks;
}

function readStates(source: string, start: number, end: number): LocatedState[] | undefined {
  const written = /\bstates?\s*=\s*([^\s]*(?:\s*,\s*[A-Z]+)*)/.exec(source.slice(start, end));
  if (!written) return undefined;
  const from = start + written.index + written[0].length - written[1]!.length;
  return [...written[1]!.matchAll(/[A-Za-z]+/g)].map(({ 0: code, index }) => ({
    code,
    start: from + index,
    end: from + index + code.length,
  }));
}
