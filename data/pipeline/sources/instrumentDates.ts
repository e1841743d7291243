import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import type { InstrumentFile } from '../../../server/src/corpus/schema.ts';
import { dayOf, isIsoDay } from '../../../server/src/sources/days.ts';
import { agreements } from './ieadbAgreements.ts';
import { textInZip } from './unzip.ts';

/** The days of instruments as lists of instruments have them, beside what the corpus says. */
export interface DateSaid {
  readonly source: string;
  readonly about: 'adopted' | 'entryIntoForce';
  /** ISO date. */
  readonly day: string;
}

/** Answers for an instrument what every list in the folder of source files says of its days. */
export async function readInstrumentDates(folder: string): Promise<(facts: InstrumentFile) => DateSaid[]> {
  const status = path.join(folder, 'status');
  const text = (file: string) => readFile(path.join(status, file), 'utf8');
  const said = new Map<string, DateSaid[]>();
  const add = (key: string, source: string, about: DateSaid['about'], day: string | undefined) => {
    if (day && isIsoDay(day) && !day.startsWith('1111'))
      said.set(key, [...(said.get(key) ?? []), { source, about, day }]);
  };
  for (const row of rowsOf(await text('catalogues/untc_index_2026-09-08.csv'))) {
    add(`untc ${row.ref}`, 'untc-index-2026-09-08', 'adopted', row.date);
    add(`untc ${row.ref}`, 'untc-index-2026-09-08', 'entryIntoForce', row.entry_into_force);
  }
  for (const { mtdsg_no, entryIntoForce = '' } of JSON.parse(
    await text('derived/untc_treaty_metadata_2026-02-03.json'),
  ))
    add(`untc ${mtdsg_no}`, 'untc-2026-02-03', 'entryIntoForce', dayOf(/^\d+ \w+ \d+/.exec(entryIntoForce)?.[0] ?? ''));
  for (const row of JSON.parse(await text('catalogues/coe_ets_index_2026-05.json'))) {
    const key = `ets ${Number(row.Numero_traite) || row.Numero_traite}`;
    add(key, 'coe-treaty-office-2026-05-09', 'adopted', row.Date_ste?.slice(0, 10));
    add(key, 'coe-treaty-office-2026-05-09', 'entryIntoForce', row.Date_vigueur_ste?.slice(0, 10));
  }
  const archive = await readFile(path.join(status, 'ieadb_2026-01-23/all-csv-files.zip'));
  const [, table = ''] = /^(?:.*\n){2}\s*\n([\s\S]*)$/.exec(textInZip(archive, 'db_treaties.csv') ?? '') ?? [];
  for (const row of rowsOf(table, ';')) {
    const id = agreements[row['IEA#'] ?? ''];
    if (!id) continue;
    add(`id ${id}`, 'iea-database-2026-01-23', 'adopted', row['Date IEA was concluded']);
    add(`id ${id}`, 'iea-database-2026-01-23', 'entryIntoForce', row['Date IEA entered into force']);
  }
  return ({ id, untc, number }) => [
    ...(said.get(`id ${id}`) ?? []),
    ...((untc && said.get(`untc ${untc}`)) || []),
    ...((number?.series === 'ets' && said.get(`ets ${number.value}`)) || []),
  ];
}

const rowsOf = (csv: string, delimiter = ','): Record<string, string>[] => parse(csv, { columns: true, delimiter });
