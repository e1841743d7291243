import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { glob } from 'tinyglobby';
import { readIcrcWorkbook } from '../../../server/src/sources/icrcXls.ts';
import type { StatusTable } from '../../../server/src/sources/statusTable.ts';
import { readUntcHtml } from '../../../server/src/sources/untcHtml.ts';
import { readWorkbook } from '../../../server/src/sources/workbook.ts';
import { readFedlex } from './fedlex.ts';
import { readIcrcCopy } from './icrcCopy.ts';
import { readIeadb } from './ieadb.ts';
import { readNormlexCopy } from './normlexCopy.ts';
import { readPartialCsv } from './partialCsv.ts';
import { readUntcCsv2013 } from './untcCsv2013.ts';
import { readUntcCsv2022 } from './untcCsv2022.ts';
import { textInZip } from './unzip.ts';
import { readWipoCsv } from './wipoCsv.ts';

/** Every table that the folder of source files holds; which parser reads a file is told by where it is kept. */
export async function readSources(folder: string): Promise<StatusTable[]> {
  const tables: StatusTable[] = [];
  for (const [pattern, decode, read] of readers) {
    for (const file of (await glob(pattern, { cwd: folder, followSymbolicLinks: false })).sort()) {
      const bytes = await readFile(path.join(folder, file));
      tables.push(...[read(decode(bytes), path.basename(file).split('.')[0]!)].flat());
    }
  }
  return tables;
}

const utf8 = (bytes: Buffer): string => bytes.toString('utf8');
const gunzipped = (bytes: Buffer): string => utf8(gunzipSync(bytes));
const zipped = (bytes: Buffer): string => textInZip(bytes, 'db_members.csv') ?? '';

const reader = <T>(
  pattern: string,
  decode: (bytes: Buffer) => T,
  read: (content: T, name: string) => StatusTable | StatusTable[],
) => [pattern, decode, read as (content: unknown, name: string) => StatusTable | StatusTable[]] as const;

const readers = [
  reader('status/untc_html_*/*.html.gz', gunzipped, readUntcHtml),
  reader('status/untc_2023-06-29/*.csv', utf8, readUntcCsv2022),
  reader('status/untc_2013-2015_*/treaties/*.csv', utf8, readUntcCsv2013),
  reader('status/ilo_normlex_2023-06-29/*.csv', utf8, readNormlexCopy),
  reader('status/icrc_2023-06-29/*.csv', utf8, readIcrcCopy),
  reader('status/icrc_2020-11-09/*.xls', readWorkbook, readIcrcWorkbook),
  reader('status/wipo_2026-02-03/wipo_ratifications.csv', utf8, readWipoCsv),
  reader('status/fedlex_scope_*/scope_extract.json', utf8, readFedlex),
  reader('status/ieadb_2026-01-23/all-csv-files.zip', zipped, readIeadb),
  reader('status/partial/*.csv', utf8, readPartialCsv),
];
