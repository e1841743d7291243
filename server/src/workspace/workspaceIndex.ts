import type { Analysis } from '../analysis.ts';
import { toWorkspaceFile, type WorkspaceFile } from './file.ts';
import { type Files, isBelow, isDraft, keyOf, mostFiles } from './files.ts';

/**
 * What the Markdown files below some folders cite, kept fresh as they change.
 * Files are read one by one, so that requests are answered in between.
 */
export class WorkspaceIndex {
  readonly #files: Files;
  readonly #analyse: (source: string, uri: string) => Analysis | Promise<Analysis>;
  /** By `keyOf` their URIs. */
  readonly #known = new Map<string, WorkspaceFile>();
  readonly #waiting = new Set<string>();
  #folders: readonly string[] = [];
  #listing: Promise<unknown> = Promise.resolve();
  #reading: Promise<void> | undefined;

  constructor(files: Files, analyse: (source: string, uri: string) => Analysis | Promise<Analysis>) {
    this.#files = files;
    this.#analyse = analyse;
  }

  /** From now on these folders (URIs) and no others. */
  watch(folders: readonly string[]): void {
    const added = folders.filter(folder => !this.#folders.includes(folder));
    this.#folders = folders;
    for (const uri of this.#known.keys()) if (!isBelow(uri, folders)) this.#known.delete(uri);
    this.#listing = Promise.all([this.#listing, ...added.map(folder => this.#list(folder))]);
  }

  /** A file was made, changed or deleted. */
  changed(uri: string): void {
    if (!isDraft(uri) || !isBelow(uri, this.#folders)) return;
    if (!this.#known.has(keyOf(uri)) && this.#known.size + this.#waiting.size >= mostFiles) return;
    this.#waiting.add(uri);
    this.#reading ??= this.#readWaiting();
  }

  /** What files are analysed by has changed: they are read anew when somebody asks, for it may soon change again. */
  renew(): void {
    for (const { uri } of this.#known.values()) this.#waiting.add(uri);
  }

  /** Every file as it is on disk, once all that is known to have changed is read. */
  async all(): Promise<readonly WorkspaceFile[]> {
    await this.#listing;
    if (this.#waiting.size > 0) this.#reading ??= this.#readWaiting();
    while (this.#reading) await this.#reading;
    return [...this.#known.values()];
  }

  async #list(folder: string): Promise<void> {
    for (const uri of await this.#files.list(folder).catch(() => [])) this.changed(uri);
  }

  async #readWaiting(): Promise<void> {
    for (const uri of this.#waiting) {
      this.#waiting.delete(uri);
      const text = await this.#files.read(uri).catch(() => undefined);
      if (text === undefined || !isBelow(uri, this.#folders)) this.#known.delete(keyOf(uri));
      else this.#known.set(keyOf(uri), toWorkspaceFile(uri, await this.#analyse(text, uri)));
    }
    this.#reading = undefined;
  }
}
