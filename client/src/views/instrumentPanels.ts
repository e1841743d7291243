import { Disposable, type Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import type { Session } from '../session.ts';
import { type InstrumentPage, instrumentRequest } from '../viewProtocol.ts';
import { webviewOptions, webviewPage } from './webview.ts';
import { wordsOfViews } from './words.ts';

/** What a page shows: an instrument, with the States in focus and the day of a document. */
interface Shown {
  readonly id: string;
  readonly uri?: string;
}

/** The pages of instruments: one panel each, kept up to date with the settings, and there again after a reload. */
export class InstrumentPanels extends Disposable {
  readonly #session: Session;
  readonly #extension: Uri;
  /** By the ids of the instruments. */
  readonly #panels = new Map<string, { readonly panel: WebviewPanel; readonly shown: Shown }>();

  constructor(session: Session, extension: Uri) {
    const listener = session.onDidChange(({ kind }) => {
      if (kind === 'running') for (const { panel, shown } of this.#panels.values()) this.#fill(panel, shown);
    });
    const serializer = window.registerWebviewPanelSerializer('treatyLens.instrument', {
      deserializeWebviewPanel: async (panel, state?: Shown) => {
        if (state?.id) this.#adopt(panel, state);
        else panel.dispose();
      },
    });
    super(() => {
      listener.dispose();
      serializer.dispose();
    });
    this.#session = session;
    this.#extension = extension;
  }

  async open(id: string, uri: string | undefined): Promise<void> {
    const known = this.#panels.get(id);
    if (known) {
      known.panel.reveal();
      return;
    }
    const column = window.activeTextEditor ? ViewColumn.Beside : ViewColumn.Active;
    const options = { ...webviewOptions(this.#extension), enableFindWidget: true };
    this.#adopt(window.createWebviewPanel('treatyLens.instrument', id, column, options), { id, uri });
  }

  #adopt(panel: WebviewPanel, shown: Shown): void {
    this.#panels.set(shown.id, { panel, shown });
    panel.onDidDispose(() => this.#panels.delete(shown.id));
    panel.webview.options = webviewOptions(this.#extension);
    panel.webview.onDidReceiveMessage(({ type, id }: { type?: unknown; id?: unknown }) => {
      if (type === 'ready') this.#fill(panel, shown);
      if (type === 'instrument' && typeof id === 'string') void this.open(id, shown.uri);
    });
    panel.webview.html = webviewPage(panel.webview, this.#extension, 'instrument');
  }

  /** A server that is not there answers when it is there again: then the page is filled. */
  #fill(panel: WebviewPanel, shown: Shown): void {
    this.#session.ask<InstrumentPage | null>(instrumentRequest, shown).then(
      page => {
        if (!page) return panel.dispose();
        panel.title = page.short;
        void panel.webview.postMessage({ content: { page, uri: shown.uri, words: wordsOfViews() } });
      },
      () => undefined,
    );
  }
}
