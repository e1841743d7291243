import { icrcsOwn, readIcrcCsv } from '../../../server/src/sources/icrcCsv.ts';
import type { StatusTable } from '../../../server/src/sources/statusTable.ts';

/** The ICRC's list of States party to a treaty of humanitarian law as it was on 29 June 2023. */
export function readIcrcCopy(csv: string, name: string): StatusTable[] {
  const list = readIcrcCsv(csv);
  return (instruments[name] ?? []).map(id => ({
    source: 'icrc-2023-06-29',
    day: '2023-06-29',
    instrument: { id },
    standing: 'list',
    complete: icrcsOwn,
    ...list,
    remarks: [],
  }));
}

/** By the name of the file. */
const instruments: Readonly<Record<string, readonly string[]>> = {
  'GC_I-IV_1949': ['gc-i', 'gc-ii', 'gc-iii', 'gc-iv'],
  AP_I_1977: ['ap-i'],
  AP_II_1977: ['ap-ii'],
};
