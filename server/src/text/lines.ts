/** Where the lines of a text begin: enough to place an offset in it when the text itself is no longer at hand. */
export class Lines {
  readonly #starts: Uint32Array;

  constructor(text: string) {
    const starts = [0];
    for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + end.length);
    this.#starts = Uint32Array.from(starts);
  }

  /** Line and UTF-16 column, both from zero. */
  positionAt(offset: number): { line: number; character: number } {
    let line = 0;
    for (let above = this.#starts.length; above - line > 1; ) {
      const middle = (line + above) >>> 1;
      if (this.#starts[middle]! <= offset) line = middle;
      else above = middle;
    }
    return { line, character: offset - this.#starts[line]! };
  }
}
