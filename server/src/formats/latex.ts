import type { Prose } from '../markdown/mask.ts';
import { applyBlanks, type Blank } from '../text/blanks.ts';
import type { Span } from '../text/span.ts';
import {
  accents,
  apart,
  argumentsWithoutText,
  environmentArguments,
  environmentsWithoutText,
  looks,
  symbols,
  tables,
} from './latexCommands.ts';

/**
 * LaTeX: commands, their arguments that are no text, math, comments and verbatim text are blank; `\'e`, `--` and the like show
 * what they print. Own code, because the parsers that there are (unified-latex, latex-utensils) read some 0.2 to 1 MB a second,
 * overflow the stack on nested braces, or give up a whole document for one missing `$`.
 */
export function maskLatex(source: string): Prose {
  const { blanks, comments } = new Reader(source).read();
  return {
    text: applyBlanks(source, blanks),
    comments,
    frontMatter: undefined,
    masked: blanks,
    reserved: /[\\%${}&#_^~]/,
  };
}

class Reader {
  readonly #source: string;
  readonly #blanks: Blank[] = [];
  readonly #comments: Span[] = [];
  /** For each open brace, what is to be shown for the one that closes it. */
  readonly #open: (string | undefined)[] = [];
  /** For each mark, the offset from which on it was not found: it is not searched for again. */
  readonly #hopeless = new Map<string, number>();
  #tables = 0;

  constructor(source: string) {
    this.#source = source;
  }

  read(): { blanks: readonly Blank[]; comments: readonly Span[] } {
    const source = this.#source;
    let at = this.#readPreamble();
    special.lastIndex = at;
    for (let match = special.exec(source); match; match = special.exec(source)) {
      at = match.index;
      const found = match[0];
      let next = at + found.length;
      if (found === '\\') next = this.#command(at);
      else if (found === '%') next = this.#comment(at);
      else if (found === '$') next = this.#math(at);
      else if (found === '{') this.#openBrace(at);
      else if (found === '}') this.#blank(at, next, this.#open.pop() ?? this.#inWord(at, next));
      else this.#blank(at, next, found[0] === '-' ? dashes[found] : marks[found]);
      special.lastIndex = next;
    }
    return { blanks: this.#blanks, comments: this.#comments };
  }

  #blank(start: number, end: number, shown?: string): number {
    this.#blanks.push({ start, end, shown });
    return end;
  }

  /** Before `\begin{document}`, only the title is text. Gives where the text begins. */
  #readPreamble(): number {
    const source = this.#source;
    const end = source.indexOf('\\begin{document}');
    if (end < 0) return 0;
    const preamble = source.slice(0, end);
    for (const { 0: line, index } of preamble.matchAll(commentLine))
      this.#comments.push({ start: index, end: index + line.length });
    const title = /\\title\s{0,20}(?:\[[^[\]]{0,200}\])?\{/.exec(preamble);
    const close = title ? endOfGroup(source, title.index + title[0].length - 1) : -1;
    if (!title || close < 0 || close > end) return this.#blank(0, end);
    const text = title.index + title[0].length;
    this.#blank(0, text);
    const inner = new Reader(source.slice(text, close - 1)).read();
    for (const { start, end: to, shown } of inner.blanks) this.#blank(text + start, text + to, shown);
    this.#blank(close - 1, end, '|');
    return end;
  }

  #comment(at: number): number {
    const end = endOfLine(this.#source, at);
    this.#comments.push({ start: at, end });
    return this.#blank(at, end);
  }

  /** Ends at the next dollar of its paragraph. */
  #math(at: number): number {
    const source = this.#source;
    const mark = source.startsWith('$$', at) ? '$$' : '$';
    const limit = Math.min(source.length, at + longestMath);
    for (let i = at + mark.length; i < limit; i++) {
      if (source[i] === '\\') i++;
      else if (source[i] === '$') return this.#blank(at, Math.min(i + mark.length, source.length));
      else if (source[i] === '\n' && endsParagraph(source, i)) break;
    }
    return this.#blank(at, at + mark.length);
  }

  #openBrace(at: number): void {
    this.#open.push(undefined);
    this.#blank(at, at + 1, this.#inWord(at, at + 1));
  }

  /** Between two letters a mark stands for nothing, anywhere else for a blank. */
  #inWord(start: number, end: number): string | undefined {
    return isLetter(this.#source[start - 1]) && isLetter(this.#source[end]) ? '' : undefined;
  }

  #command(at: number): number {
    const source = this.#source;
    name.lastIndex = at + 1;
    const word = name.exec(source)?.[0];
    accented.lastIndex = at;
    const accent = accented.exec(source);
    if (accent) return this.#accent(at, accent);
    if (!word) return this.#symbol(at);
    const end = at + 1 + word.length;
    const plain = word.replace('*', '');
    if (plain === 'begin' || plain === 'end') return this.#environment(at, end, plain);
    if (plain === 'verb' || plain === 'lstinline' || plain === 'mintinline') return this.#verbatim(at, end, plain);
    if (plain === 'def') return this.#definition(at, end);
    if (Object.hasOwn(symbols, plain)) {
      swallowed.lastIndex = end;
      swallowed.test(source);
      return this.#blank(at, swallowed.lastIndex || end, symbols[plain]);
    }
    return this.#arguments(at, end, plain);
  }

  #accent(at: number, match: RegExpExecArray): number {
    const [whole, mark, letter] = [match[0], match[1] ?? match[2], match[3] ?? match[4] ?? ''];
    const base = letter === '\\i' ? 'i' : letter === '\\j' ? 'j' : letter;
    return this.#blank(at, at + whole.length, `${base}${accents[mark!]}`.normalize('NFC'));
  }

  /** A backslash and one mark. */
  #symbol(at: number): number {
    const source = this.#source;
    const mark = source[at + 1] ?? '';
    const end = Math.min(source.length, at + 2);
    if (mark === '(' || mark === '[') {
      const close = this.#find(mark === '(' ? '\\)' : '\\]', end);
      return this.#blank(at, close >= 0 && close < at + longestMath ? close + 2 : end);
    }
    if (mark === '\\') {
      rowEnd.lastIndex = at;
      rowEnd.test(source);
      return this.#blank(at, rowEnd.lastIndex || end, this.#tables > 0 ? '|' : undefined);
    }
    if ('%&$#_{}'.includes(mark)) return this.#blank(at, end, mark);
    return this.#blank(at, end, '-/!@'.includes(mark) ? this.#inWord(at, end) : undefined);
  }

  #environment(at: number, from: number, verb: 'begin' | 'end'): number {
    const source = this.#source;
    environmentName.lastIndex = from;
    const env = environmentName.exec(source)?.[1];
    if (env === undefined) return this.#blank(at, from);
    const end = environmentName.lastIndex;
    if (verb === 'end') {
      if (tables.has(env)) this.#tables = Math.max(0, this.#tables - 1);
      return this.#blank(at, env === 'document' ? source.length : end, '|');
    }
    if (environmentsWithoutText.has(env)) {
      const close = `\\end{${env}}`;
      const found = this.#find(close, end);
      return this.#blank(at, found < 0 ? source.length : found + close.length);
    }
    if (tables.has(env)) this.#tables++;
    return this.#blank(at, this.#skipArguments(end, environmentArguments.get(env) ?? 0), '|');
  }

  #verbatim(at: number, from: number, command: string): number {
    const source = this.#source;
    const start = command === 'verb' ? from : this.#skipArguments(from, command === 'mintinline' ? 1 : 0);
    const mark = source[start] === '{' ? '}' : source[start];
    if (mark === undefined || /\s/.test(mark)) return this.#blank(at, start);
    const rest = source.slice(start + 1, start + longestVerbatim);
    const [line = ''] = rest.split('\n', 1);
    const close = line.includes(mark) ? line.indexOf(mark) : line.length < rest.length ? line.length : -1;
    return this.#blank(at, close < 0 ? start + 1 : start + close + 2);
  }

  /** `\def\name#1{…}` */
  #definition(at: number, from: number): number {
    definitionHead.lastIndex = from;
    if (!definitionHead.test(this.#source)) return this.#blank(at, from);
    const end = endOfGroup(this.#source, definitionHead.lastIndex);
    return this.#blank(at, end < 0 ? definitionHead.lastIndex : end);
  }

  #arguments(at: number, from: number, command: string): number {
    const source = this.#source;
    // The word in `\item[…]` is text.
    const end = command === 'item' ? from : this.#skipArguments(from, argumentsWithoutText.get(command) ?? 0);
    const alone = apart.has(command);
    if (source[end] === '{') {
      this.#open.push(alone ? '|' : undefined);
      return this.#blank(at, end + 1, alone ? '|' : looks.has(command) ? this.#inWord(at, end + 1) : undefined);
    }
    return this.#blank(at, end, alone ? '|' : undefined);
  }

  /** Behind the arguments in square brackets, and as many in braces. */
  #skipArguments(from: number, braces: number): number {
    const source = this.#source;
    let at = from;
    for (let left = braces; ; ) {
      optional.lastIndex = at;
      if (source[at] === '[' && optional.test(source)) {
        at = optional.lastIndex;
        continue;
      }
      if (left === 0) return at;
      argumentGap.lastIndex = at;
      argumentGap.test(source);
      const start = argumentGap.lastIndex;
      bareCommand.lastIndex = start;
      const end =
        source[start] === '{' ? endOfGroup(source, start) : bareCommand.test(source) ? bareCommand.lastIndex : -1;
      if (end < 0) return at;
      at = end;
      left--;
    }
  }

  #find(mark: string, from: number): number {
    if ((this.#hopeless.get(mark) ?? Number.POSITIVE_INFINITY) <= from) return -1;
    const found = this.#source.indexOf(mark, from);
    if (found < 0) this.#hopeless.set(mark, from);
    return found;
  }
}

const longestMath = 4000;
const longestVerbatim = 1000;
const longestGroup = 5000;
const deepestGroup = 30;

const special = /[\\%${}~&]|-{2,3}|``|''/g;
const name = /[A-Za-z@]{1,60}\*?/y;
const accented =
  /\\(?:(['`^"~=.])|([cvuHkrdb])(?![A-Za-z]))\s{0,3}(?:\{\s{0,3}(\\[ij]|[A-Za-z])\s{0,3}\}|(\\[ij](?![A-Za-z])|[A-Za-z]))/y;
/** What follows a symbol's name and is not printed. */
const swallowed = /\{\}|[ \t]?/y;
const rowEnd = /\\\\\*?(?:\[[^[\]\n]{0,40}\])?/y;
const environmentName = /\s{0,3}\{\s{0,3}([A-Za-z]{1,40}\*?)\s{0,3}\}/y;
const definitionHead = /\s{0,3}\\[A-Za-z@]{1,60}[^{}\n]{0,60}(?=\{)/y;
const optional = /\[(?:[^[\]{}\n]|\n(?![ \t]{0,80}\n)|\{[^{}]{0,300}\}){0,600}\]/y;
const argumentGap = /[ \t]{0,8}\n?[ \t]{0,8}/y;
const bareCommand = /\\[A-Za-z@]{1,60}/y;
const commentLine = /(?<!\\)%.{0,5000}/g;

const marks: Readonly<Record<string, string>> = { '&': '|', '``': '“', "''": '”' };
const dashes: Readonly<Record<string, string>> = { '--': '–', '---': '—' };

/** Behind the brace that closes the group here; -1 where it is unclosed, too long or too deep. */
function endOfGroup(source: string, at: number): number {
  const limit = Math.min(source.length, at + longestGroup);
  let depth = 0;
  for (let i = at; i < limit; i++) {
    const character = source[i];
    if (character === '\\') i++;
    else if (character === '{' && ++depth > deepestGroup) return -1;
    else if (character === '}' && --depth === 0) return i + 1;
  }
  return -1;
}

function endsParagraph(source: string, lineBreak: number): boolean {
  blankLine.lastIndex = lineBreak;
  return blankLine.test(source);
}
const blankLine = /\n[ \t]{0,80}\r?\n/y;

const isLetter = (character = ''): boolean => /[\p{L}\p{N}]/u.test(character);

function endOfLine(source: string, from: number): number {
  const at = source.indexOf('\n', from);
  return at < 0 ? source.length : at;
}
