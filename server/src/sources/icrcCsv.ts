import { say, type Word } from '../sayings/say.ts';
import { parseCsv } from './csv.ts';
import { dottedDayOf } from './days.ts';
import { foldSpace, type PublishedAct, type StatusTable, type TableFault } from './statusTable.ts';

/** A day with stars, such as `02.05.1959(*)`: a note says why the State is no party by this act. */
export const refersToNote = (cell: string): boolean => /^\d\d\.\d\d\.\d{4} ?\(\*+\)$/.test(foldSpace(cell));

/** Why it is never complete. */
export const icrcsOwn: Word = say`the ICRC's list, not the depositary's`;

/** The ICRC's list of States party to a treaty of humanitarian law, one State a row; which treaty is not in it. */
export function readIcrcCsv(csv: string): Pick<StatusTable, 'acts' | 'faults' | 'parties'> {
  const acts: PublishedAct[] = [];
  const faults: TableFault[] = [];
  let parties: number | undefined;
  for (const { row, at } of parseCsv(csv)) {
    const { Country = '', ATTR_RATIFICATION_DATE: cell = '' } = row;
    const participant = foldSpace(Country);
    if (participant === 'Total') parties = Number(cell);
    if (participant === '' || participant === 'Total' || cell === '') continue;
    const date = dottedDayOf(cell);
    // The list does not say by which act a State became a party.
    if (date) acts.push({ participant, kind: 'consent to be bound', date, raw: foldSpace(cell) });
    else if (refersToNote(cell))
      faults.push({
        participant,
        text: say`"${foldSpace(cell)}" refers to a note that says otherwise`,
        at,
        unclear: true,
      });
    else faults.push({ participant, text: say`cannot read "${foldSpace(cell)}"`, at });
  }
  return { ...(parties !== undefined && { parties }), acts, faults };
}
