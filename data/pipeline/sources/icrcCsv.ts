import { parse } from 'csv-parse/sync';
import { dottedDayOf } from './days.ts';
import { foldSpace, type PublishedAct, type StatusTable, type TableFault } from './statusTable.ts';

/** The ICRC's list of States party to a treaty of humanitarian law, one State a row, as it was on 29 June 2023. */
export function readIcrcCsv(csv: string, name: string): StatusTable[] {
  const rows: Record<string, string>[] = parse(csv, { columns: true, delimiter: ';', relax_quotes: true });
  const acts: PublishedAct[] = [];
  const faults: TableFault[] = [];
  let parties: number | undefined;
  for (const { Country = '', ATTR_RATIFICATION_DATE: cell = '' } of rows) {
    const participant = foldSpace(Country);
    if (participant === 'Total') parties = Number(cell);
    if (participant === '' || participant === 'Total' || cell === '') continue;
    const date = dottedDayOf(cell);
    // The list does not say by which act a State became a party.
    if (date) acts.push({ participant, kind: 'consent to be bound', date, raw: foldSpace(cell) });
    else faults.push({ participant, text: `cannot read "${foldSpace(cell)}"` });
  }
  return (instruments[name] ?? []).map(id => ({
    source: 'icrc-2023-06-29',
    day: '2023-06-29',
    instrument: { id },
    standing: 'list',
    complete: "no, the ICRC's list, not the depositary's",
    ...(parties !== undefined && { parties }),
    acts,
    faults,
    remarks: [],
  }));
}

/** By the name of the file. */
const instruments: Readonly<Record<string, readonly string[]>> = {
  'GC_I-IV_1949': ['gc-i', 'gc-ii', 'gc-iii', 'gc-iv'],
  AP_I_1977: ['ap-i'],
  AP_II_1977: ['ap-ii'],
};
