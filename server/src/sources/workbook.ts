import { read, utils } from '@e965/xlsx';
import { say, type Word } from '../sayings/say.ts';
import { isoDay } from './days.ts';
import { PageError } from './pageError.ts';
import { foldSpace } from './statusTable.ts';

/** A sheet of an Excel workbook, old (.xls) or new (.xlsx): texts and numbers only, no formats and no formulas. */
export interface Sheet {
  readonly name: string;
  /** Rows of cells, both counted from 0. */
  readonly rows: readonly (readonly (string | number | undefined)[])[];
  /** Whether days are counted from 1904, as on old Macintoshes. */
  readonly from1904: boolean;
}

/** More rows than the world has States are no list of States. */
const rowLimit = 2000;

/** The sheets of a workbook; throws a `PageError` where the bytes are none. */
export function readWorkbook(bytes: Uint8Array): Sheet[] {
  try {
    const { SheetNames, Sheets, Workbook } = read(bytes, {
      type: 'array',
      dense: true,
      sheetRows: rowLimit,
      cellFormula: false,
      cellHTML: false,
      cellText: false,
    });
    const isEmpty = SheetNames.every(name => (Sheets[name]?.['!data'] ?? []).length === 0);
    if (isEmpty) throw new Error('empty');
    return SheetNames.map(name => ({
      name,
      from1904: Workbook?.WBProps?.date1904 === true,
      rows: Array.from(Sheets[name]?.['!data'] ?? [], row =>
        Array.from(row ?? [], cell =>
          typeof cell?.v === 'number' || typeof cell?.v === 'string' ? cell.v : undefined,
        ),
      ),
    }));
  } catch {
    // What the library says of it is of its own insides.
    throw new PageError(say`it is not readable as an Excel workbook: it is damaged, or was cut off when it was saved`);
  }
}

/** The text of a cell, white space folded. */
export const textAt = ({ rows }: Sheet, row: number, column: number): string =>
  foldSpace(String(rows[row]?.[column] ?? ''));

/**
 * The day in a cell: Excel's number of a day, or `dd.mm.yyyy` or `dd/mm/yyyy`; `undefined` for anything else. Day number 1
 * is 1 January 1900 in a calendar that has a 29 February 1900, so days are counted from two days earlier.
 */
export function dayAt({ rows, from1904 }: Sheet, row: number, column: number): string | undefined {
  const cell = rows[row]?.[column];
  if (typeof cell === 'number') {
    const number = Math.floor(cell) + (from1904 ? 1462 : 0);
    return number > 0 && number < 100_000
      ? new Date(Date.UTC(1899, 11, 30) + number * 86_400_000).toISOString().slice(0, 10)
      : undefined;
  }
  const [, day = '', month = '', year = ''] = /^(\d{2})[./](\d{2})[./](\d{4})$/.exec(foldSpace(cell ?? '')) ?? [];
  return isoDay(year, month, day);
}

/** `cell C7`. */
export const cellName = (row: number, column: number): Word => say`cell ${utils.encode_cell({ r: row, c: column })}`;
