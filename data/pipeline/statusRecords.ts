import type { ParticipantFile } from '../../server/src/corpus/schema.ts';
import { type PublishedAct, type StatusTable, standings } from './sources/statusTable.ts';

/** A table whose participants are those of the corpus. */
export interface StatusRecord extends Omit<StatusTable, 'acts' | 'faults'> {
  readonly acts: readonly ActOf[];
  /** Participants some act of whom could not be read, as the source names them. */
  readonly unread: readonly string[];
  /** Territories are no participants: an extension to them is no act of theirs. */
  readonly territories: readonly string[];
}

/** An act of a participant of the corpus, by its code. */
export type ActOf = Omit<PublishedAct, 'participant'> & { readonly participant: string };

export function toRecord(table: StatusTable, find: (name: string) => ParticipantFile | undefined): StatusRecord {
  const { acts, faults, ...rest } = table;
  const found = acts.map(act => ({ act, participant: find(act.participant) }));
  const unread = [...faults.map(fault => fault.replace(/:.*$/s, '')), ...named(found.filter(one => !one.participant))];
  return {
    ...rest,
    complete:
      table.complete === 'yes' && unread.length > 0 ? 'no, some participants are not in the corpus' : table.complete,
    acts: found.flatMap(({ act, participant }) =>
      participant && participant.kind !== 'territory' ? [{ ...act, participant: participant.code }] : [],
    ),
    unread: [...new Set(unread)],
    territories: named(found.filter(({ participant }) => participant?.kind === 'territory')),
  };
}

const named = (found: readonly { readonly act: PublishedAct }[]): string[] => [
  ...new Set(found.map(({ act }) => act.participant)),
];

/** One source an instrument, never a mixture: the depositary's own table before any other, and the newest of its kind. */
export function bestOf(records: readonly StatusRecord[]): StatusRecord | undefined {
  return records
    .filter(({ acts }) => acts.length > 0)
    .sort(
      (a, b) =>
        standings.indexOf(a.standing) - standings.indexOf(b.standing) ||
        b.day.localeCompare(a.day) ||
        b.acts.length - a.acts.length,
    )[0];
}
