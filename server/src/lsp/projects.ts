import type { Corpus } from '../corpus/corpus.ts';
import { findProjectFile, type OwnFiles } from '../project/files.ts';
import { folderOf, isProjectFile } from '../project/paths.ts';
import { loadProject, type Project, type ProjectPart } from '../project/project.ts';
import type { ProjectSettings } from '../project/projectFile.ts';
import type { Saying } from '../sayings/say.ts';
import { keyOf } from '../workspace/files.ts';
import type { Settings } from './settings.ts';

/** By what the drafts of a folder are judged. */
export interface Context {
  readonly corpus: Corpus;
  readonly settings: Settings;
  /** URI of the project file, where there is one. */
  readonly projectFile: string | undefined;
}

/** What is the same for all folders: the shipped corpus, the client's settings, the folders that it has open. */
export interface Ground {
  readonly corpus: Corpus;
  readonly settings: Settings;
  readonly roots: readonly string[];
}

/** The project files of the workspace: for each folder the nearest above, read anew when anything changes. */
export class Projects {
  readonly #files: OwnFiles;
  /** Called when drafts may be judged otherwise than before, with all files that were read. */
  readonly #changed: (parts: readonly ProjectPart[], unread: readonly Saying[]) => void;
  readonly #contexts = new Map<string, Context>();
  #loads = new Map<string, Promise<void>>();
  #projects = new Map<string, Promise<Project>>();
  #ground: Ground | undefined;
  #settle: () => void = () => {};
  readonly #settled = new Promise<void>(resolve => {
    this.#settle = resolve;
  });

  constructor(files: OwnFiles, changed: (parts: readonly ProjectPart[], unread: readonly Saying[]) => void) {
    this.#files = files;
    this.#changed = changed;
  }

  /** Everything is read anew; answers when the folders that were asked for before are. Without a corpus nothing is. */
  async use(ground: Ground | undefined): Promise<void> {
    this.#ground = ground;
    this.#settle();
    await this.reload();
  }

  /** The same as if files (by their URIs) said what they do not say yet. */
  async supposing(texts: ReadonlyMap<string, string>): Promise<Projects> {
    const supposed = new Map([...texts].map(([uri, text]) => [keyOf(uri), { text }]));
    const files: OwnFiles = {
      read: async (uri, folder) => supposed.get(keyOf(uri)) ?? this.#files.read(uri, folder),
    };
    const projects = new Projects(files, () => {});
    await projects.use(this.#ground);
    return projects;
  }

  /** What holds for a document, as far as it is known: that of the nearest folder which has been asked for. */
  of(uri: string): Context | undefined {
    const ground = this.#ground;
    if (!ground) return undefined;
    for (let folder = this.#folderOf(uri); ; folder = folderOf(folder)) {
      const known = this.#contexts.get(folder);
      if (known) return known;
      if (!folder.includes('/') || ground.roots.includes(folder)) break;
    }
    return { ...ground, projectFile: undefined };
  }

  /** The text of a project file; `undefined` where it cannot be used. */
  async read(uri: string): Promise<string | undefined> {
    const read = await this.#files.read(uri, folderOf(uri));
    return read && 'text' in read ? read.text : undefined;
  }

  /** Answers when `of` knows the project file of a document. */
  async ready(uri: string): Promise<void> {
    await this.#settled;
    const folder = this.#folderOf(uri);
    const loading = this.#loads.get(folder);
    if (loading) return loading;
    const known = this.#projects.size;
    const started = this.#load(folder);
    this.#loads.set(folder, started);
    await started;
    // Most folders are below a project file that has been told of.
    if (this.#projects.size !== known) await this.#tell();
  }

  /** A file was made, changed or deleted, on disk or in the editor. Tells whether it is any of those that count here. */
  async concerns(uri: string): Promise<boolean> {
    return isProjectFile(uri) || (await this.#parts()).some(part => part.uri === uri);
  }

  async reload(): Promise<void> {
    const folders = [...this.#loads.keys()];
    this.#projects = new Map();
    this.#loads = new Map(folders.map(folder => [folder, this.#load(folder)]));
    await Promise.all(this.#loads.values());
    await this.#tell();
  }

  async #load(folder: string): Promise<void> {
    const ground = this.#ground;
    if (!ground) return;
    const projects = this.#projects;
    const root = ground.roots.find(root => folder === root || folder.startsWith(`${root}/`));
    const file = await findProjectFile(this.#files, `${folder}/draft.md`, root);
    const key = `${file}\n${root}`;
    const named = (root ? ground.settings.customCorpora : []).map(path => ({ folder: root!, path }));
    const project = projects.get(key) ?? loadProject(file, named, this.#files, ground.corpus);
    projects.set(key, project);
    const { corpus, settings } = await project;
    // A later reload has its own answer.
    if (projects !== this.#projects) return;
    this.#contexts.set(folder, { corpus, settings: settingsIn(ground.settings, settings), projectFile: file });
  }

  async #tell(): Promise<void> {
    const projects = await Promise.all(this.#projects.values());
    this.#changed(
      projects.flatMap(({ files }) => files),
      projects.flatMap(({ unread }) => unread),
    );
  }

  async #parts(): Promise<readonly ProjectPart[]> {
    // While they are read anew, not all are there.
    for (let loads: unknown; loads !== this.#loads; ) {
      loads = this.#loads;
      await Promise.all(this.#loads.values());
    }
    return (await Promise.all(this.#projects.values())).flatMap(({ files }) => files);
  }

  /** A document that is nowhere yet is as if in the first folder of the workspace. */
  #folderOf(uri: string): string {
    return uri.startsWith('untitled:') ? (this.#ground?.roots[0] ?? 'untitled:') : folderOf(uri);
  }
}

/** The project file goes before the settings of the client. */
function settingsIn(settings: Settings, project: ProjectSettings): Settings {
  return {
    ...settings,
    states: project.states ?? settings.states,
    asOf: project.asOf ?? settings.asOf,
    profile: project.profile ?? settings.profile,
    severities: { ...settings.severities, ...project.severities },
    ignored: project.ignored,
    language: project.lang ?? settings.language,
    citationStyle: project.style ?? settings.citationStyle,
  };
}
