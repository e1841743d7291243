import { commonEnds } from '../text/edits.ts';
import { shift } from '../text/span.ts';
import { type Block, endOfBlock, findFrontMatter, maskBlock, type Prose } from './mask.ts';

/** A document cut into blocks: block `i` begins at `starts[i]`. */
export interface Blocks {
  readonly source: string;
  readonly blocks: readonly Block[];
  readonly starts: readonly number[];
  /** The first block that what follows it may prolong, such as a fence without an end; infinite where there is none. */
  readonly firstOpen: number;
}

/** So many blocks at either end are those of the earlier version. */
export interface Cut extends Blocks {
  readonly head: number;
  readonly tail: number;
}

/** Cuts a document; where an earlier version of it is at hand, only what was edited is cut anew. */
export function cutIntoBlocks(source: string, earlier: Blocks | undefined): Cut {
  if (!earlier || !hasFrontMatterAsBefore(source, earlier)) return cutFrom(source, 0, [], [], () => undefined);
  if (source === earlier.source) return { ...earlier, head: earlier.blocks.length, tail: 0 };
  const ends = commonEnds(source, earlier.source);
  const moved = source.length - earlier.source.length;
  const unchanged = source.length - ends.tail;
  // Where a block ends depends on the first word of the next one, so the one before the edit is cut anew too.
  const before = Math.max(0, blockAt(earlier.starts, ends.head) - 1);
  const head = Math.min(before, earlier.firstOpen);
  let old = head;
  return cutFrom(
    source,
    earlier.starts[head] ?? 0,
    earlier.blocks.slice(0, head),
    earlier.starts.slice(0, head),
    at => {
      if (at < unchanged) return undefined;
      while (old < earlier.starts.length && earlier.starts[old]! + moved < at) old++;
      return earlier.starts[old]! + moved === at ? { earlier, from: old, moved } : undefined;
    },
  );
}

/** Cuts what was masked as a whole. */
export function cutProse(source: string, { text, comments, frontMatter }: Prose): Cut {
  const blocks: Block[] = [];
  const starts: number[] = [];
  let next = 0;
  for (let at = 0; at < text.length; at += blocks.at(-1)!.prose.length) {
    const end = endOfBlock(text, at);
    const from = next;
    while (next < comments.length && comments[next]!.start < end) next++;
    const own = comments.slice(from, next).map(comment => shift(comment, -at));
    starts.push(at);
    blocks.push({
      prose: text.slice(at, end),
      comments: own,
      masked: [],
      frontMatter: at === 0 ? frontMatter : undefined,
      open: false,
    });
  }
  return { source, blocks, starts, firstOpen: Number.POSITIVE_INFINITY, head: 0, tail: 0 };
}

interface Rest {
  readonly earlier: Blocks;
  readonly from: number;
  readonly moved: number;
}

function cutFrom(
  source: string,
  from: number,
  blocks: Block[],
  starts: number[],
  restAt: (at: number) => Rest | undefined,
): Cut {
  const head = blocks.length;
  let firstOpen = Number.POSITIVE_INFINITY;
  for (let at = from; at < source.length; ) {
    const rest = restAt(at);
    if (rest) {
      const later = rest.earlier.firstOpen;
      if (later >= rest.from) firstOpen = Math.min(firstOpen, later - rest.from + blocks.length);
      for (let i = rest.from; i < rest.earlier.blocks.length; i++) {
        blocks.push(rest.earlier.blocks[i]!);
        starts.push(rest.earlier.starts[i]! + rest.moved);
      }
      return { source, blocks, starts, firstOpen, head, tail: rest.earlier.blocks.length - rest.from };
    }
    const block = maskBlock(source, at);
    if (block.open) firstOpen = Math.min(firstOpen, blocks.length);
    blocks.push(block);
    starts.push(at);
    at += block.prose.length;
  }
  return { source, blocks, starts, firstOpen, head, tail: 0 };
}

/** A closing line far below can make front matter of what was text, and the other way round. */
const hasFrontMatterAsBefore = (source: string, { blocks }: Blocks): boolean =>
  (findFrontMatter(source) === undefined) === (blocks[0]?.frontMatter === undefined);

/** The block that holds an offset. */
export function blockAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
