import type { CheckedFile } from './findings.ts';

/** What a form of output is given. */
export interface CheckRun {
  readonly files: readonly CheckedFile[];
  /** Of Treaty Lens. */
  readonly version: string;
  /** Address of the page of rules. */
  readonly rulesPage: string;
  /** The section of a rule in that page, as Markdown. */
  readonly explain: (rule: string) => string;
  readonly hasBaseline: boolean;
  readonly isColoured: boolean;
}

/** Prints a run. */
export type Format = (run: CheckRun) => string;
