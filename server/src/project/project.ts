import type { Corpus } from '../corpus/corpus.ts';
import { type OwnFault, readChecked } from '../corpus/own/checked.ts';
import { type OwnCorpusFile, ownCorpusSchema } from '../corpus/own/schema.ts';
import { noInstrument, type OwnFile, withOwn } from '../corpus/own/withOwn.ts';
import { type Saying, say } from '../sayings/say.ts';
import type { OwnFiles } from './files.ts';
import { folderOf, projectNames, resolveBelow } from './paths.ts';
import { type ProjectFile, type ProjectSettings, readProjectFile } from './projectFile.ts';

/** What holds for the drafts of a folder: the corpus with what the office adds, and the settings of the project file. */
export interface Project {
  readonly corpus: Corpus;
  readonly settings: ProjectSettings;
  /** Every file that was read or should have been. */
  readonly files: readonly ProjectPart[];
  /** In words: "3 instruments, 5 names, 1 record". */
  readonly taken: string;
  /** Why further files could not be read, each by what its setting says. */
  readonly unread: readonly Saying[];
}

export interface ProjectPart {
  readonly uri: string;
  /** Its name as facts and messages show it: a path from the folder. */
  readonly name: string;
  readonly text: string;
  readonly faults: readonly OwnFault[];
}

/** A file of facts that something other than a project file names, such as a setting. */
export interface NamedCorpus {
  readonly folder: string;
  readonly path: string;
}

/**
 * Reads a project file (by its URI) with the files that it names, and joins their facts to the corpus; further files
 * come after them. Never throws: what cannot be used is a fault at the place that names it, and the rest is in force.
 */
export async function loadProject(
  uri: string | undefined,
  further: readonly NamedCorpus[],
  files: OwnFiles,
  base: Corpus,
): Promise<Project> {
  const loading = new Loading(files, base);
  if (uri !== undefined) await loading.addProjectFile(uri);
  const unread: Saying[] = [];
  for (const named of further) {
    const fault = await loading.addCorpus(named.folder, named.path);
    if (fault) unread.push(fault);
  }
  return { ...loading.finish(), unread };
}

/** Reads a file of facts alone (by its URI), as a project file would that names it. */
export async function loadCorpusFile(uri: string, files: OwnFiles, base: Corpus): Promise<Project> {
  const folder = folderOf(uri);
  const path = decodeURIComponent(uri.slice(folder.length + 1));
  return loadProject(undefined, [{ folder, path }], files, base);
}

class Loading {
  readonly #files: OwnFiles;
  readonly #base: Corpus;
  readonly #parts = new Map<string, Omit<ProjectPart, 'faults'> & { faults: OwnFault[] }>();
  readonly #facts: OwnFile[] = [];
  #settings: ProjectSettings = {};
  #named: ProjectFile['instruments'] = [];

  constructor(files: OwnFiles, base: Corpus) {
    this.#files = files;
    this.#base = base;
  }

  async addProjectFile(uri: string): Promise<void> {
    const name = decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
    const read = await this.#files.read(uri, folderOf(uri));
    if (!read || 'fault' in read) {
      if (read) this.#part(uri, name, '', [{ start: 0, end: 0, message: say`${name} ${read.fault}.` }]);
      return;
    }
    const { settings, facts, corpora, instruments, faults } = readProjectFile(name, read.text, this.#base);
    this.#settings = settings;
    this.#named = instruments;
    this.#facts.push(facts);
    const part = this.#part(uri, name, read.text, [...faults]);
    for (const { path, span } of corpora) {
      const fault = await this.addCorpus(folderOf(uri), path);
      if (fault) part.faults.push({ ...span, message: fault });
    }
    await this.#refuseOthers(uri);
  }

  /** Or says why it cannot. */
  async addCorpus(folder: string, path: string): Promise<Saying | undefined> {
    const uri = resolveBelow(folder, path);
    if (uri === undefined)
      return say`${path} is not below this folder; expected a path from here, such as treaties.yml.`;
    if (this.#parts.has(uri)) return undefined;
    const read = await this.#files.read(uri, folder);
    if (!read) return say`There is no file ${path}.`;
    if ('fault' in read) return say`${path} ${read.fault}.`;
    const { value, spanOf, faults } = readChecked<OwnCorpusFile>(read.text, ownCorpusSchema);
    const name = this.#facts.some(({ file }) => file === path) ? uri : path;
    this.#facts.push({ file: name, value, spanOf });
    this.#part(uri, name, read.text, [...faults]);
    return undefined;
  }

  /** One folder has one project file; another would be passed over without a word. */
  async #refuseOthers(uri: string): Promise<void> {
    const folder = folderOf(uri);
    const taken = projectNames.findIndex(name => uri === `${folder}/${name}`);
    for (const name of taken < 0 ? [] : projectNames.slice(taken + 1)) {
      const read = this.#parts.has(`${folder}/${name}`)
        ? undefined
        : await this.#files.read(`${folder}/${name}`, folder);
      if (!read) continue;
      const text = 'text' in read ? read.text : '';
      const message = say`This file is not read, for ${projectNames[taken]!} stands in the same folder. Put all into one of them, and delete the other.`;
      this.#part(`${folder}/${name}`, name, text, [{ start: 0, end: /^.*/.exec(text)![0].length, message }]);
    }
  }

  finish(): Omit<Project, 'unread'> {
    const { corpus, faults, taken } = withOwn(this.#base, this.#facts);
    const parts = [...this.#parts.values()];
    for (const { id, span } of this.#named) {
      if (!corpus.instrument(id)) parts[0]?.faults.push({ ...span, message: noInstrument(id, corpus.ids) });
    }
    for (const { file, ...fault } of faults) parts.find(({ name }) => name === file)?.faults.push(fault);
    for (const part of parts) part.faults.sort((a, b) => a.start - b.start);
    return { corpus, settings: this.#settings, files: parts, taken };
  }

  #part(uri: string, name: string, text: string, faults: OwnFault[]) {
    const part = { uri, name, text, faults };
    this.#parts.set(uri, part);
    return part;
  }
}
