import { parseCsv } from './csv.ts';
import { readNormlexRows, withoutReasons } from './normlexCells.ts';
import { completenessOf, foldSpace, type StatusTable } from './statusTable.ts';

/** A table of a NORMLEX page "Ratifications of C138" that somebody copied; its code is not in it. */
export function readNormlexCsv(csv: string): Pick<StatusTable, 'acts' | 'faults' | 'complete'> {
  const { acts, faults } = readNormlexRows(
    parseCsv(csv).map(({ row, at }) => {
      const [participant, declaration] = splitName(foldSpace(row.Country ?? ''));
      return {
        participant,
        registered: row.Date ?? '',
        status: row.Status ?? '',
        note: row.Note ?? '',
        declares: declaration !== '',
        at,
      };
    }),
  );
  return { acts, faults, complete: completenessOf(faults, undefined, withoutReasons) };
}

/** A declaration follows the name without a blank, now and then after a full stop: `AlbaniaMinimum age specified: 16 years`. */
function splitName(text: string): [name: string, declaration: string] {
  const [, name = text, declaration = ''] = /^(.*?[\p{Ll})])\.?(\p{Lu}.*)$/su.exec(text) ?? [];
  return [name, declaration];
}
