import { type CitedFile, toCitedFile } from '../features/citedFile.ts';
import { check } from '../rules/run.ts';
import type { WorkspaceFile } from '../workspace/file.ts';
import type { Service } from './service.ts';
import type { Settings } from './settings.ts';

/** What the files of the workspace cite, open or not; one that is not open is judged again only when it or the settings changed. */
export class CitedFiles {
  readonly #service: Service;
  readonly #known = new WeakMap<
    WorkspaceFile,
    { readonly settings: Settings; readonly cited: CitedFile | undefined }
  >();

  constructor(service: Service) {
    this.#service = service;
  }

  async all(): Promise<readonly CitedFile[]> {
    const cited: CitedFile[] = [];
    for (const file of await this.#service.workspace.files()) {
      const one = (await this.open(file.uri)) ?? (await this.#closed(file));
      if (one) cited.push(one);
    }
    return cited;
  }

  /** Of an open document as it stands in the editor. */
  async open(uri: string): Promise<CitedFile | undefined> {
    const opened = await this.#service.open(uri);
    return opened && toCitedFile(uri, opened.analysis, this.#service.findingsOf(opened.document));
  }

  async #closed(file: WorkspaceFile): Promise<CitedFile | undefined> {
    const { settings } = this.#service;
    const known = this.#known.get(file);
    if (known?.settings === settings) return known.cited;
    const opened = file.citations.length > 0 ? await this.#service.read(file.uri) : undefined;
    const cited =
      opened &&
      toCitedFile(
        file.uri,
        opened.analysis,
        check(opened.analysis, { ...settings, displayLanguage: this.#service.client.displayLanguage }),
      );
    this.#known.set(file, { settings, cited });
    return cited;
  }
}
