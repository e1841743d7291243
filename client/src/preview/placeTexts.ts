import type { Token } from 'markdown-it';

/** Where the letters of a text stand in the source: the line, and a column for each letter and one for the end. */
export interface Place {
  readonly line: number;
  readonly columns: readonly number[];
}

/**
 * Where each child of an inline token stands in the source; only texts have a place, and only where it is certain.
 * The parser keeps no offsets, so each text is found again in what it was made from, in order.
 */
export function placeTexts(
  { content, children }: Token,
  source: readonly string[],
  firstLine: number,
  decode: (text: string) => string,
): (Place | undefined)[] {
  const { plain, origins } = readEscapes(content, decode);
  const starts = lineStarts(content, source);
  let at = 0;
  return (children ?? []).map(({ type, content: text }) => {
    if (type === 'link_close') at = afterTarget(plain, at);
    if (type === 'softbreak' || type === 'hardbreak') at = plain.indexOf('\n', at) + 1 || at;
    if ((type !== 'text' && type !== 'code_inline') || text === '') return undefined;
    const found = plain.indexOf(type === 'text' ? text : decode(text), at);
    if (found < 0) return undefined;
    at = found + text.length;
    const start = starts.findLast(({ offset }) => offset <= origins[found]!);
    if (type !== 'text' || !start || start.column < 0) return undefined;
    const columns = origins.slice(found, at + 1).map(origin => start.column + origin - start.offset);
    return { line: firstLine + start.line, columns };
  });
}

/** The text with escapes and entities read, and where each of its letters comes from. */
function readEscapes(content: string, decode: (text: string) => string): { plain: string; origins: number[] } {
  let plain = '';
  const origins: number[] = [];
  let at = 0;
  const take = (text: string, width: number) => {
    for (let i = 0; i < text.length; i++) origins.push(at + Math.min(i, width - 1));
    plain += text;
    at += width;
  };
  for (const { 0: escaped, index } of content.matchAll(/\\[!-/:-@[-`{-~]|&#?\w{1,31};/g)) {
    while (at < index) take(content[at]!, 1);
    take(decode(escaped), escaped.length);
  }
  while (at < content.length) take(content[at]!, 1);
  origins.push(at);
  return { plain, origins };
}

/** Where each line of the content begins in it, and in which column of which line of the source. */
function lineStarts(content: string, source: readonly string[]) {
  let offset = 0;
  return content.split('\n').map((text, line) => {
    const start = { offset, line, column: source[line]?.indexOf(text) ?? -1 };
    offset += text.length + 1;
    return start;
  });
}

/** Behind the address of a link, which may have the words of the text in it. */
function afterTarget(content: string, at: number): number {
  const end = content.indexOf(']', at);
  if (end < 0) return at;
  const open = content[end + 1];
  const close = open === '(' ? content.indexOf(')', end) : open === '[' ? content.indexOf(']', end + 1) : end;
  return close < 0 ? at : close + 1;
}
