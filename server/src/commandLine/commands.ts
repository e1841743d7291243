import { check } from './check.ts';
import type { Command } from './command.ts';
import { corpusDiff } from './corpusDiff.ts';
import { corpusImport } from './corpusImport.ts';
import { corpusInfo } from './corpusInfo.ts';
import { corpusValidate } from './corpusValidate.ts';
import { find } from './find.ts';
import { lsp } from './lsp.ts';
import { scan } from './scan.ts';
import { show } from './show.ts';
import { status } from './status.ts';

/** Every command, in the order of usage. */
export const commands: readonly Command[] = [
  check,
  scan,
  show,
  find,
  status,
  corpusInfo,
  corpusImport,
  corpusDiff,
  corpusValidate,
  lsp,
];
