import { readFile } from 'node:fs/promises';
import { glob } from 'tinyglobby';
import { CallError } from './command.ts';

/** The text of one file, by the name under which it is reported. */
export interface Input {
  readonly file: string;
  readonly text: string;
}

/** What the paths of a call stand for, one after the other; `-` or no path is standard input. */
export async function* readInputs(paths: readonly string[], stdinName = '<stdin>'): AsyncGenerator<Input> {
  if (paths.length === 0 || paths.includes('-')) yield { file: stdinName, text: (await readStdin()).toString('utf8') };
  else for (const file of await filesAt(paths)) yield { file, text: await readFile(file, 'utf8') };
}

/** A file stands for itself, whatever its name; a folder for the Markdown files below it, in the order of their names. */
export async function filesAt(paths: readonly string[]): Promise<string[]> {
  const files = new Set<string>();
  for (const path of paths) {
    const found = await glob([path, `${path}/**/*.{md,markdown}`], {
      expandDirectories: false,
      followSymbolicLinks: false,
      ignore: ['**/node_modules/**'],
    });
    if (found.length === 0) throw new CallError(`${path}: no such file, and no Markdown file below it`);
    for (const file of found.sort()) files.add(file);
  }
  return [...files];
}

async function readStdin(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
