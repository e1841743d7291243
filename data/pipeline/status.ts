import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { glob } from 'tinyglobby';
import type { TreatyAct } from '../../server/src/corpus/corpus.ts';
import { type TreatyActionKind, treatyActionKinds } from '../../server/src/corpus/terms.ts';
import type { Fault } from './read.ts';

export interface StatusFile {
  readonly instrument: string;
  readonly source: string;
  readonly complete: boolean;
  readonly acts: readonly TreatyAct[];
}

/** Reads every table below `data/status`; a row that is not one act is left out and named among the faults. */
export async function readStatus(root: string, faults: Fault[]): Promise<StatusFile[]> {
  const files = (await glob('status/*.csv', { cwd: root, followSymbolicLinks: false })).sort();
  return Promise.all(files.map(async file => parseStatus(await readFile(path.join(root, file), 'utf8'), file, faults)));
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
