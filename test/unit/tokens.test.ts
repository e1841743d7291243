import { expect, test } from 'vitest';
import { fold } from '../../server/src/text/fold.ts';
import { tokenise } from '../../server/src/text/tokens.ts';

test.each<[string, string[]]>([
  ['Convention on the Child', ['Convention', 'on', 'the', 'Child']],
  ["the CRC's reach", ['the', 'CRC', 'reach']],
  ["Peoples' Rights", ['Peoples', 'Rights']],
  ["l'élimination d’une", ['l', 'élimination', 'd', 'une']],
  ['Women & Children', ['Women', '&', 'Children']],
  ['non-discrimination', ['non', 'discrimination']],
  ['C189, OP1 and 4th', ['C189', 'OP1', 'and', '4th']],
  ['Statelessness5 of', ['Statelessness', 'of']],
  ['A4B2C3D4E5 x', ['A4B2C3D4E5', 'x']],
  ['abcdefg1h x', ['abcdefg1h', 'x']],
  ['Convention³ and', ['Convention', 'and']],
  ['so\u00adft', ['so\u00adft']],
  ['', []],
])('the words of "%s"', (text, expected) => {
  const { count, start, end } = tokenise(text);
  expect(Array.from({ length: count }, (_, i) => text.slice(start[i], end[i]))).toEqual(expected);
});

test.each<[string, string]>([
  ['Organized', 'organised'],
  ['Déclaration', 'declaration'],
  ['ﬁn', 'fin'],
  ['Œuvre', 'oeuvre'],
  ['n° 189', 'no 189'],
  ['A & B', 'a and b'],
])('"%s" is compared as "%s"', (text, expected) => expect(fold(text)).toBe(expected));
