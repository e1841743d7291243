import { type Saying, say, type Word } from '../sayings/say.ts';
import { dayOf } from './days.ts';
import { foldSpace, type PublishedAct, type StatusTable, type TableFault } from './statusTable.ts';

/** A row of a NORMLEX page "Ratifications of C138". */
export interface NormlexRow {
  readonly participant: string;
  readonly registered: string;
  readonly status: string;
  readonly note: string;
  readonly declares: boolean;
  /** Where it stands: `line 12`. */
  readonly at?: Saying | undefined;
}

/** Why a table with a fault is not complete. */
export const withoutReasons: Word = say`the table does not say why some are not in force`;

/** The acts of the rows, each a ratification, for whatever binds a State to a Convention or Protocol of the ILO is so called. */
export function readNormlexRows(rows: readonly NormlexRow[]): Pick<StatusTable, 'acts' | 'faults'> {
  const acts: PublishedAct[] = [];
  const faults: TableFault[] = [];
  for (const { participant, registered, status, note, declares, at } of rows) {
    const raw = [registered, status, note].map(foldSpace).filter(Boolean).join('; ');
    const date = dayOf(foldSpace(registered));
    const effect = effectOf(foldSpace(status), foldSpace(note));
    const fault = { participant, ...(at && { at }) };
    if (!date) faults.push({ ...fault, text: say`cannot read the day "${foldSpace(registered)}"` });
    else if (!effect) faults.push({ ...fault, text: say`${raw}: no reason why it is not in force`, unclear: true });
    else
      acts.push({
        participant,
        kind: 'ratification',
        date,
        ...effect,
        raw,
        ...(declares && { statement: 'declaration' }),
      });
  }
  return { acts, faults };
}

/** "Not in force" is said of a ratification that has no effect yet and of one that has been denounced: the note tells. */
function effectOf(status: string, note: string): Pick<PublishedAct, 'effective' | 'end'> | undefined {
  const begins = dayIn(/will enter into force for .{1,90} on (\d{2} \w{3} \d{4})/, note);
  if (begins) return { effective: begins };
  const replaced = dayIn(/^Automatic Denunciation on (\d{2} \w{3} \d{4})/, note);
  if (replaced) return { end: replaced };
  const denounced = dayIn(/^Denounced on (\d{2} \w{3} \d{4})/, note);
  if (denounced) return { end: endOfDenounced(denounced) };
  return status === 'In Force' && note === '' ? {} : undefined;
}

/**
 * ILO Conventions provide that a denunciation takes effect one year after it was registered, which is the day that
 * NORMLEX gives; an automatic denunciation is dated by its effect, the entry into force of the revising Convention.
 */
export function endOfDenounced(registered: string): string {
  const year = Number(registered.slice(0, 4)) + 1;
  return `${year}${registered.slice(4)}`.replace(/^(\d{4})-02-29$/, '$1-03-01');
}

const dayIn = (pattern: RegExp, note: string): string | undefined => dayOf(pattern.exec(note)?.[1] ?? '');
