import { type StatusTable, uncounted } from '../../../server/src/sources/statusTable.ts';
import { readUntcCsv } from '../../../server/src/sources/untcCsv.ts';

/**
 * A table of the UN Treaty Collection in a copy of another project, named by its number (`IV-13.csv`). The project's run
 * was on 29 June 2023, but acts of February 2023 are missing: it read pages that it had kept, whose newest act is taken
 * for their day.
 */
export function readUntcCsv2022(csv: string, number: string): StatusTable {
  return {
    source: 'untc-2022-11-04',
    day: '2022-11-04',
    instrument: { untc: number },
    standing: 'depositary',
    // The copy has neither the page's own count nor its end notes, and was found to lack a party here and there.
    complete: uncounted,
    ...readUntcCsv(csv),
    remarks: [],
  };
}
