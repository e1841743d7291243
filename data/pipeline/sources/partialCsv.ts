import { parse } from 'csv-parse/sync';
import { type TreatyActionKind, treatyActionKinds } from '../../../server/src/corpus/terms.ts';
import { isIsoDay } from '../../../server/src/sources/days.ts';
import { endOfDenounced } from '../../../server/src/sources/normlexCells.ts';
import { foldSpace, groupBy, type PublishedAct, type StatusTable } from '../../../server/src/sources/statusTable.ts';
import { partialLists } from './partialLists.ts';

/** Rows typed from excerpts of pages: lists of parts of what the depositary has, which never show that a State did nothing. */
export function readPartialCsv(csv: string): StatusTable[] {
  const rows: Row[] = parse(csv, { columns: true });
  return partialLists.flatMap(list => {
    const own = rows.filter(row => row.instrument === list.instrument && row.source?.startsWith(list.from));
    if (own.length === 0) return [];
    const signs = own.some(({ action }) => action === 'signature');
    const acts = [...groupBy(own, nameOf)].flatMap(([participant, said]) => readParticipant(participant, said, signs));
    return {
      source: list.source,
      day: list.day,
      instrument: { id: list.id },
      standing: 'secondary',
      complete: 'an excerpt',
      acts,
      faults: [],
      remarks: [],
    };
  });
}

type Row = Readonly<Record<string, string>>;

const nameOf = (row: Row): string => foldSpace(row.country ?? row.state ?? '');

function readParticipant(participant: string, rows: readonly Row[], signs: boolean): PublishedAct[] {
  const dateOf = (action: string) => rows.find(row => row.action === action)?.date;
  const effective = dateOf('entry into force') ?? stated(rows, /enters into force (\d{4}-\d{2}-\d{2})/);
  // A column of ratifications holds accessions too: without a signature beside it, it says no more than consent.
  const ratifies = !signs || rows.some(({ action }) => action === 'signature');
  return rows.flatMap(({ action = 'ratification', date = '', note = '' }) => {
    const kind = kindOf(action, ratifies);
    if (!kind) return [];
    const deposited = action === 'ratification' && dateOf('deposit');
    const denounced = /^denounced (\d{4}-\d{2}-\d{2})$/.exec(note)?.[1];
    const end = denounced ? endOfDenounced(denounced) : note.startsWith('denounced') ? '?' : undefined;
    return {
      participant,
      kind,
      date: isIsoDay(date) ? date : '',
      ...(kind !== 'signature' && effective && { effective }),
      ...(kind !== 'signature' && end && { end }),
      raw: foldSpace(
        `${action} ${date}${deposited ? `, deposit ${deposited}` : ''}${note.startsWith('denounced') ? `, ${note}` : ''}`,
      ),
    };
  });
}

/** Deposits are no acts of their own: where the day of the ratification stands beside it, that one is taken. */
function kindOf(action: string, ratifies: boolean): TreatyActionKind | undefined {
  if (action === 'ratification') return ratifies ? 'ratification' : 'consent to be bound';
  if (/^deposit of |^party \(no date\)$/.test(action)) return 'consent to be bound';
  return treatyActionKinds.find(kind => kind === action);
}

const stated = (rows: readonly Row[], pattern: RegExp): string | undefined =>
  rows.map(({ note = '' }) => pattern.exec(note)?.[1]).find(Boolean);
