import { bibliography } from './bibliography.ts';
import { check } from './check.ts';
import type { Command } from './command.ts';
import { corpusDiff } from './corpusDiff.ts';
import { corpusExport } from './corpusExport.ts';
import { corpusImport } from './corpusImport.ts';
import { corpusInfo } from './corpusInfo.ts';
import { corpusValidate } from './corpusValidate.ts';
import { find } from './find.ts';
import { footnotes } from './footnotes.ts';
import { lsp } from './lsp.ts';
import { matrix } from './matrix.ts';
import { report } from './report.ts';
import { scan } from './scan.ts';
import { show } from './show.ts';
import { status } from './status.ts';
import { table } from './table.ts';

/** Every command, in the order of usage. */
export const commands: readonly Command[] = [
  check,
  scan,
  show,
  find,
  status,
  table,
  matrix,
  footnotes,
  bibliography,
  report,
  corpusInfo,
  corpusImport,
  corpusDiff,
  corpusValidate,
  corpusExport,
  lsp,
];
