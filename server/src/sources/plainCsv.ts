import { treatyActionKinds } from '../corpus/terms.ts';
import { type Saying, say } from '../sayings/say.ts';
import { type CsvRow, parseCsv } from './csv.ts';
import { isIsoDay } from './days.ts';
import { foldSpace, groupBy, type PublishedAct, type StatusTable, type TableFault, uncounted } from './statusTable.ts';

/** The columns of a list of acts that anybody can write; the last two may be empty or absent, as may the first. */
export const plainColumns = ['instrument', 'participant', 'kind', 'date', 'effective', 'end'] as const;

/** A list of acts, one a row, of one instrument or of several: days are ISO dates, participants codes or names. */
export function readPlainCsv(csv: string): StatusTable[] {
  const rows = parseCsv(csv);
  const day = /^# day: (\d{4}-\d{2}-\d{2})\s*$/m.exec(csv)?.[1] ?? '';
  return [...groupBy(rows, ({ row }) => foldSpace(row.instrument ?? ''))].map(([id, own]) => {
    const faults: TableFault[] = [];
    return {
      source: 'csv',
      day,
      instrument: id === '' ? { nothing: true } : { id },
      standing: 'list',
      complete: uncounted,
      acts: own.flatMap(row => readRow(row, faults)),
      faults,
      remarks: [],
    };
  });
}

function readRow({ row, at }: CsvRow, faults: TableFault[]): PublishedAct[] {
  const [participant = '', written = '', date = '', effective = '', end = ''] = plainColumns
    .slice(1)
    .map(column => foldSpace(row[column] ?? ''));
  const kind = treatyActionKinds.find(known => known === written.toLowerCase());
  const fault = (text: Saying) => faults.push({ participant, text, at });
  const before = faults.length;
  if (participant === '') fault(say`names no participant`);
  if (!kind) fault(say`expected a kind of act (${treatyActionKinds.join(', ')}), found "${written}"`);
  for (const [column, text] of [
    ['date', date],
    ['effective', effective],
    ['end', end === '?' ? '' : end],
  ] as const) {
    if (text && !isIsoDay(text)) fault(say`expected a day such as 2025-06-30 as its ${column}, found "${text}"`);
  }
  if (!kind || faults.length > before) return [];
  const raw = [written, date].join(' ');
  return [{ participant, kind, date, ...(effective && { effective }), ...(end && { end }), raw }];
}
