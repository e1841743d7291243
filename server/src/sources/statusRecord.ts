import type { ParticipantFile } from '../corpus/schema.ts';
import { say } from '../sayings/say.ts';
import type { PublishedAct, StatusTable } from './statusTable.ts';

/** A table whose participants are those of the corpus. */
export interface StatusRecord extends Omit<StatusTable, 'acts' | 'faults'> {
  readonly acts: readonly ActOf[];
  /** Participants some act of whom is not among the acts, as the source names them. */
  readonly unread: readonly string[];
  /** Names in the table that are of no participant: an extension to a territory is no act of the territory. */
  readonly passedOver: readonly string[];
}

/** An act of a participant of the corpus, by its code. */
export type ActOf = Omit<PublishedAct, 'participant'> & { readonly participant: string };

/** Finds the participants of a table; `notParticipants` are names that were looked into before. */
export function toRecord(
  { acts, faults, ...table }: StatusTable,
  find: (name: string) => ParticipantFile | undefined,
  notParticipants: ReadonlySet<string> = new Set(),
): StatusRecord {
  const own = new Map<string, ActOf>();
  const unread = new Set(faults.map(({ participant }) => participant).filter(name => !notParticipants.has(name)));
  const passedOver = new Set<string>();
  for (const act of acts) {
    const participant = find(act.participant);
    if (participant?.kind === 'territory' || (!participant && notParticipants.has(act.participant)))
      passedOver.add(act.participant);
    else if (!participant) unread.add(act.participant);
    // A list may print the same act twice.
    else own.set(`${participant.code} ${act.kind} ${act.date}`, { ...act, participant: participant.code });
  }
  const reservations = (table.reservations ?? []).flatMap(reservation => {
    const participant = find(reservation.participant);
    return participant && participant.kind !== 'territory' ? { ...reservation, participant: participant.code } : [];
  });
  const isLess = table.complete === true && unread.size > 0;
  return {
    ...table,
    complete: isLess ? say`some participants are not in the corpus` : table.complete,
    acts: [...own.values()],
    ...(reservations.length > 0 && { reservations }),
    unread: [...unread],
    passedOver: [...passedOver],
  };
}
