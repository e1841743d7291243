import { expect, test } from 'vitest';
import { dateAt, writtenLike } from '../../server/src/text/dates.ts';

test.each([
  ['1 July 2003', '2003-07-01', '2 September 1990'],
  ['1st July 2003', '2003-07-01', '2 September 1990'],
  ['July 1, 2003', '2003-07-01', 'September 2, 1990'],
  ['July 2003', '2003-07', 'September 1990'],
  ['2003', '2003', '1990'],
  ['1er juillet 2003', '2003-07-01', '2 septembre 1990'],
  ['12 août 2003', '2003-08-12', '2 septembre 1990'],
  ['août 2003', '2003-08', 'septembre 1990'],
  ['1 de julio de 2003', '2003-07-01', '2 de septiembre de 1990'],
  ['1º de julio del 2003', '2003-07-01', '2 de septiembre de 1990'],
  ['julio de 2003', '2003-07', 'septiembre de 1990'],
])('%s', (written, date, other) => {
  const text = `on ${written}, it`;
  const found = dateAt(text, 3)!;
  expect([found.date, text.slice(found.start, found.end), writtenLike(found, '1990-09-02')]).toEqual([
    date,
    written,
    other,
  ]);
});

test.each(['on 2003', '31', '20031', 'the July', '1 Juli 2003'])('no date: %s', text =>
  expect(dateAt(text, 0)).toBeUndefined(),
);
