import type { Analysis } from '../analysis.ts';
import type { GeneratedBlock } from '../markdown/generated.ts';
import { closingOf, type GeneratedKind } from '../markdown/markers.ts';
import { ratificationMatrix } from './matrix.ts';
import type { Growth } from './places.ts';
import { instrumentTable } from './table.ts';

/** What should stand between the comments of a block now. */
export function contentOf(analysis: Analysis, { kind, states, content, end }: GeneratedBlock): string {
  const codes = states?.map(({ code }) => code) ?? analysis.states;
  const former = content ? linesIn(analysis.source.slice(content.start, content.end)) : 0;
  return settled(lines => rendered(analysis, kind, codes, { at: end, lines: lines - former }));
}

/**
 * What puts a new block into a draft: its comments and its content, set apart from the text around an offset.
 * The States are written into the comment where they are given.
 */
export function newBlock(
  analysis: Analysis,
  kind: GeneratedKind,
  at: number,
  states: readonly string[] = [],
): { readonly start: number; readonly end: number; readonly text: string } {
  const named = states.length > 0 ? ` states=${states.join(',')}` : '';
  const codes = states.length > 0 ? states : analysis.states;
  const before = missingBreaks(analysis.source.slice(0, at), /(?<!\n)\n*$/);
  const after = missingBreaks(analysis.source.slice(at), /^\n*/);
  const text = settled(lines => {
    const content = rendered(analysis, kind, codes, { at, lines });
    return `${before}<!-- treaty-lens:${kind}${named} -->${content}${closingOf(kind)}${after}`;
  });
  return { start: at, end: at, text };
}

/** The line breaks that are missing to a blank line between a block and what is before or after it. */
function missingBreaks(text: string, edge: RegExp): string {
  const line = lineEndOf(text);
  if (text.trim() === '') return '';
  const there = edge.exec(text.replaceAll('\r', ''))?.[0].length ?? 0;
  return line.repeat(Math.max(0, 2 - there));
}

function rendered(analysis: Analysis, kind: GeneratedKind, states: readonly string[], growth: Growth): string {
  const content = kind === 'table' ? instrumentTable(analysis, growth) : ratificationMatrix(analysis, states);
  return `\n\n${content}\n\n`.replaceAll('\n', lineEndOf(analysis.source));
}

/** A table names lines that it moves itself by its own length, which does not depend on the numbers. */
const settled = (render: (lines: number) => string): string => render(linesIn(render(0)));

const linesIn = (text: string): number => text.split('\n').length - 1;

/** Whether a block no longer says what it should; a formatter may have set its tables and emphasis in another way. */
export function isStale(found: string, wanted: string): boolean {
  return normalized(found) !== normalized(wanted);
}

const normalized = (text: string): string =>
  text
    .replace(/\|[ \t]*:?-+:?[ \t]*(?=\|)/g, '|---')
    .replace(/_(?=\S)|(?<=\S)_/g, '*')
    .replace(/[\s|]+/g, ' ')
    .trim();

export const lineEndOf = (source: string): string => (/\r\n/.test(source.slice(0, 10_000)) ? '\r\n' : '\n');
