import type { CheckedFile, FileFault } from '../reports/findings.ts';
import { remark } from './output.ts';

/** What a run could not do, on standard error: silence there must not be taken for approval. */
export function remarkOn(files: readonly CheckedFile[]): void {
  for (const { file, fault } of files) if (fault) remarkOnFault({ file, fault });
  const silent = files.filter(({ recognised, fault }) => recognised === 0 && !fault).map(({ file }) => file);
  if (silent.length > 0) remark(`No citation of an instrument was recognised in ${enumerate(silent)}.`);
  const states = new Map<string, Set<string>>();
  for (const { state, instrument } of files.flatMap(({ unjudged }) => unjudged))
    states.set(instrument, (states.get(instrument) ?? new Set()).add(state));
  if (states.size === 0) return;
  const names = [...states].map(([name, codes]) => `${name} (${[...codes].join(', ')})`);
  remark(`Not judged, for there is no complete record of what States did: ${enumerate(names)}.`);
}

/** Why a file was not read, and where in it. */
export const remarkOnFault = ({ file, fault }: { readonly file: string; readonly fault: FileFault }): void =>
  remark(`${file}:${fault.line === undefined ? '' : `${fault.line}:`} ${fault.message}`);

/** What is wrong in project files and own facts, for commands that print no findings. */
export function remarkOnOwnFiles(files: readonly CheckedFile[]): void {
  for (const { file, findings } of files)
    for (const { line, column, message } of findings) remark(`${file}:${line}:${column} ${message}`);
}

/** "a.md, b.md, c.md and 12 more". */
function enumerate(words: readonly string[]): string {
  const shown = words.length > most + 1 ? [...words.slice(0, most), `${words.length - most} more`] : words;
  return shown.length > 1 ? `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}` : shown.join();
}

const most = 5;
