import type { Format } from './format.ts';
import { fileOf } from './json.ts';

/** A line of JSON a file, in the form of our own. */
export const ndjson: Format = ({ files }) => files.map(file => `${JSON.stringify(fileOf(file))}\n`).join('');
