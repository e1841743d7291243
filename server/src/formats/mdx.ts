import { type Dialect, maskToProse, type Prose } from '../markdown/mask.ts';

/** MDX: Markdown with imports and exports, expressions in braces, and JSX, whose children are prose. */
export const maskMdx = (source: string): Prose => ({ ...maskToProse(source, mdx), reserved: /[{}<>]/ });

const mdx: Dialect = {
  starts: /^(?:import|export)\b|[{<]/m,
  read(source, at) {
    const first = source[at];
    if (first === '{') {
      const end = endOfBraces(source, at);
      return end < 0 ? undefined : { end, comment: source.startsWith('{/*', at) };
    }
    if (first === '<') {
      const end = endOfTag(source, at);
      return end < 0 ? undefined : { end };
    }
    return startsModule(source, at) ? { end: endOfModule(source, at) } : undefined;
  },
};

/** Braces deeper or farther apart than this are no expression. */
const deepest = 16;
const longest = 4000;

/** The offset behind the brace that closes the one here, strings and comments passed over; -1 where there is none. */
function endOfBraces(source: string, at: number): number {
  const limit = Math.min(source.length, at + longest);
  let depth = 0;
  for (let i = at; i < limit; i++) {
    const character = source[i]!;
    if (character === '{') {
      if (++depth > deepest) return -1;
    } else if (character === '}') {
      if (--depth === 0) return i + 1;
    } else i = endOfString(source, i, limit) - 1;
  }
  return -1;
}

/** Behind the string or comment that begins here; behind this one character where none does, as in "don't". */
function endOfString(source: string, at: number, limit: number): number {
  const character = source[at]!;
  if (character === '/' && source[at + 1] === '*') {
    const close = source.slice(at + 2, limit).indexOf('*/');
    return close < 0 ? limit : at + close + 4;
  }
  if (character !== '"' && character !== "'" && character !== '`') return at + 1;
  for (let i = at + 1; i < limit; i++) {
    if (source[i] === '\\') i++;
    else if (source[i] === character) return i + 1;
    else if (source[i] === '\n' && character !== '`') break;
  }
  return at + 1;
}

function endOfTag(source: string, at: number): number {
  tagHead.lastIndex = at;
  if (!tagHead.test(source)) return -1;
  const limit = Math.min(source.length, at + longest);
  for (let i = tagHead.lastIndex; i < limit; ) {
    const character = source[i]!;
    if (character === '>') return i + 1;
    if (character === '<') return -1;
    if (character === '{') {
      const end = endOfBraces(source, i);
      if (end < 0) return -1;
      i = end;
    } else i = endOfString(source, i, limit);
  }
  return -1;
}
const tagHead = /<\/?(?:[A-Za-z_$][\w$.:-]{0,100}(?=[\s/>{])|(?=>))/y;

/** "import duties rise" at the head of a line is prose, and so is what stands inside a paragraph. */
function startsModule(source: string, at: number): boolean {
  moduleHead.lastIndex = at;
  return moduleHead.test(source);
}
const moduleHead =
  /import\s+(?:["'{*]|[\w$]{1,80}(?:\s*,|\s+from\s))|export\s+(?:default\s|const\s|let\s|var\s|function\b|async\s|class\s|[{*])/y;

/** A statement ends before a blank line that is inside no braces. */
function endOfModule(source: string, at: number): number {
  let i = at;
  while (i < source.length) {
    blankLine.lastIndex = i;
    if (source[i] === '\n' && blankLine.test(source)) return i;
    const end = source[i] === '{' ? endOfBraces(source, i) : -1;
    i = end < 0 ? i + 1 : end;
  }
  return source.length;
}
const blankLine = /\n[ \t\r]*(?:\n|$)/y;
