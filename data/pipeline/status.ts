import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { glob } from 'tinyglobby';
import type { Reservation, TreatyAct } from '../../server/src/corpus/corpus.ts';
import {
  type ReservationKind,
  reservationKinds,
  type TreatyActionKind,
  treatyActionKinds,
} from '../../server/src/corpus/terms.ts';
import type { Fault } from './read.ts';

export interface StatusFile {
  readonly instrument: string;
  readonly source: string;
  readonly complete: boolean;
  readonly acts: readonly TreatyAct[];
  /** By code of the participant. */
  readonly reservations?: ReadonlyMap<string, readonly Reservation[]>;
}

/** Reads every table below `data/status`; a row that is not one act is left out and named among the faults. */
export async function readStatus(root: string, faults: Fault[]): Promise<StatusFile[]> {
  const files = (await glob('status/*.csv', { cwd: root, followSymbolicLinks: false })).sort();
  const texts = new Map(
    await Promise.all(
      (await glob('reservations/*.csv', { cwd: root, followSymbolicLinks: false }))
        .sort()
        .map(async file => [path.basename(file, '.csv'), await readFile(path.join(root, file), 'utf8')] as const),
    ),
  );
  const tables = await Promise.all(
    files.map(async file => parseStatus(await readFile(path.join(root, file), 'utf8'), file, faults)),
  );
  for (const id of texts.keys()) {
    if (!tables.some(({ instrument }) => instrument === id))
      faults.push(`reservations/${id}.csv:1:1 no table status/${id}.csv beside it`);
  }
  return tables.map(table => {
    const text = texts.get(table.instrument);
    return text === undefined ? table : { ...table, reservations: parseReservations(text, table, faults) };
  });
}

/** A table of `data/reservations`: an article a row. It has to be of the source of the acts, which its day is shown with. */
export function parseReservations(
  csv: string,
  { instrument, source }: Pick<StatusFile, 'instrument' | 'source'>,
  faults: Fault[],
): ReadonlyMap<string, readonly Reservation[]> {
  const file = `reservations/${instrument}.csv`;
  const stated = /^# source: (.*)$/m.exec(csv)?.[1]?.trim();
  if (stated !== source) faults.push(`${file}:1:1 expected the source of the acts, ${source}, found ${stated}`);
  const rows: { info: { lines: number }; record: Record<string, string> }[] = parse(csv, {
    columns: true,
    comment: '#',
    comment_no_infix: true,
    info: true,
  });
  const reservations = new Map<string, Reservation[]>();
  for (const { info, record } of rows) {
    const { participant = '', kind = '', article = '' } = record;
    if (!(reservationKinds as readonly string[]).includes(kind))
      faults.push(`${file}:${info.lines}:1 expected ${reservationKinds.join(', ')}, found "${kind}"`);
    const own = reservations.get(participant) ?? [];
    reservations.set(participant, [...own, { kind: kind as ReservationKind, provision: article }]);
  }
  return reservations;
}

export function parseStatus(source: string, file: string, faults: Fault[]): StatusFile {
  const head = new Map([...source.matchAll(/^# ([a-z]+): (.*)$/gm)].map(([, key, value]) => [key!, value!.trim()]));
  for (const key of ['source', 'complete']) {
    if (!head.has(key)) faults.push(`${file}:1:1 expected a line "# ${key}: …" at the head, found none`);
  }
  const rows: { info: { lines: number }; record: Record<string, string> }[] = parse(source, {
    columns: true,
    comment: '#',
    comment_no_infix: true,
    info: true,
  });
  const acts: TreatyAct[] = [];
  for (const { info, record } of rows) {
    const { participant = '', kind = '', date = '', effective = '', end = '', statement = '' } = record;
    const wrong = [
      !(treatyActionKinds as readonly string[]).includes(kind) && `expected a kind of act, found "${kind}"`,
      ...[date, effective, end === '?' ? '' : end].map(
        day => day !== '' && !/^\d{4}-\d{2}-\d{2}$/.test(day) && `expected an ISO date, found "${day}"`,
      ),
    ].filter(text => text !== false);
    for (const text of wrong) faults.push(`${file}:${info.lines}:1 ${text}`);
    if (wrong.length > 0) continue;
    acts.push({
      participant,
      kind: kind as TreatyActionKind,
      date: date || undefined,
      effective: effective || undefined,
      end: end === '?' ? 'unknown' : end || undefined,
      statement: statement !== '',
    });
  }
  return {
    instrument: path.basename(file, '.csv'),
    source: head.get('source') ?? '',
    complete: head.get('complete') === 'yes',
    acts,
  };
}
