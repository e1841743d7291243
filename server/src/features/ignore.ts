import { maskToProse, type Prose } from '../markdown/mask.ts';
import type { Edit } from '../rules/rule.ts';
import type { Span } from '../text/span.ts';

export type Reach = 'line' | 'next-line' | 'file';

/**
 * Where a directive that silences a rule goes, so that the Markdown still reads the same: behind the text of a line, inside the
 * last cell of a table's row, before the marks that close a heading or break a line, or on a line of its own above a block.
 * `undefined` where there is no such place.
 */
export function silencingEdit(source: string, found: Span, rule: string, reach: Reach): Edit | undefined {
  const prose = maskToProse(source);
  const inHead = prose.frontMatter && found.start < prose.frontMatter.end;
  if (reach === 'file') return atHead(source, rule, prose);
  if (inHead || prose.comments.some(({ start, end }) => start <= found.start && found.start < end)) return undefined;
  const line = lineAt(source, found.start);
  if (reach === 'line') {
    return joined(source, prose, line, 'disable-line', rule) ?? behind(source, prose, line, `disable-line ${rule}`);
  }
  return beforeLine(source, prose, line, rule);
}

/** One comment may name several rules: `<!-- treaty-lens-disable-line a b -- reason -->`. */
function joined(source: string, { comments }: Prose, line: Span, word: string, rule: string): Edit | undefined {
  for (const { start, end } of comments) {
    if (start < line.start || start >= line.end) continue;
    const head = /^<!--\s*treaty-lens-([\w-]+)(?:\s+(?!--)[\w-]+,?)+/.exec(source.slice(start, end));
    if (head?.[1] === word) return { start: start + head[0].length, end: start + head[0].length, text: ` ${rule}` };
  }
  return undefined;
}

function behind(source: string, { masked }: Prose, line: Span, directive: string): Edit | undefined {
  const text = source.slice(line.start, line.end);
  if (/^[ \t>]*(?:\|[ \t]*)?:?-+:?[ \t]*(?:\|[ \t]*(?::?-+:?[ \t]*)?)*$/.test(text)) return undefined;
  const isHeading = /^[ \t>]*#{1,6}[ \t]/.test(text);
  const closing = isHeading ? closingMarks : isRow(source, line) ? lastBar : lastBlanks;
  const at = line.end - (closing.exec(text)?.[0].length ?? 0);
  // Inside code, a link's target or a formula that goes on over the end of the line a comment would be shown.
  if (masked.some(({ start, end }) => start < at && at < end)) return undefined;
  return {
    start: at,
    end: at,
    text: `${/\s/.test(source[at - 1] ?? ' ') ? '' : ' '}<!-- treaty-lens-${directive} -->`,
  };
}

function beforeLine(source: string, prose: Prose, line: Span, rule: string): Edit | undefined {
  const directive = `disable-next-line ${rule}`;
  const above = line.start > 0 ? lineAt(source, line.start - 1) : undefined;
  const text = above ? source.slice(above.start, above.end) : '';
  if (above) {
    const other = joined(source, prose, above, 'disable-next-line', rule);
    if (other) return other;
  }
  const own = source.slice(line.start, line.end);
  const isBlank = /^[ \t>]*$/.test(text);
  const endsBlock = /^[ \t>]*(?:#{1,6}(?:[ \t]|$)|(?:[-*_][ \t]*){3,}$|=+[ \t]*$|-->[ \t]*$)/.test(text);
  const isHead = above !== undefined && prose.frontMatter !== undefined && above.start <= prose.frontMatter.end;
  if (/^[ \t>]*\$\$/.test(text)) return undefined;
  if (isBlank || endsBlock || isHead || /^[ \t>]*(?:<!--.*-->|[`~]{3,})[ \t]*$/.test(text)) {
    if (isItem(own) && continuesList(source, line)) return undefined;
    const indent = /^[ \t>]*/.exec(own)![0];
    return { start: line.start, end: line.start, text: `${indent}<!-- treaty-lens-${directive} -->\n` };
  }
  return behind(source, prose, above!, directive);
}

/** Below the front matter, where there is one. */
function atHead(source: string, rule: string, prose: Prose): Edit {
  for (const comment of prose.comments) {
    const other = joined(source, prose, { start: comment.start, end: comment.start + 1 }, 'disable-file', rule);
    if (other) return other;
  }
  const start = prose.frontMatter
    ? Math.min(source.length, lineAt(source, prose.frontMatter.end).end + 1)
    : source.startsWith('\ufeff')
      ? 1
      : 0;
  const comment = `<!-- treaty-lens-disable-file ${rule} -->`;
  const before = prose.frontMatter ? (source[start - 1] === '\n' ? '\n' : '\n\n') : '';
  return { start, end: start, text: `${before}${comment}\n${/^\r?\n/.test(source.slice(start)) ? '' : '\n'}` };
}

const closingMarks = /(?<![ \t])[ \t]+#+[ \t]*$/;
const lastBar = /(?<![ \t])[ \t]*(?<!\\)\|[ \t]*$/;
/** Or the stroke that breaks the line. */
const lastBlanks = /(?:(?<![ \t])[ \t]+|\\)$/;

const isItem = (line: string): boolean => /^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]/.test(line);

/** Whether a list goes on at a line: a comment on a line of its own would cut it in two. */
function continuesList(source: string, line: Span): boolean {
  for (let at = line.start - 1; at > 0; ) {
    const above = lineAt(source, at);
    const text = source.slice(above.start, above.end);
    if (text.trim() !== '') return isItem(text) || /^[ \t]+\S/.test(text);
    at = above.start - 1;
  }
  return false;
}

/** A line of a table: it has a bar, and so has the line of dashes above or below it. */
function isRow(source: string, line: Span): boolean {
  if (!source.slice(line.start, line.end).includes('|')) return false;
  const isRule = (text: string) => /^[ \t>]*(?:\|[ \t]*)?:?-+:?[ \t]*(?:\|[ \t]*(?::?-+:?[ \t]*)?)+$/.test(text);
  const below = line.end < source.length ? lineAt(source, line.end + 1) : undefined;
  if (below && isRule(source.slice(below.start, below.end))) return true;
  for (let at = line.start - 1; at > 0; ) {
    const above = lineAt(source, at);
    const text = source.slice(above.start, above.end);
    if (isRule(text)) return true;
    if (text.trim() === '') return false;
    at = above.start - 1;
  }
  return false;
}

/** Without its line break. */
function lineAt(source: string, offset: number): Span {
  const start = source.lastIndexOf('\n', offset - 1) + 1;
  const at = source.indexOf('\n', offset);
  const end = at < 0 ? source.length : source[at - 1] === '\r' && at > start ? at - 1 : at;
  return { start, end: Math.max(start, end) };
}
