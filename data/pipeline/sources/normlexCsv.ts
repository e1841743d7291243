import { parse } from 'csv-parse/sync';
import { dayOf } from './days.ts';
import { foldSpace, type PublishedAct, type StatusTable, type TableFault } from './statusTable.ts';

/** A NORMLEX page "Ratifications of C138" as another project copied it on 29 June 2023, named by its code (`C138.csv`). */
export function readNormlexCsv(csv: string, code: string): StatusTable {
  const rows: Record<string, string>[] = parse(csv, { columns: true, delimiter: ';', relax_quotes: true });
  const acts: PublishedAct[] = [];
  const faults: TableFault[] = [];
  for (const { Country = '', Date: registered = '', Status: status = '', Note: note = '' } of rows) {
    const [participant, declaration] = splitName(foldSpace(Country));
    const raw = [registered, status, note].map(foldSpace).filter(Boolean).join('; ');
    const date = dayOf(registered);
    const effect = effectOf(foldSpace(status), foldSpace(note));
    if (!date || !effect)
      faults.push({ participant, text: `${raw}: no reason why it is not in force, or not to be read` });
    else
      acts.push({
        participant,
        kind: 'ratification',
        date,
        ...effect,
        raw,
        ...(declaration && { statement: 'declaration' }),
      });
  }
  return {
    source: 'ilo-normlex-2023-06-29',
    day: '2023-06-29',
    instrument: { id: `ilo-${code.toLowerCase()}` },
    standing: 'depositary',
    complete:
      faults.length > 0
        ? 'no, the table does not say why some are not in force'
        : 'no, no count to check the table against',
    acts,
    faults,
    remarks: [],
  };
}

/** "Not in force" is said of a ratification that has no effect yet and of one that has been denounced: the note tells. */
function effectOf(status: string, note: string): Pick<PublishedAct, 'effective' | 'end'> | undefined {
  const begins = dayIn(/will enter into force for .+ on (\d{2} \w{3} \d{4})/, note);
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

/** A declaration follows the name without a blank, now and then after a full stop: `AlbaniaMinimum age specified: 16 years`. */
function splitName(text: string): [name: string, declaration: string] {
  const [, name = text, declaration = ''] = /^(.*?[\p{Ll})])\.?(\p{Lu}.*)$/su.exec(text) ?? [];
  return [name, declaration];
}
