import { writeFile } from 'node:fs/promises';
import { CallError } from './command.ts';

/** To standard output, with a line's end. */
export function print(text: string): void {
  process.stdout.write(text === '' || text.endsWith('\n') ? text : `${text}\n`);
}

/** The result of a command: to the file that `--output-file` names, or to standard output. */
export async function deliver(text: string, file: string | undefined): Promise<void> {
  if (file === undefined) print(text);
  else await write('output-file', file, text);
}

/** Writes a file that an option names. */
export async function write(option: string, file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (error) {
    throw new CallError(`--${option}: ${file} cannot be written: ${(error as Error).message}`);
  }
}

/** To standard error: what is no part of the result. */
export function remark(text: string): void {
  process.stderr.write(`${text}\n`);
}

export const isColoured = (): boolean => process.stdout.isTTY && !process.env.NO_COLOR;
