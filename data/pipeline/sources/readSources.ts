import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { glob } from 'tinyglobby';
import { readFedlex } from './fedlex.ts';
import { readIcrcCsv } from './icrcCsv.ts';
import { readIeadb } from './ieadb.ts';
import { readNormlexCsv } from './normlexCsv.ts';
import { readPartialCsv } from './partialCsv.ts';
import type { StatusTable } from './statusTable.ts';
import { readUntcCsv2013 } from './untcCsv2013.ts';
import { readUntcCsv2023 } from './untcCsv2023.ts';
import { readUntcHtml } from './untcHtml.ts';
import { textInZip } from './unzip.ts';
import { readWipoCsv } from './wipoCsv.ts';

/** Every table that the folder of source files holds; which parser reads a file is told by where it is kept. */
export async function readSources(folder: string): Promise<StatusTable[]> {
  const tables: StatusTable[] = [];
  for (const [pattern, read] of readers) {
    for (const file of (await glob(pattern, { cwd: folder, followSymbolicLinks: false })).sort()) {
      const name = path.basename(file).replace(/\..*$/, '');
      tables.push(...[read(await textOfFile(path.join(folder, file)), name)].flat());
    }
  }
  return tables;
}

type Reader = (text: string, name: string) => StatusTable | StatusTable[];

const readers: readonly (readonly [pattern: string, read: Reader])[] = [
  ['status/untc_html_*/*.html.gz', readUntcHtml],
  ['status/untc_2023-06-29/*.csv', readUntcCsv2023],
  ['status/untc_2013-2015_zmjones/treaties/*.csv', readUntcCsv2013],
  ['status/ilo_normlex_2023-06-29/*.csv', readNormlexCsv],
  ['status/icrc_2023-06-29/*.csv', readIcrcCsv],
  ['status/wipo_2026-02-03/wipo_ratifications.csv', readWipoCsv],
  ['status/fedlex_scope_*/scope_extract.json', readFedlex],
  ['status/ieadb_2026-01-23/all-csv-files.zip', readIeadb],
  ['status/partial/*.csv', readPartialCsv],
];

async function textOfFile(file: string): Promise<string> {
  const bytes = await readFile(file);
  if (file.endsWith('.gz')) return gunzipSync(bytes).toString('utf8');
  return file.endsWith('.zip') ? (textInZip(bytes, 'db_members.csv') ?? '') : bytes.toString('utf8');
}
