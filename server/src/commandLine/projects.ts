import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Corpus } from '../corpus/corpus.ts';
import type { OwnFault } from '../corpus/own/checked.ts';
import { findProjectFile } from '../project/files.ts';
import { folderOf } from '../project/paths.ts';
import { loadProject, type Project } from '../project/project.ts';
import { ownFilesOnDisk } from '../readOwnFiles.ts';
import { lineAndColumn } from '../text/yaml.ts';
import { type Call, CallError, type Options, type Values } from './command.ts';
import { remark } from './output.ts';

export const projectOptions = {
  config: { type: 'string', value: 'FILE', about: 'take this project file, not the nearest .treaty-lens.yml above' },
  'no-config': { type: 'boolean', about: 'take no project file' },
} as const satisfies Options;

type ProjectChoice = Values<typeof projectOptions>;

/** The project files of a call, each read once: for every draft the nearest above it, or the one that the call names. */
export class Projects {
  readonly #base: Corpus;
  readonly #choice: ProjectChoice;
  readonly #byFolder = new Map<string, Promise<string | undefined>>();
  readonly #byFile = new Map<string | undefined, Promise<Project>>();

  constructor(base: Corpus, choice: ProjectChoice) {
    this.#base = base;
    this.#choice = choice;
  }

  /** Throws a `CallError` where the call names a project file that there is none of. */
  async of(draft: string): Promise<Project> {
    const file = await this.fileOf(draft);
    return memoised(this.#byFile, file, async () => {
      const project = await loadProject(file, [], ownFilesOnDisk, this.#base);
      if (this.#choice.config !== undefined && file !== undefined && project.files.length === 0)
        throw new CallError(`--config: there is no file ${this.#choice.config}`);
      return project;
    });
  }

  /** The project file of a draft, as a URI. */
  async fileOf(draft: string): Promise<string | undefined> {
    if (this.#choice['no-config']) return undefined;
    if (this.#choice.config !== undefined) return pathToFileURL(this.#choice.config).href;
    const uri = pathToFileURL(draft).href;
    return memoised(this.#byFolder, folderOf(uri), () => findProjectFile(ownFilesOnDisk, uri, root));
  }

  /** Those that were read so far. */
  async read(): Promise<readonly Project[]> {
    return Promise.all(this.#byFile.values());
  }
}

/** The corpus with what the project file of the current folder adds, for commands that read no drafts. */
export async function corpusHere({ options, corpus }: ProjectCall): Promise<Corpus> {
  const { corpus: merged, files } = await new Projects(await corpus(), options).of('draft.md');
  for (const { uri, text, faults } of files) for (const fault of faults) remark(faultLine(nameOf(uri), text, fault));
  return merged;
}

interface ProjectCall extends Pick<Call, 'corpus'> {
  readonly options: Values<typeof projectOptions>;
}

/** `file:line:column what is wrong there`. */
export function faultLine(file: string, text: string, { start, message }: OwnFault): string {
  const { line, column } = lineAndColumn(text, start);
  return `${file}:${line}:${column} ${message}`;
}

/** As one would type it from here. */
export function nameOf(uri: string): string {
  const file = fileURLToPath(uri);
  const way = path.relative('.', file);
  return way.startsWith('..') ? file : way;
}

const root = pathToFileURL('/').href;

function memoised<K, V>(known: Map<K, Promise<V>>, key: K, make: () => Promise<V>): Promise<V> {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}
