import { say } from '../sayings/say.ts';
import { isoDay } from './days.ts';
import { PageError } from './pageError.ts';
import type { PublishedAct, StatusTable, TableFault } from './statusTable.ts';
import { cellName, dayAt, type Sheet, textAt } from './workbook.ts';

/**
 * "Underlying data" of the OHCHR's dashboard of ratifications: every State, with its days of signature and of ratification
 * or accession of one treaty. It does not say which of the two, nor who has withdrawn.
 */
export function readOhchrWorkbook(sheets: readonly Sheet[]): StatusTable {
  const sheet = sheets.find(isOhchrSheet);
  if (!sheet) throw new PageError(say`the workbook has no sheet of the OHCHR dashboard`);
  const [, title = '', date = '', month = '', year = ''] =
    /^(.*?)\[Last Updated: (\d{1,2})\/(\d{1,2})\/(\d{4})/.exec(textAt(sheet, 0, 0)) ?? [];
  const day = isoDay(year, month, date) ?? '';
  const columns = [...(sheet.rows[headerRow] ?? []).keys()].flatMap(column => {
    const kind = kindOf(textAt(sheet, headerRow, column));
    return kind ? [{ column, kind }] : [];
  });
  const acts: PublishedAct[] = [];
  const faults: TableFault[] = [];
  for (let row = headerRow + 1; textAt(sheet, row, 0) !== ''; row++) {
    const participant = textAt(sheet, row, 0);
    for (const { column, kind } of columns) {
      const raw = textAt(sheet, row, column);
      if (raw === '') continue;
      const found = dayAt(sheet, row, column);
      if (found) acts.push({ participant, kind, date: found, raw: found });
      else faults.push({ participant, text: say`cannot read the day "${raw}"`, at: cellName(row, column) });
    }
  }
  return {
    source: `ohchr-${day}`,
    day,
    instrument: { nothing: true },
    title: title.trimEnd(),
    standing: 'list',
    hidesEnds: true,
    complete: say`the OHCHR's list, not the depositary's`,
    acts,
    faults,
    remarks: [],
  };
}

const headerRow = 1;

export const isOhchrSheet = (sheet: Sheet): boolean =>
  textAt(sheet, headerRow, 0) === 'Country' && /^Date of Signature/.test(textAt(sheet, headerRow, 1));

/** Columns on procedures of complaint and inquiry are of other instruments, or of declarations under this one. */
function kindOf(header: string): PublishedAct['kind'] | undefined {
  if (/^Date of Signature/.test(header)) return 'signature';
  return /^Date of Ratification\/Accession/.test(header) ? 'consent to be bound' : undefined;
}
