import { commands, Disposable, l10n, Uri, ViewColumn, type WebviewPanel, window, workspace } from 'vscode';
import { pickStates } from '../commands/chooseStates.ts';
import { pickInstrument } from '../commands/pickInstrument.ts';

import type { Session } from '../session.ts';
import { type Matrix, type MatrixFormat, matrixRequest, matrixTextRequest } from '../viewProtocol.ts';
import { draftEditor } from './draftEditor.ts';
import { webviewOptions, webviewPage } from './webview.ts';
import { wordsOfViews } from './words.ts';

/** What the matrix is about: the instruments that a document cites and the States in focus, unless others were chosen. */
interface Shown {
  readonly uri?: string;
  readonly instruments?: readonly string[];
  readonly states?: readonly string[];
}

/** *Show Ratification Matrix*: one panel, which the document that is edited and the settings keep up to date. */
export class MatrixPanel extends Disposable {
  readonly #session: Session;
  readonly #extension: Uri;
  #panel: WebviewPanel | undefined;
  #shown: Shown = {};
  #matrix: Matrix | undefined;

  constructor(session: Session, extension: Uri) {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const parts = [
      commands.registerCommand('treatyLens.showMatrix', () => this.#show()),
      session.onDidChange(({ kind }) => kind === 'running' && void this.#fill()),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (!this.#panel || document.uri.toString() !== this.#shown.uri) return;
        clearTimeout(waiting);
        waiting = setTimeout(() => void this.#fill(), 500);
      }),
      window.registerWebviewPanelSerializer('treatyLens.matrix', {
        deserializeWebviewPanel: async (panel, state?: Shown) => this.#adopt(panel, state ?? {}),
      }),
    ];
    super(() => {
      clearTimeout(waiting);
      for (const part of parts) part.dispose();
    });
    this.#session = session;
    this.#extension = extension;
  }

  #show(): void {
    const shown = { uri: draftEditor()?.document.uri.toString() };
    if (this.#panel) {
      this.#shown = { ...this.#shown, ...shown };
      this.#panel.reveal();
      void this.#fill();
      return;
    }
    const column = window.activeTextEditor ? ViewColumn.Beside : ViewColumn.Active;
    const options = { ...webviewOptions(this.#extension), enableFindWidget: true };
    const title = l10n.t('Ratification matrix');
    this.#adopt(window.createWebviewPanel('treatyLens.matrix', title, column, options), shown);
  }

  #adopt(panel: WebviewPanel, shown: Shown): void {
    this.#panel = panel;
    this.#shown = shown;
    panel.onDidDispose(() => {
      this.#panel = undefined;
    });
    panel.webview.options = webviewOptions(this.#extension);
    panel.webview.onDidReceiveMessage((message: { type?: unknown; id?: unknown; format?: unknown }) => {
      void this.#answer(message).catch(error =>
        window.showErrorMessage(l10n.t('Treaty Lens: the matrix is as it was. {0}', String(error))),
      );
    });
    panel.webview.html = webviewPage(panel.webview, this.#extension, 'matrix');
  }

  async #answer({ type, id, format }: { type?: unknown; id?: unknown; format?: unknown }): Promise<void> {
    if (type === 'ready') await this.#fill();
    if (type === 'instrument') await commands.executeCommand('treatyLens.openInstrument', id);
    if (type === 'chooseStates') await this.#chooseStates();
    if (type === 'addInstrument') await this.#addInstrument();
    if (type === 'export' && (format === 'markdown' || format === 'csv' || format === 'html'))
      await this.#export(format);
  }

  async #fill(): Promise<void> {
    // A server that is not there answers when it is there again.
    const matrix = await this.#session.ask<Matrix | null>(matrixRequest, this.#shown).catch(() => undefined);
    if (!matrix || !this.#panel) return;
    this.#matrix = matrix;
    await this.#panel.webview.postMessage({ content: { ...this.#shown, matrix, words: wordsOfViews() } });
  }

  async #chooseStates(): Promise<void> {
    const chosen = this.#matrix?.states.map(({ code }) => code);
    const title = l10n.t('States in the matrix');
    const states = await pickStates(await this.#session.participants(), title, undefined, chosen);
    if (!states) return;
    this.#shown = { ...this.#shown, states };
    await this.#fill();
  }

  async #addInstrument(): Promise<void> {
    const title = l10n.t('Add an instrument to the matrix');
    const id = await pickInstrument(this.#session, title, this.#shown.uri);
    if (id === undefined) return;
    const known = this.#matrix?.rows.map(({ instrument }) => instrument) ?? [];
    this.#shown = { ...this.#shown, instruments: [...new Set([...known, id])] };
    await this.#fill();
  }

  async #export(format: MatrixFormat): Promise<void> {
    const text = await this.#session.ask<string | null>(matrixTextRequest, { ...this.#shown, format });
    if (text === null) return;
    const [extension, name] = { markdown: ['md', 'Markdown'], csv: ['csv', 'CSV'], html: ['html', 'HTML'] }[format];
    const folder = workspace.workspaceFolders?.[0]?.uri;
    const target = await window.showSaveDialog({
      title: l10n.t('Export the matrix'),
      filters: { [name!]: [extension!] },
      defaultUri: folder && Uri.joinPath(folder, `ratification-matrix.${extension}`),
    });
    if (!target) return;
    await workspace.fs.writeFile(target, new TextEncoder().encode(text));
    const open = l10n.t('Open');
    const choice = await window.showInformationMessage(l10n.t('The matrix is in {0}.', target.path), open);
    if (choice === open) await commands.executeCommand('vscode.open', target);
  }
}
