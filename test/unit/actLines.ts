import type { StatusTable, TableFault } from '../../server/src/sources/statusTable.ts';

/** An act as one line: who, what, when, from when, until when, and `*` for a declaration. */
export const linesOf = ({ acts }: StatusTable): string[] =>
  acts.map(({ participant, kind, date, effective, end, statement }) =>
    [participant, kind, date, effective && `from ${effective}`, end && `until ${end}`, statement && '*']
      .filter(Boolean)
      .join(' '),
  );

/** Faults as they are told in English. */
export const faultsOf = ({ faults }: { readonly faults: readonly TableFault[] }): object[] =>
  faults.map(({ text, at, ...fault }) => ({ ...fault, text: String(text), ...(at && { at: String(at) }) }));
