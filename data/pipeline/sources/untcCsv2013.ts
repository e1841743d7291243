import type { StatusTable } from '../../../server/src/sources/statusTable.ts';
import { readUntcCsv } from '../../../server/src/sources/untcCsv.ts';

/**
 * A table of the UN Treaty Collection from a collection of 2013, some of whose files were read anew until 2015.
 * The file is named by chapter and number (`4-13.csv`, `18-12-a.csv`).
 */
export function readUntcCsv2013(csv: string, name: string): StatusTable {
  const [file = '', ...number] = name.split('-');
  // Chapter XI has sections that count anew, and the collection holds the first of them only: customs matters.
  const chapter = roman(Number(file)) + (file === '11' ? '-A' : '');
  return {
    source: 'untc-2013',
    // No file states its day: the earliest of the collection claims least.
    day: '2013-07-06',
    instrument: { untc: [chapter, ...number].join('-') },
    standing: 'official',
    // Brackets were lost in the copy: who had withdrawn by then looks like a party.
    complete: 'the copy does not show withdrawals',
    ...readUntcCsv(csv),
    remarks: [],
  };
}

/** Chapters of the collection: I to XXIX. */
export function roman(number: number): string {
  return (
    'X'.repeat(Math.floor(number / 10)) + ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'][number % 10]
  );
}
