import { isUtf8 } from 'node:buffer';
import { analyse } from '../analysis.ts';
import { type Format, formats } from '../formats/format.ts';
import { findingOf } from '../reports/json.ts';
import { recognisedIn } from '../reports/scan.ts';
import { checkText } from './checkText.ts';
import { maskOf } from './documents.ts';
import type { Judging } from './judging.ts';

/** The line of JSON that answers one line of the input. */
export interface LineResult {
  readonly json: string;
  readonly isFault: boolean;
  readonly hasError: boolean;
}

/**
 * The lines of a stream, counted from 1, never more than one of them at a time; what follows the last line break is a line
 * unless it is empty. Of a line longer than the largest draft only so much is kept as tells that it is too long.
 */
export async function* linesOf(stream: AsyncIterable<Buffer>): AsyncGenerator<{ number: number; bytes: Buffer }> {
  let parts: Buffer[] = [];
  let length = 0;
  let number = 1;
  const keep = (part: Buffer) => {
    if (length <= longestLine) parts.push(part);
    length += part.length;
  };
  for await (const chunk of stream) {
    let from = 0;
    for (let end = chunk.indexOf(lineBreak); end >= 0; end = chunk.indexOf(lineBreak, from)) {
      keep(chunk.subarray(from, end));
      yield { number: number++, bytes: Buffer.concat(parts) };
      parts = [];
      length = 0;
      from = end + 1;
    }
    if (from < chunk.length) keep(chunk.subarray(from));
  }
  if (length > 0) yield { number, bytes: Buffer.concat(parts) };
}

const lineBreak = 10;
const longestLine = 100_000_000;

/** Judges or scans `{"id", "text", "format"?, "states"?}`; a line that cannot be read gives a result that says why, with its number. */
export async function readLine(
  kind: 'check' | 'scan',
  number: number,
  bytes: Buffer,
  judging: Judging,
): Promise<LineResult> {
  const task = parse(bytes, judging);
  if ('error' in task) {
    const json = JSON.stringify({ id: task.id, line: number, error: `Line ${number}: ${task.error}` });
    return { json, isFault: true, hasError: false };
  }
  const { id, text, format } = task;
  const circumstances = task.states ? { ...judging.circumstances, states: task.states } : judging.circumstances;
  const mask = await maskOf(format);
  if (kind === 'scan') {
    const analysis = analyse(text, judging.corpus, circumstances, mask);
    return { json: JSON.stringify({ id, ...recognisedIn(analysis) }), isFault: false, hasError: false };
  }
  const { findings } = checkText('', { text, mask }, { ...judging, circumstances });
  return {
    json: JSON.stringify({ id, findings: findings.map(findingOf) }),
    isFault: false,
    hasError: findings.some(({ severity }) => severity === 'error'),
  };
}

interface Task {
  readonly id: string | number | undefined;
  readonly text: string;
  readonly format: Exclude<Format, 'docx'>;
  readonly states: readonly string[] | undefined;
}

function parse(bytes: Buffer, { corpus }: Judging): Task | { readonly id?: string | number; readonly error: string } {
  if (bytes.length > longestLine) return { error: 'it is longer than 100 MB.' };
  if (!isUtf8(bytes)) return { error: 'it is not UTF-8.' };
  let line: unknown;
  try {
    line = JSON.parse(bytes.toString('utf8'));
  } catch (error) {
    return { error: `it is no JSON: ${(error as Error).message}.` };
  }
  if (typeof line !== 'object' || line === null || Array.isArray(line))
    return { error: 'expected an object such as {"id": 1, "text": "..."}.' };
  const { id, text, format = 'markdown', states } = line as Record<string, unknown>;
  if (id !== undefined && typeof id !== 'string' && typeof id !== 'number')
    return { error: `"id": expected a string or a number, found ${found(id)}.` };
  if (typeof text !== 'string') return { id, error: `"text": expected a string, found ${found(text)}.` };
  if (!isFormat(format))
    return { id, error: `"format": expected one of ${textFormats.join(', ')}, found ${found(format)}.` };
  if (states === undefined) return { id, text, format, states };
  if (!Array.isArray(states))
    return { id, error: `"states": expected a list such as ["KEN"], found ${found(states)}.` };
  const unknown = states.find(code => typeof code !== 'string' || !corpus.participant(code));
  if (unknown !== undefined)
    return { id, error: `"states": expected ISO 3166-1 alpha-3 codes such as KEN, found ${found(unknown)}.` };
  return { id, text, format, states };
}

const textFormats = formats.filter((format): format is Exclude<Format, 'docx'> => format !== 'docx');
const isFormat = (word: unknown): word is Exclude<Format, 'docx'> => (textFormats as readonly unknown[]).includes(word);
const found = (value: unknown): string =>
  value === undefined
    ? 'nothing'
    : typeof value === 'object' && value !== null
      ? 'something else'
      : JSON.stringify(value).slice(0, 60);
