import { applyBlanks } from '../text/blanks.ts';
import type { Span } from '../text/span.ts';
import { markerIn } from './markers.ts';

/** A document with everything blanked out that is not running prose; offsets are those of the source. */
export interface Prose {
  /** As long as the source, line breaks kept. */
  readonly text: string;
  /** HTML comments, which may hold directives. */
  readonly comments: readonly Span[];
  /** The YAML between the opening `---` and the closing one, where there is such a block. */
  readonly frontMatter: Span | undefined;
  /** What is blanked out, in the order of the text. */
  readonly masked: readonly Span[];
  /** What cannot be written into the document as it is, because it would be markup; in Markdown, next to nothing. */
  readonly reserved?: RegExp;
}

/** What a kind of Markdown has besides, such as JSX in MDX. */
export interface Dialect {
  /** Everything at which it can start, with the flags that `special` has: `gm`. */
  readonly starts: RegExp;
  /** What starts at this offset and is not prose; `undefined` where it is none of the dialect's. */
  read(source: string, at: number): { readonly end: number; readonly comment?: boolean } | undefined;
}

/**
 * Blanks front matter, code, comments, generated blocks, HTML tags, link targets, URLs and math, keeping the length.
 * One pass, no parser: what matters is that nothing is searched which the reader does not read as text,
 * and that hostile nesting costs no more than any other text.
 */
export function maskToProse(source: string, dialect?: Dialect): Prose {
  const blanks: Span[] = [];
  const comments: Span[] = [];
  const frontMatter = findFrontMatter(source);
  let at = 0;
  if (frontMatter) {
    at = endOfLine(source, frontMatter.end);
    blanks.push({ start: 0, end: at });
  }
  /** For each kind of opening, the offset from which on no closing was found: it is not searched for again. */
  const hopeless = new Map<string, number>();
  const closing: Closing = (mark, from, limit) => {
    if ((hopeless.get(mark) ?? Infinity) <= from) return -1;
    const found = source.indexOf(mark, from);
    if (found < 0) hopeless.set(mark, from);
    return found >= 0 && found < limit ? found : -1;
  };
  const blank = (start: number, end: number) => {
    blanks.push({ start, end });
    return end;
  };
  const starts = dialect ? new RegExp(`${dialect.starts.source}|${special.source}`, 'gm') : special;
  starts.lastIndex = at;
  for (let match = starts.exec(source); match; match = starts.exec(source)) {
    at = match.index;
    const character = source[at]!;
    let next = at + 1;
    const own = dialect?.read(source, at);
    if (own) {
      next = blank(at, own.end);
      if (own.comment) comments.push({ start: at, end: next });
    } else if (character === '`' || character === '~') {
      const run = runLength(source, at);
      const fence = run >= 3 && startsLine(source, at);
      if (fence) next = blank(at, endOfFence(source, at, run));
      else if (character === '`') {
        const mark = source.slice(at, at + run);
        const close = closeCode(source, at + run, mark, closing);
        next = close < 0 ? at + run : blank(at, close + run);
      } else next = at + run;
    } else if (character === '<') {
      if (source.startsWith('<!--', at)) {
        const close = closing('-->', at + 4, source.length);
        next = close < 0 ? source.length : close + 3;
        comments.push({ start: at, end: next });
        // What the program itself has written is not to be read as the author's text.
        next = blank(at, markerIn(source, at, next)?.closing?.end ?? next);
      } else {
        tag.lastIndex = at;
        const end = tag.exec(source) ? tag.lastIndex : 0;
        if (end) next = blank(at, end);
      }
    } else if (character === ']') {
      next = maskLinkTarget(source, at, blank);
    } else if (character === '$') {
      next = maskMath(source, at, closing, blank);
    } else if (character === 'h' || character === 'w') {
      if (!/[\p{L}\p{N}]/u.test(source[at - 1] ?? '')) {
        url.lastIndex = at;
        if (url.exec(source)) next = blank(at, trimUrl(source, at, url.lastIndex));
      }
    } else if (character === '\\') next = at + 2;
    starts.lastIndex = next;
  }
  return { text: applyBlanks(source, blanks), comments, frontMatter, masked: blanks };
}

/** Everything at which something other than prose can start. */
const special = /[`~<\]$\\]|https?:\/\/|www\./g;
const tag =
  /<\/?[A-Za-z][A-Za-z0-9-]{0,30}(?:\s[^<>]{0,2000})?\/?>|<[a-z][a-z0-9+.-]{1,30}:[^\s<>]{1,2000}>|<[^\s<>@]{1,200}@[^\s<>@]{1,200}>/y;
const url = /(?:https?:\/\/|www\.)[^\s<>"“”'`|]{1,2000}/y;

export function findFrontMatter(source: string): Span | undefined {
  if (!/^\ufeff?---[ \t]*\r?\n/.test(source)) return undefined;
  const start = source.indexOf('\n') + 1;
  const close = /^(?:---|\.\.\.)[ \t]*\r?$/m.exec(source.slice(start, start + maximalFrontMatter));
  return close ? { start, end: start + close.index } : undefined;
}

/** A block longer than this is no front matter but a rule above text. */
const maximalFrontMatter = 100_000;

function endOfLine(source: string, from: number): number {
  const at = source.indexOf('\n', from);
  return at < 0 ? source.length : at + 1;
}

function runLength(source: string, at: number): number {
  const character = source[at];
  let end = at + 1;
  while (source[end] === character) end++;
  return end - at;
}

/** Whether only blanks, quote or list marks stand before this on its line. */
function startsLine(source: string, at: number): boolean {
  let i = at - 1;
  while (i >= 0 && at - i < 40 && /[ \t>*+\-\d.)]/.test(source[i]!)) i--;
  return i < 0 || source[i] === '\n';
}

function endOfFence(source: string, at: number, run: number): number {
  const mark = source[at]!.repeat(run);
  for (let line = endOfLine(source, at); line < source.length; line = endOfLine(source, line)) {
    const end = endOfLine(source, line);
    const content = source.slice(line, Math.min(end, line + 200)).replace(/^[ \t>]*/, '');
    if (content.startsWith(mark) && /^[`~]+\s*$/.test(content)) return end;
  }
  return source.length;
}

/** Code ends at a run of the same length, and never beyond its paragraph. */
function closeCode(source: string, from: number, mark: string, closing: Closing): number {
  const limit = from + longestSpan;
  for (let at = closing(mark, from, limit); at >= 0; at = closing(mark, at + runLength(source, at), limit)) {
    if (runLength(source, at) === mark.length) return blankLine.test(source.slice(from, at)) ? -1 : at;
  }
  return -1;
}

/** Looks for a mark from an offset up to a limit; -1 where there is none. */
type Closing = (mark: string, from: number, limit: number) => number;

const longestSpan = 4000;
const blankLine = /\n[ \t]*\r?\n/;

/** More brackets than this inside a link target are no link. */
const deepestBrackets = 8;

function maskLinkTarget(source: string, at: number, blank: (start: number, end: number) => number): number {
  const next = source[at + 1];
  if (next === '(') {
    let depth = 0;
    const limit = Math.min(source.length, at + 2000);
    for (let i = at + 1; i < limit; i++) {
      const character = source[i];
      if (character === '\\') i++;
      else if (character === '(') {
        if (++depth > deepestBrackets) break;
      } else if (character === ')' && --depth === 0)
        return isTarget(source.slice(at + 2, i)) ? blank(at + 1, endOfAttributes(source, i + 1)) : at + 1;
      else if (character === '\n' && source[i + 1] === '\n') break;
    }
  } else if (next === ':') {
    reference.lastIndex = at + 1;
    if (reference.exec(source)) return blank(at + 1, reference.lastIndex);
  }
  return at + 1;
}
const reference = /:[ \t]*(?:<[^>\n]{0,2000}>|(?:https?:\/\/|\.{0,2}\/|#|mailto:)\S{0,2000})/y;

/** `{:target="_blank"}` and `{.class}` after a link are markup of other Markdown programs. */
function endOfAttributes(source: string, at: number): number {
  attributes.lastIndex = at;
  return attributes.exec(source) ? attributes.lastIndex : at;
}
const attributes = /\{[:.#][^{}\n]{0,200}\}/y;

/** "[4](b)" and "[sic] (see below)" are prose: a target has no inner blank but before a quoted title. */
function isTarget(content: string): boolean {
  const target = content.trim();
  const blank = target.search(/\s/);
  if (blank >= 0 && !target.startsWith('<') && !/["'(]/.test(target.slice(blank).trimStart()[0] ?? '')) return false;
  return target === '' || /[/#.:<]/.test(target);
}

function maskMath(source: string, at: number, closing: Closing, blank: (start: number, end: number) => number): number {
  const display = source[at + 1] === '$';
  const mark = display ? '$$' : '$';
  const from = at + mark.length;
  if (!display && /[\s\d]/.test(source[from] ?? ' ')) return from;
  const close = closing(mark, from, from + (display ? longestSpan : 200));
  if (close < 0 || blankLine.test(source.slice(from, close))) return from;
  if (!display && (/\s/.test(source[close - 1]!) || /\d/.test(source[close + 1] ?? ''))) return from;
  return blank(at, close + mark.length);
}

function trimUrl(source: string, start: number, end: number): number {
  const text = source.slice(start, end);
  const trimmed = text.replace(/[.,;:!?*_\]]+$/, '');
  return start + (trimmed.includes('(') ? trimmed : trimmed.replace(/\)+$/, '')).length;
}
