/** Numbers as words, for messages and for what a text writes out. */
const ordinals = [
  'zeroth',
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];
export const ordinalInWords = (ordinal: number): string => ordinals[ordinal] ?? `${ordinal}th`;

const numbers = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
export const numberInWords = (value: number): string => numbers[value] ?? String(value);

/** The whole number that a word or a numeral is. */
export function numberFromWords(word: string): number | undefined {
  const known = [numbers.indexOf(word.toLowerCase()), ordinals.indexOf(word.toLowerCase())].find(value => value > 0);
  return known ?? (/^\d{1,2}$/.test(word) ? Number(word) : undefined);
}
