import { isUtf8 } from 'node:buffer';
import { readFile, stat } from 'node:fs/promises';
import { glob, isDynamicPattern } from 'tinyglobby';
import type { FileFault } from '../reports/findings.ts';
import { CallError } from './command.ts';

/** One draft: its text, or why there is none. */
export type Input = {
  /** The name under which it is reported. */
  readonly file: string;
  /** Where it can be written back; standard input cannot. */
  readonly path?: string;
} & ({ readonly text: string } | { readonly fault: FileFault });

/** What the paths of a call stand for, one after the other; `-`, or no path and a pipe, is standard input. */
export async function* readInputs(paths: readonly string[], stdinName = '<stdin>'): AsyncGenerator<Input> {
  if (paths.length === 0 && process.stdin.isTTY)
    throw new CallError('name a file or a folder, or pipe a text into standard input');
  const files = await filesAt(paths.length === 0 ? ['-'] : paths);
  for (const file of files)
    yield file === '-' ? { file: stdinName, ...textOf(await readStdin()) } : await readInput(file);
}

/**
 * A file stands for itself, whatever its name; a folder for the Markdown files below it, in the order of their names;
 * a pattern for what it matches. What is in `node_modules` or in a hidden folder, such as `.git`, is left out.
 */
export async function filesAt(paths: readonly string[]): Promise<string[]> {
  const files = new Set<string>();
  for (const path of paths) for (const file of await filesOf(withoutDot(path))) files.add(file);
  return [...files];
}

export async function readInput(file: string): Promise<Input> {
  try {
    const { size } = await stat(file);
    return { file, path: file, ...(size > maximalBytes ? tooLarge : textOf(await readFile(file))) };
  } catch (error) {
    return { file, fault: { message: `This file cannot be read: ${(error as Error).message}.` } };
  }
}

async function filesOf(path: string): Promise<readonly string[]> {
  if (path === '-') return [path];
  const found = await stat(path).catch(() => undefined);
  if (found && !found.isDirectory()) return [path];
  if (!found && !isDynamicPattern(path)) throw new CallError(`${path}: there is no such file or folder`);
  const options = { expandDirectories: false, followSymbolicLinks: false, ignore: ['**/node_modules/**'] };
  const files = found
    ? (await glob('**/*.{md,markdown}', { ...options, cwd: path })).map(file => joined(path, file))
    : await glob(path, options);
  if (files.length === 0)
    throw new CallError(found ? `${path}: no Markdown file is below it` : `${path}: no file matches`);
  return files.sort();
}

/** `./a.md` and `a.md` are one file, and reports are joined to others by the shorter name. */
const withoutDot = (path: string): string =>
  (process.platform === 'win32' ? path.replaceAll('\\', '/') : path).replace(/^(?:\.\/+)+(?=.)/, '');

function joined(path: string, file: string): string {
  const folder = path.replace(/\/+$/, '');
  return folder === '.' ? file : `${folder}/${file}`;
}

function textOf(bytes: Buffer): { text: string } | { fault: FileFault } {
  if (bytes.length > maximalBytes) return tooLarge;
  if (isUtf8(bytes)) return { text: bytes.toString('utf8') };
  return { fault: { message: 'This is not UTF-8 text; save the file as UTF-8.', line: firstLineNotUtf8(bytes) } };
}

function firstLineNotUtf8(bytes: Buffer): number {
  for (let line = 1, start = 0; ; line++) {
    const end = bytes.indexOf(10, start);
    if (end < 0 || !isUtf8(bytes.subarray(start, end))) return line;
    start = end + 1;
  }
}

/** As much as an editor sends to its language server. */
const maximalBytes = 50 * 1024 * 1024;
const tooLarge = { fault: { message: 'This file is larger than 50 MB, which no draft is; it was not read.' } };

async function readStdin(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
