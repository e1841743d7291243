import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { stringify } from './csv.ts';

/** Where two sources do not say the same: of an act of a participant, or of a day of the instrument itself. */
export interface Disagreement {
  readonly instrument: string;
  /** What they differ on: `adopted`, `entryIntoForce`, or what of a participant's consent. */
  readonly about: string;
  /** What the corpus says, and what the other source says, each with its source. */
  readonly text: string;
}

/** They are written down when the sources are read, so that the report can be made from `data/` alone. */
export const disagreements = 'data/disagreements.csv';

export const writeDisagreements = (rows: readonly Disagreement[]): string =>
  [['instrument', 'about', 'text'], ...rows.map(({ instrument, about, text }) => [instrument, about, text])]
    .map(stringify)
    .join('\n')
    .concat('\n');

export const readDisagreements = async (): Promise<Disagreement[]> =>
  parse(await readFile(disagreements, 'utf8'), { columns: true });
