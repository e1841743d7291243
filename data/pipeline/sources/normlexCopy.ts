import { readNormlexCsv } from '../../../server/src/sources/normlexCsv.ts';
import type { StatusTable } from '../../../server/src/sources/statusTable.ts';

/** A NORMLEX page "Ratifications of C138" as another project copied it on 29 June 2023, named by its code (`C138.csv`). */
export const readNormlexCopy = (csv: string, code: string): StatusTable => ({
  source: 'ilo-normlex-2023-06-29',
  day: '2023-06-29',
  instrument: { id: `ilo-${code.toLowerCase()}` },
  standing: 'depositary',
  ...readNormlexCsv(csv),
  remarks: [],
});
