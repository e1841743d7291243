import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Importer } from '../importer.ts';
import type { StatusEntry } from '../importing/statusText.ts';
import { projectNames } from '../project/paths.ts';
import { CallError } from './command.ts';
import { replaceFile } from './replaceFile.ts';

/** The own corpus that an import is written to, and the project file that names it. */
export interface ImportTarget {
  readonly file: string;
  /** The project file of the folder; absent where the user named the corpus. */
  readonly project?: string;
}

/** The file that the user names; else one beside the project file: that of the call, the nearest above, or a new one here. */
export async function targetOf({ into, config }: { into?: string; config?: string }): Promise<ImportTarget> {
  if (into !== undefined) return { file: into };
  if (config !== undefined) return { file: shown(path.join(path.dirname(config), corpusName)), project: config };
  for (let folder = process.cwd(); ; folder = path.dirname(folder)) {
    const project = projectNames.map(name => path.join(folder, name)).find(existsSync);
    const own = (file: string): ImportTarget => ({
      file: shown(path.join(path.dirname(file), corpusName)),
      project: file,
    });
    if (project) return own(project);
    if (folder === path.dirname(folder)) return own(path.resolve(projectNames[0]));
  }
}

const corpusName = 'treaty-lens-status.yml';

const shown = (file: string): string => path.relative(process.cwd(), file) || file;

/** Writes the entries and keeps what they replace; answers what was done, in a sentence or two. */
export async function writeImport(
  target: ImportTarget,
  entries: readonly StatusEntry[],
  importer: Importer,
): Promise<string> {
  const before = await textOf(target.file);
  const changed = importer.withStatus(before, entries);
  if ('fault' in changed)
    throw new CallError(
      `${target.file}: ${changed.fault}. Use --into FILE to write another file. Nothing was changed.`,
    );
  await replaceFile(keptFor(target.file), before ?? '');
  await replaceFile(target.file, changed.text);
  return [`Written into ${target.file}; --undo puts back what it replaced.`, await nameIn(target, importer)]
    .filter(Boolean)
    .join(' ');
}

/** Puts back the kept copy, and keeps what it takes the place of; a corpus that was not there before is taken away. */
export async function undo(target: ImportTarget, importer: Importer): Promise<string> {
  const kept = await textOf(keptFor(target.file));
  if (kept === undefined) throw new CallError(`${target.file}: there is no import to undo`);
  await replaceFile(keptFor(target.file), (await textOf(target.file)) ?? '');
  if (kept !== '') {
    await replaceFile(target.file, kept);
    return `Put back ${target.file} as it was before. ${await nameIn(target, importer)}`.trim();
  }
  await rm(target.file, { force: true });
  const { project } = target;
  const text = project && (await textOf(project));
  if (project && text !== undefined) {
    const without = importer.withoutCorpus(text, path.basename(target.file));
    if (without === '') await rm(project);
    else if (without !== undefined && without !== text) await replaceFile(project, without);
  }
  return `Took away ${target.file}, which was not there before.`;
}

/** The copy of what an import replaced stands beside it. */
const keptFor = (file: string): string => `${file}.before-import`;

/** Adds the corpus to the list of the project file; says so only where that is left to the user. */
async function nameIn({ file, project }: ImportTarget, importer: Importer): Promise<string> {
  if (!project) return '';
  const text = await textOf(project);
  const name = path.basename(file);
  const named = project.endsWith('.json') ? undefined : importer.withCorpus(text, name);
  if (named === undefined) return `Add it to the list "corpora" of ${shown(project)} yourself, so that it is read.`;
  if (named !== text) await replaceFile(project, named);
  return '';
}

async function textOf(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new CallError(`${file}: cannot be read: ${(error as Error).message}`);
  }
}
