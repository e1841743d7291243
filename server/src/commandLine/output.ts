import { once } from 'node:events';
import { open, writeFile } from 'node:fs/promises';
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

/** A result that is written piece by piece: `write` waits while its reader is busy, so that memory stays small. */
export interface Sink {
  write(text: string): Promise<void>;
  end(): Promise<void>;
}

export async function openSink(file: string | undefined): Promise<Sink> {
  if (file === undefined)
    return {
      write: async text => {
        if (!process.stdout.write(text)) await once(process.stdout, 'drain');
      },
      end: async () => {},
    };
  try {
    const handle = await open(file, 'w');
    return { write: async text => void (await handle.appendFile(text)), end: () => handle.close() };
  } catch (error) {
    throw new CallError(`--output-file: ${file} cannot be written: ${(error as Error).message}`);
  }
}

/** To standard error: what is no part of the result. */
export function remark(text: string): void {
  process.stderr.write(`${text}\n`);
}

export const isColoured = (): boolean => process.stdout.isTTY && !process.env.NO_COLOR;
