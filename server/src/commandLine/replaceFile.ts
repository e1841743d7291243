import { rename, rm, writeFile } from 'node:fs/promises';
import { CallError } from './command.ts';

/** Writes a file whole or not at all: whoever reads it meanwhile sees the old text or the new one. */
export async function replaceFile(file: string, text: string): Promise<void> {
  const part = `${file}.${process.pid}.part`;
  try {
    await writeFile(part, text);
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    throw new CallError(`${file}: cannot be written: ${(error as Error).message}`);
  }
}
