import { checkstyle } from './checkstyle.ts';
import { concise } from './concise.ts';
import type { Format } from './format.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { ndjson } from './ndjson.ts';
import { rdjson } from './rdjson.ts';
import { sarif } from './sarif.ts';
import { stylish } from './stylish.ts';

/** Every form in which findings can be printed, by its name on the command line. */
export const formats = {
  stylish,
  concise,
  json,
  ndjson,
  sarif,
  github,
  gitlab,
  junit,
  checkstyle,
  rdjson,
} as const satisfies Record<string, Format>;
export type FormatName = keyof typeof formats;
export const formatNames = Object.keys(formats) as FormatName[];
