import { parseCells } from './csv.ts';
import type { StatusTable } from './statusTable.ts';
import { readActs, withoutNotes } from './untcCells.ts';

/** A table of the UN Treaty Collection that somebody copied; which treaty is not in it. */
export function readUntcCsv(csv: string): Pick<StatusTable, 'acts' | 'faults'> {
  const [header, ...rows] = parseCells(csv);
  // Some copies say in a last column where they were made, not what a participant did.
  const columns = (header?.cells ?? []).slice(1).filter(name => !name.startsWith('ATTR_'));
  return readActs(
    columns,
    rows.map(({ cells: [name = '', ...cells], at }) => ({
      participant: withoutNotes(name),
      cells: cells.slice(0, columns.length),
      at,
    })),
  );
}
