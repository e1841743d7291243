import { readFile, stat } from 'node:fs/promises';
import { glob, isDynamicPattern } from 'tinyglobby';
import type { FileFault } from '../reports/findings.ts';
import { CallError } from './command.ts';
import { type Document, readDocument } from './documents.ts';

/** One draft: its text, or why there is none. */
export type Input = {
  /** The name under which it is reported. */
  readonly file: string;
  /** Where it can be written back; standard input cannot. */
  readonly path?: string;
} & (Document | { readonly fault: FileFault });

/** What the paths of a call stand for, one after the other; `-`, or no path and a pipe, is standard input. */
export async function* readInputs(paths: readonly string[], stdinName = '<stdin>'): AsyncGenerator<Input> {
  for (const file of await pathsOf(paths)) yield await readInput(file, stdinName);
}

/** The files that the operands of a call stand for; `-` is standard input. */
export async function pathsOf(operands: readonly string[]): Promise<readonly string[]> {
  if (operands.length === 0 && process.stdin.isTTY)
    throw new CallError('name a file or a folder, or pipe a text into standard input');
  return filesAt(operands.length === 0 ? ['-'] : operands);
}

/**
 * A file stands for itself, whatever its name; a folder for the drafts below it, in the order of their names;
 * a pattern for what it matches. What is in `node_modules` or in a hidden folder, such as `.git`, is left out.
 */
export async function filesAt(paths: readonly string[]): Promise<string[]> {
  const files = new Set<string>();
  for (const path of paths) for (const file of await filesOf(withoutDot(path))) files.add(file);
  return [...files];
}

export async function readInput(file: string, stdinName = '<stdin>'): Promise<Input> {
  try {
    if (file === '-') return { file: stdinName, ...(await bounded(stdinName, await readStdin())) };
    const { size } = await stat(file);
    return { file, path: file, ...(size > maximalBytes ? tooLarge : await bounded(file, await readFile(file))) };
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
    ? (await glob(drafts, { ...options, cwd: path })).map(file => joined(path, file))
    : await glob(path, options);
  if (files.length === 0)
    throw new CallError(
      found
        ? `${path}: no draft is below it (${folderEndings.join(', ')}); name files of other kinds, or a pattern such as '**/*.txt'`
        : `${path}: no file matches`,
    );
  return files.sort();
}

/** `./a.md` and `a.md` are one file, and reports are joined to others by the shorter name. */
const withoutDot = (path: string): string =>
  (process.platform === 'win32' ? path.replaceAll('\\', '/') : path).replace(/^(?:\.\/+)+(?=.)/, '');

function joined(path: string, file: string): string {
  const folder = path.replace(/(?<!\/)\/+$/, '');
  return folder === '.' ? file : `${folder}/${file}`;
}

/** Plain text and HTML are drafts too, but in a folder they are mostly something else: notes, licences, what a program has made. */
const folderEndings = ['md', 'markdown', 'qmd', 'Rmd', 'rmd', 'mdx', 'adoc', 'asciidoc', 'tex', 'docx'];
const drafts = `**/*.{${folderEndings.join(',')}}`;

const bounded = async (name: string, bytes: Buffer) =>
  bytes.length > maximalBytes ? tooLarge : await readDocument(name, bytes);

/** As much as an editor sends to its language server. */
const maximalBytes = 50 * 1024 * 1024;
const tooLarge = { fault: { message: 'This file is larger than 50 MB, which no draft is; it was not read.' } };

async function readStdin(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
