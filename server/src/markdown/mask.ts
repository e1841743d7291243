import { applyBlanks } from '../text/blanks.ts';
import { copyOf } from '../text/copyOf.ts';
import { isBroken } from '../text/sentences.ts';
import { type Span, shift } from '../text/span.ts';
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

/** What stands between two blank lines, a fence, a comment or the front matter kept whole; what it is depends on nothing before it. */
export interface Block {
  /** As long as its part of the source. */
  readonly prose: string;
  /** Offsets from its start. */
  readonly comments: readonly Span[];
  readonly masked: readonly Span[];
  readonly frontMatter: Span | undefined;
  /** Something opens in it that only text far below could close. */
  readonly open: boolean;
}

/** The whole document, block by block. */
export function maskToProse(source: string, dialect?: Dialect): Prose {
  const starts = dialect ? new RegExp(`${dialect.starts.source}|${special.source}`, 'gm') : special;
  const text: string[] = [];
  const comments: Span[] = [];
  const masked: Span[] = [];
  let frontMatter: Span | undefined;
  for (let at = 0; at < source.length; at += text.at(-1)!.length) {
    const block = readBlock(source, at, starts, dialect);
    frontMatter ??= block.frontMatter;
    for (const comment of block.comments) comments.push(shift(comment, at));
    for (const blank of block.masked) masked.push(shift(blank, at));
    text.push(block.prose);
  }
  return { text: text.join(''), comments, frontMatter, masked };
}

/**
 * Blanks front matter, code, comments, generated blocks, HTML tags, link targets, URLs and math in the block that begins at an offset,
 * keeping the length. One pass, no parser: what matters is that nothing is searched which the reader does not read as text,
 * and that hostile nesting costs no more than any other text.
 */
export const maskBlock = (source: string, from: number): Block => readBlock(source, from, special, undefined);

function readBlock(source: string, from: number, starts: RegExp, dialect: Dialect | undefined): Block {
  const frontMatter = from === 0 ? findFrontMatter(source) : undefined;
  if (frontMatter) {
    const masked = [{ start: 0, end: endOfLine(source, frontMatter.end) }];
    return {
      prose: applyBlanks(source.slice(0, masked[0]!.end), masked),
      comments: [],
      masked,
      frontMatter,
      open: false,
    };
  }
  let open = false;
  const blanks: Span[] = [];
  const comments: Span[] = [];
  let text = source.slice(from, endOfBlock(source, from));
  /** A fence or a comment goes on past blank lines, and the block with it. */
  const reach = (end: number) => {
    if (end > text.length) text = source.slice(from, endOfBlock(source, from + end));
    return end;
  };
  /** For each kind of opening, the offset from which on no closing was found: it is not searched for again. */
  const hopeless = new Map<string, number>();
  const closing: Closing = (mark, at, limit) => {
    if ((hopeless.get(mark) ?? Infinity) <= at) return -1;
    const found = text.indexOf(mark, at);
    if (found < 0) hopeless.set(mark, at);
    return found >= 0 && found < limit ? found : -1;
  };
  const blank = (start: number, end: number) => {
    blanks.push({ start, end });
    return end;
  };
  starts.lastIndex = 0;
  for (let match = starts.exec(text); match; match = starts.exec(text)) {
    const at = match.index;
    const character = text[at]!;
    let next = at + 1;
    const own = dialect?.read(source, from + at);
    if (own) {
      next = blank(at, reach(own.end - from));
      if (own.comment) comments.push({ start: at, end: next });
    } else if (character === '`' || character === '~') {
      const run = runLength(text, at);
      const fence = run >= 3 && startsLine(text, at);
      if (fence) next = blank(at, reach(endOfFence(source, from + at, run) - from));
      else if (character === '`') {
        const mark = text.slice(at, at + run);
        const close = closeCode(text, at + run, mark, closing);
        next = close < 0 ? at + run : blank(at, close + run);
      } else next = at + run;
    } else if (character === '<') {
      if (text.startsWith('<!--', at)) {
        const close = source.indexOf('-->', from + at + 4);
        next = reach((close < 0 ? source.length : close + 3) - from);
        comments.push({ start: at, end: next });
        // What the program itself has written is not to be read as the author's text.
        const marker = markerIn(source, from + at, from + next);
        open ||= marker !== undefined && !marker.closing;
        next = blank(at, marker?.closing ? reach(marker.closing.end - from) : next);
      } else {
        tag.lastIndex = at;
        const end = tag.exec(text) ? tag.lastIndex : 0;
        if (end) next = blank(at, end);
      }
    } else if (character === ']') {
      next = maskLinkTarget(text, at, blank);
    } else if (character === '$') {
      next = maskMath(text, at, closing, blank);
    } else if (character === 'h' || character === 'w') {
      if (!/[\p{L}\p{N}]/u.test(text[at - 1] ?? '')) {
        url.lastIndex = at;
        if (url.exec(text)) next = blank(at, trimUrl(text, at, url.lastIndex));
      }
    } else if (character === '\\') next = at + 2;
    starts.lastIndex = next;
  }
  const prose = blanks.length > 0 ? applyBlanks(text, blanks) : copyOf(text);
  return { prose, comments, masked: blanks, frontMatter, open };
}

/** Where the next block begins: after blank lines, unless a sentence goes on across them. */
export function endOfBlock(source: string, from: number): number {
  blankLines.lastIndex = from;
  for (let found = blankLines.exec(source); found; found = blankLines.exec(source)) {
    const next = blankLines.lastIndex;
    if (!isBroken(source, found.index, indentAt(source, next))) return next;
  }
  return source.length;
}

function indentAt(source: string, line: number): number {
  let at = line;
  while (source[at] === ' ' || source[at] === '\t') at++;
  return at;
}

const blankLines = /\n(?:[ \t\r>]*\n)+/g;

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
  const trimmed = text.replace(/(?<![.,;:!?*_\]])[.,;:!?*_\]]+$/, '');
  return start + (trimmed.includes('(') ? trimmed : trimmed.replace(/(?<!\))\)+$/, '')).length;
}
