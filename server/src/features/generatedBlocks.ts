import type { Analysis } from '../analysis.ts';
import { contentOf, isStale, newBlock } from '../generated/render.ts';
import { findGeneratedBlocks } from '../markdown/generated.ts';
import type { GeneratedKind } from '../markdown/markers.ts';
import type { Edit } from '../rules/rule.ts';
import { say } from '../sayings/say.ts';
import { applied, type Writing } from './writing.ts';

/** A new table or matrix after the paragraph at an offset, or at the end of the draft where that paragraph is code. */
export function insertBlock(
  analysis: Analysis,
  kind: GeneratedKind,
  offset: number,
  states: readonly string[] = [],
): Writing {
  const { source } = analysis;
  const edits = [endOfParagraph(source, outsideOfBlocks(source, offset)), source.length].map(at => [
    newBlock(analysis, kind, at, states),
  ]);
  const known = findGeneratedBlocks(source).length;
  const fitting = edits.find(edit => findGeneratedBlocks(applied(source, edit)).length > known);
  const name = kind === 'table' ? say`table of instruments` : say`ratification matrix`;
  return fitting
    ? { edits: fitting, message: say`The ${name} was put in.` }
    : { edits: [], message: say`The draft ends in code or a comment that nothing closes, where no ${name} can stand.` };
}

/** What brings every generated block up to date, all at once: one may move the lines that another one names. */
export function updateBlocks(analysis: Analysis): Writing {
  const { source } = analysis;
  let current = analysis;
  for (let round = 0; round < 4; round++) {
    const edits = staleEdits(current);
    if (edits.length === 0) break;
    current = current.alike(applied(current.source, edits));
  }
  const wanted = findGeneratedBlocks(current.source);
  const edits = findGeneratedBlocks(source).flatMap(({ content }, i) => {
    const other = wanted[i]?.content;
    const text = other && current.source.slice(other.start, other.end);
    return content && text !== undefined && isStale(source.slice(content.start, content.end), text)
      ? [{ ...content, text }]
      : [];
  });
  const message =
    edits.length === 1
      ? say`1 generated block was updated.`
      : edits.length > 1
        ? say`${edits.length} generated blocks were updated.`
        : wanted.length > 0
          ? say`The generated blocks are up to date.`
          : say`There is no generated block in this draft.`;
  return { edits, message };
}

function staleEdits(analysis: Analysis): Edit[] {
  return findGeneratedBlocks(analysis.source).flatMap(block => {
    if (!block.content) return [];
    const text = contentOf(analysis, block);
    return isStale(analysis.source.slice(block.content.start, block.content.end), text)
      ? [{ ...block.content, text }]
      : [];
  });
}

const outsideOfBlocks = (source: string, offset: number): number =>
  findGeneratedBlocks(source).find(({ start, end }) => start < offset && offset < end)?.end ?? offset;

/** Of a blank line its own end; of any other the end of what stands before the next blank one. */
function endOfParagraph(source: string, offset: number): number {
  const line = source.lastIndexOf('\n', offset - 1) + 1;
  const blank = /\r?\n[ \t]*(?=\r?\n)/g;
  blank.lastIndex = offset;
  const isBlank = /^[ \t]*(?:\r?\n|$)/.test(source.slice(line));
  return isBlank
    ? line
    : Math.min(blank.exec(source)?.index ?? source.length, Math.max(offset, source.trimEnd().length));
}
