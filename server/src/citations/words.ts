import { fold } from '../text/fold.ts';
import { hashOfWord, isPossessive, type Tokens } from '../text/tokens.ts';

/** A set of words to compare hashes with; written with blanks between, any case. */
export const wordSet = (words: string): ReadonlySet<number> => new Set(words.split(/\s+/).map(hashOfWord));

/** What stands between two neighbouring words may stand inside a name: blanks, line breaks, commas, emphasis, brackets. */
export function joins(text: string, tokens: Tokens, word: number): boolean {
  const { start, end } = tokens;
  if (isOneBlank(text, tokens, word)) return true;
  const from = end[word]!;
  const to = start[word + 1]!;
  if (to - from > 240) return false;
  let breaks = 0;
  for (let i = from; i < to; i++) {
    const character = text[i]!;
    if (character === '\n') {
      if (++breaks > 4) return false;
    } else if (isPossessive(text, i)) i++;
    else if (character === '.') {
      // "Conv. EDH", "Prot. 4"
      const isCut = from - start[word]! <= 3 || text.slice(start[word], from) === 'Conv';
      if (!isCut || i !== from) return false;
    } else if (!insideNames.has(character)) return false;
  }
  return true;
}

/** Whether nothing but a blank stands between two neighbouring words, as mostly it is. */
export const isOneBlank = (text: string, { start, end }: Tokens, word: number): boolean =>
  start[word + 1]! - end[word]! === 1 && text.charCodeAt(end[word]!) === 0x20;

const insideNames = new Set([...' \t\r\u00a0\u2009\u202f\u000c,-–—‐‑\'’‘´`“”"*_[]()&>:/«»¹²³⁴⁵⁶⁷⁸⁹⁰']);

/** Whether every pair of neighbours from `first` to `last` may stand inside one name. */
export function joinsAll(text: string, tokens: Tokens, first: number, last: number): boolean {
  for (let t = first; t < last; t++) if (!joins(text, tokens, t)) return false;
  return true;
}

export function startsUpper(text: string, tokens: Tokens, word: number): boolean {
  const unit = text.charCodeAt(tokens.start[word]!);
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a;
  const letter = String.fromCharCode(unit);
  return letter !== letter.toLowerCase();
}

export const wordAt = (text: string, tokens: Tokens, word: number): string =>
  text.slice(tokens.start[word], tokens.end[word]);

/** The letters of a word as names are compared by; an apostrophe in the middle of it ("O'Neill") is passed over, as when it was split off. */
export const foldedAt = (text: string, tokens: Tokens, word: number): string =>
  fold(wordAt(text, tokens, word)).replaceAll(' ', '');

/** The whole number that a word is, or `undefined`. */
export function numberAt(text: string, tokens: Tokens, word: number): number | undefined {
  if (word < 0 || word >= tokens.count) return undefined;
  const length = tokens.end[word]! - tokens.start[word]!;
  if (length > 4) return undefined;
  let value = 0;
  for (let i = tokens.start[word]!; i < tokens.end[word]!; i++) {
    const digit = text.charCodeAt(i) - 0x30;
    if (digit < 0 || digit > 9) return undefined;
    value = value * 10 + digit;
  }
  return value;
}

/** A year in which an instrument can have been made. */
export const isYear = (value: number | undefined): value is number =>
  value !== undefined && value >= 1800 && value <= 2100;

/** "No. 189", "n° 189", "N.º 189" and "n°189" at a word: the number, where its digits begin, and the word that it ends with. */
export function markedNumberAt(
  text: string,
  tokens: Tokens,
  word: number,
): { readonly value: number; readonly start: number; readonly last: number } | undefined {
  if (word >= tokens.count) return undefined;
  const written = wordAt(text, tokens, word);
  const glued = /^n[°º](\d{1,4})$/i.exec(written);
  if (glued) return { value: Number(glued[1]), start: tokens.start[word]! + 2, last: word };
  if (!numberMarks.has(tokens.hash[word]!)) return undefined;
  // "N.º": the sign behind the point is split off as a word.
  const sign = /^n$/i.test(written) && /^\.[°º]s?$/.test(text.slice(tokens.end[word]!, tokens.end[word + 1]));
  // "(n 4)" is the footnote of another citation.
  if (/^n$/i.test(written) && text[tokens.end[word]!] !== '.') return undefined;
  const last = word + (sign ? 2 : 1);
  const value = numberAt(text, tokens, last);
  return value === undefined || !/^\.?[\s.(*_\u00a0]*$/.test(text.slice(tokens.end[last - 1]!, tokens.start[last]))
    ? undefined
    : { value, start: tokens.start[last]!, last };
}

const numberMarks = wordSet('no nos number numbers num nums nro nros numéro numéros número números n');
