/** Where the end of a text stands among its keys. */
export interface OutlinePlace {
  /** Keys and places in lists that lead to the value which stands here, or to the mapping whose key does. */
  readonly path: readonly string[];
  readonly mayBe: 'key' | 'value' | 'either';
  /** In braces or brackets, as all of JSON is. */
  readonly isInline: boolean;
}

/** The keys of a text in the order in which they come, and those under which its end stands. */
export class Outline {
  readonly keys: { readonly parent: string; readonly name: string; readonly offset: number }[] = [];
  #blocks: Block[] = [];
  #brackets: Bracket[] = [];
  /** How many items the list at a path has had. */
  readonly #items = new Map<string, number>();
  /** Lines further in than this belong to a text of several lines. */
  #textBelow: number | undefined;
  #isInText = false;
  #mayBe: 'value' | 'either' = 'either';

  /** The last line of an unfinished text may be without a key as yet. */
  read(source: string, isUnfinished: boolean): void {
    let at = 0;
    const lines = source.split('\n');
    for (const [i, line] of lines.entries()) {
      if (this.#isTooDeep) return;
      this.#line(line.replace(/\r$/, ''), at, isUnfinished && i === lines.length - 1);
      at += line.length + 1;
    }
  }

  place(column: number): OutlinePlace | undefined {
    if (this.#isInText || this.#isTooDeep) return undefined;
    const bracket = this.#brackets.at(-1);
    if (bracket) {
      const wantsKey = !bracket.isList && bracket.key === undefined;
      return { path: this.#path(), mayBe: wantsKey ? 'key' : 'value', isInline: true };
    }
    if (this.#mayBe === 'either') this.#leave(column, false);
    return { path: this.#path(), mayBe: this.#mayBe, isInline: false };
  }

  #line(line: string, at: number, isLast: boolean): void {
    this.#isInText = false;
    this.#mayBe = 'either';
    if (this.#brackets.length > 0) {
      this.#inline(line, at);
      return;
    }
    let column = /^ */.exec(line)![0].length;
    if (!isLast && (column === line.length || line[column] === '#')) return;
    if (this.#textBelow !== undefined && column > this.#textBelow) {
      this.#isInText = true;
      return;
    }
    this.#textBelow = undefined;
    if (line[column] === '#') {
      this.#isInText = true;
      return;
    }
    const isDash = () => (this.#isTooDeep ? undefined : /^-(?: +|$)/.exec(line.slice(column)));
    for (let dash = isDash(); dash; dash = isDash()) {
      this.#leave(column, true);
      const list = pointer(this.#path());
      const index = this.#items.get(list) ?? 0;
      this.#items.set(list, index + 1);
      this.#blocks.push({ column, isItem: true, part: String(index) });
      column += dash[0].length;
    }
    const key = /^(?:"([^"]*)"|'([^']*)'|([^\s#&*!|>%@`"'{}[\],](?:[^#:]*[^\s#:])?))\s*:(?=\s|$)/.exec(
      line.slice(column, column + longestKey),
    );
    if (!key) {
      this.#inline(line.slice(column), at + column);
      return;
    }
    this.#leave(column, false);
    const name = key[1] ?? key[2] ?? key[3]!;
    this.keys.push({ parent: pointer(this.#path()), name, offset: at + column });
    this.#blocks.push({ column, isItem: false, part: name });
    const value = line.slice(column + key[0].length);
    if (/^\s*[|>][\d+-]*\s*(?:#.*)?$/.test(value)) this.#textBelow = column;
    this.#mayBe = 'value';
    this.#inline(value, at + column + key[0].length);
  }

  /** What is indented as far as this or farther is over; of two at the same column a list may belong to the key. */
  #leave(column: number, isItem: boolean): void {
    while (this.#blocks.length > 0) {
      const { column: other, isItem: wasItem } = this.#blocks.at(-1)!;
      if (other < column || (other === column && isItem && !wasItem)) break;
      this.#blocks.pop();
    }
  }

  /** Brackets, and what is between them. */
  #inline(text: string, at: number): void {
    for (const { 0: token, 1: quoted, 2: plain, index } of text.matchAll(tokens)) {
      if (this.#isTooDeep) return;
      const bracket = this.#brackets.at(-1);
      if (token.trimStart().startsWith('#')) {
        this.#isInText = true;
        return;
      }
      if (token === '{' || token === '[') {
        // Within a plain text it is a letter like any other.
        if (bracket || text.slice(0, index).trim() === '')
          this.#brackets.push({ isList: token === '[', key: undefined, index: 0 });
      } else if (!bracket) continue;
      else if (token === '}' || token === ']') this.#brackets.pop();
      else if (token === ',') {
        bracket.key = undefined;
        bracket.index++;
      } else if (!bracket.isList && bracket.key === undefined) {
        const name = quoted ?? plain;
        if (name === undefined) continue;
        this.keys.push({ parent: pointer(this.#path()), name, offset: at + index });
        bracket.key = name;
      }
    }
  }

  get #isTooDeep(): boolean {
    return this.#blocks.length + this.#brackets.length > deepest;
  }

  #path(): string[] {
    return [
      ...this.#blocks.map(({ part }) => part),
      ...this.#brackets.flatMap(({ isList, key, index }) => (isList ? [String(index)] : (key ?? []))),
    ];
  }
}

/** A path as one word. */
export const pointer = (path: readonly string[]): string => JSON.stringify(path);

/** A key or an item of a list by the column where it begins. */
interface Block {
  readonly column: number;
  readonly isItem: boolean;
  readonly part: string;
}

/** A bracket that is open, and what of it has been read. */
interface Bracket {
  readonly isList: boolean;
  key: string | undefined;
  index: number;
}

/** Comments, keys with their colon (the first two groups), texts in quotation marks, brackets, commas. */
const tokens =
  /(?:^|\s)#.*|"([^"]*)"\s*:|(?<![\p{L}\p{N}_-])([\p{L}\p{N}_-]+)\s*:(?=\s|$)|(?<!\\)"(?:[^"\\]|\\.)*"|'[^']*'|[{}[\],]/gu;

/** With its colon; what is longer is a text. */
const longestKey = 1000;

/** In levels; what is deeper is not read either. */
const deepest = 100;
