import { foldTable, ignored, separator } from './fold.ts';

/** The words of a text, in columns: word `i` stands at `[start[i], end[i])` and has the hash `hash[i]`. */
export interface Tokens {
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly hash: Uint32Array;
}

/** Columns that the words of one text after another are written into; each text overwrites the one before. */
export class TokenColumns {
  start = new Int32Array(0);
  end = new Int32Array(0);
  hash = new Uint32Array(0);

  makeRoomFor(text: string): void {
    const room = (text.length >> 1) + 2;
    if (room <= this.start.length) return;
    this.start = new Int32Array(room * 2);
    this.end = new Int32Array(room * 2);
    this.hash = new Uint32Array(room * 2);
  }
}

/**
 * Splits a text into words in one pass, hashing the folded letters of each.
 * A possessive 's is left off ("the CRC's reach"), an elided article is a word of its own ("l'élimination").
 */
export function tokenise(text: string, columns = new TokenColumns()): Tokens {
  columns.makeRoomFor(text);
  const { start, end, hash } = columns;
  let count = 0;
  let from = -1;
  let h = hashSeed;
  /** Where digits began after letters, and the hash of the letters: "Statelessness5" is a word with a footnote's number. */
  let digitsAt = -1;
  let lettersHash = 0;
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 0x20;
    const unit = foldTable[code]!;
    if (unit !== separator && unit !== ignored) {
      if (from < 0) {
        from = i;
        h = hashSeed;
        digitsAt = -1;
      }
      const digit = code >= 0x30 && code <= 0x39;
      if (digit && digitsAt < 0) {
        digitsAt = i;
        lettersHash = h;
      } else if (!digit && digitsAt >= 0) digitsAt = noFootnote;
      h = Math.imul(h ^ (unit & 0xffff), hashPrime);
      if (unit > 0xffff) h = Math.imul(h ^ (unit >>> 16), hashPrime);
      continue;
    }
    if (from < 0) {
      if (code === ampersand) {
        start[count] = i;
        end[count] = i + 1;
        hash[count++] = andHash;
      }
      continue;
    }
    if (unit === ignored) continue;
    const apostrophe = isApostrophe(code);
    if (apostrophe && i - from > 1 && isLetterAt(text, i + 1) && !isPossessive(text, i)) continue;
    const footnote = digitsAt - from >= lettersBeforeFootnote && digitsAt < i && i - digitsAt <= 2;
    start[count] = from;
    end[count] = footnote ? digitsAt : i;
    hash[count++] = (footnote ? lettersHash : h) >>> 0;
    from = -1;
    if (apostrophe && isPossessive(text, i)) i++;
    if (code === ampersand) {
      start[count] = i;
      end[count] = i + 1;
      hash[count++] = andHash;
    }
  }
  return { count, start, end, hash };
}

/** The hash of one word as `tokenise` would give it. */
export function hashOfWord(word: string): number {
  const tokens = tokenise(word, oneWord);
  if (tokens.count !== 1) throw new RangeError(`not one word: ${word}`);
  return tokens.hash[0]!;
}

const oneWord = new TokenColumns();

/**
 * A second hash over the letters of a stretch, independent of the first: both together decide that two names are equal.
 * `exact` keeps case and accents apart, for acronyms.
 */
export function checkHash(text: string, tokens: Tokens, first: number, last: number, exact: boolean): number {
  let h = 0x9747b28c;
  for (let t = first; t <= last; t++) {
    for (let i = tokens.start[t]!; i < tokens.end[t]!; i++) {
      const code = text.charCodeAt(i);
      const unit = foldTable[code]!;
      if (code === ampersand) for (const letter of and) h = mix(h, letter);
      else if (unit === ignored || unit === separator) continue;
      else if (exact) h = mix(h, code);
      else {
        h = mix(h, unit & 0xffff);
        if (unit > 0xffff) h = mix(h, unit >>> 16);
      }
    }
    h = mix(h, 0x20);
  }
  return h >>> 0;
}

/** Digits in the middle of a word, or before its letters. */
const noFootnote = 0x7fffffff;
/** Shorter words with digits are names of their own: OP1, C189. */
const lettersBeforeFootnote = 6;

const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019 || code === 0x60 || code === 0xb4;
const ampersand = 0x26;
const hashSeed = 0x811c9dc5;
const hashPrime = 0x01000193;
const and = [...'and'].map(letter => letter.charCodeAt(0));
const andHash = and.reduce((h, letter) => Math.imul(h ^ letter, hashPrime), hashSeed) >>> 0;

function mix(h: number, unit: number): number {
  const k = Math.imul(unit, 0xcc9e2d51);
  const x = h ^ Math.imul((k << 15) | (k >>> 17), 0x1b873593);
  return Math.imul((x << 13) | (x >>> 19), 5) + 0xe6546b64;
}

function isLetterAt(text: string, i: number): boolean {
  const unit = i < text.length ? foldTable[text.charCodeAt(i)]! : separator;
  return unit !== separator && unit !== ignored;
}

/** Whether an apostrophe and an s end a word here: "the Child's". */
export function isPossessive(text: string, apostrophe: number): boolean {
  if (!isApostrophe(text.charCodeAt(apostrophe))) return false;
  const next = text.charCodeAt(apostrophe + 1);
  return (next === 0x73 || next === 0x53) && !isLetterAt(text, apostrophe + 2);
}
