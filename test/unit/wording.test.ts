import { expect, test } from 'vitest';
import { firstWords } from '../../server/src/corpus/wording.ts';

test.each([
  ['United Nations Treaty Collection, status pages of the treaties', 'United Nations Treaty Collection'],
  ['Official Journal (Ruritania), titles of treaties (copies, seen in part)', 'Official Journal (Ruritania)'],
  ['The text of the instrument (register of Ruritania, copy of 2017)', 'The text of the instrument'],
  ['A page without a comma (seen in part)', 'A page without a comma (seen in part)'],
])('"%s" is cited as "%s"', (title, expected) => expect(firstWords(title)).toBe(expected));
