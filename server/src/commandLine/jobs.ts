import { analyse } from '../analysis.ts';
import { scanReport } from '../reports/scan.ts';
import { scanRows } from '../reports/scanTable.ts';
import { placesInWord } from '../reports/wordPlace.ts';
import { type CheckedInput, checkInput, type RepairOptions } from './checkInput.ts';
import type { Call } from './command.ts';
import { type Input, readInput } from './inputs.ts';
import { readJudging } from './judging.ts';
import { type LineResult, readLine } from './lines.ts';

/**
 * What a command does with each draft or line, apart from all others, so that it can be done in any thread.
 * Each is made once in a thread, from the call; tasks and results are plain data.
 */
export const jobs = { check, scan, checkLine: line('check'), scanLine: line('scan') } as const satisfies Record<
  string,
  (call: Call) => Promise<(task: never) => Promise<unknown>>
>;
export type JobName = keyof typeof jobs;
export type TaskOf<Job extends JobName> = Parameters<Awaited<ReturnType<(typeof jobs)[Job]>>>[0];
export type ResultOf<Job extends JobName> = Awaited<ReturnType<Awaited<ReturnType<(typeof jobs)[Job]>>>>;

/** By the path of a file; `-` is standard input. */
async function check(call: Call): Promise<(path: string) => Promise<CheckedInput>> {
  const judging = await readJudging(call);
  return async path => {
    const input = await inputOf(path, call);
    return checkInput(input, await judging.of(input.file), call.options as RepairOptions);
  };
}

export type ScannedInput =
  | { readonly file: string; readonly report: object; readonly rows: readonly string[][] }
  | Extract<Input, { readonly fault: unknown }>;

async function scan(call: Call): Promise<(path: string) => Promise<ScannedInput>> {
  const judging = await readJudging(call);
  return async path => {
    const input = await inputOf(path, call);
    if ('fault' in input) return input;
    const { file, text, mask, paragraphs } = input;
    const { corpus, circumstances } = await judging.of(file);
    const analysis = analyse(text, corpus, circumstances, mask);
    const placeOf = paragraphs && placesInWord(text, paragraphs);
    // Each result holds no more than what is printed.
    return call.options.format === 'table'
      ? { file, report: {}, rows: scanRows(file, analysis, placeOf) }
      : { file, report: scanReport(file, analysis, placeOf), rows: [] };
  };
}

function line(kind: 'check' | 'scan') {
  return async (
    call: Call,
  ): Promise<(task: { readonly number: number; readonly bytes: Uint8Array }) => Promise<LineResult>> => {
    const judging = await readJudging(call);
    const ofLines = await judging.of((call.options['stdin-filename'] as string | undefined) ?? '<stdin>');
    return ({ number, bytes }) => readLine(kind, number, Buffer.from(bytes), ofLines);
  };
}

const inputOf = (path: string, { options }: Call): Promise<Input> =>
  readInput(path, options['stdin-filename'] as string | undefined);
