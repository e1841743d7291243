import { commands, Disposable, type TextDocument, workspace } from 'vscode';
import type { Session } from '../session.ts';
import { type Mark, type Marks, marksRequest } from '../viewProtocol.ts';

/**
 * What the server marks in the documents that a preview shows. A preview cannot wait: it takes what is known,
 * and is drawn once more when the server has said more.
 */
export class PreviewMarks extends Disposable {
  readonly #session: Session;
  readonly #known = new Map<string, Marks>();
  /** Versions that are being asked about. */
  readonly #asked = new Map<string, number>();
  /** Versions that a preview was drawn with. */
  readonly #drawn = new Map<string, number>();

  constructor(session: Session) {
    const listeners = [
      // At once, so that the answer is there when the preview gets to it.
      workspace.onDidChangeTextDocument(({ document }) => this.#drawn.has(keyOf(document)) && this.#ask(document)),
      workspace.onDidCloseTextDocument(document => {
        for (const map of [this.#known, this.#asked, this.#drawn]) map.delete(keyOf(document));
      }),
      session.onDidChange(({ kind }) => {
        if (kind !== 'running' || this.#drawn.size === 0) return;
        this.#known.clear();
        this.#asked.clear();
        redraw();
      }),
    ];
    super(() => {
      for (const listener of listeners) listener.dispose();
    });
    this.#session = session;
  }

  /** The marks of a document (by its URI) as far as they are known; they may be those of an earlier version. */
  of(uri: string): { readonly document: TextDocument; readonly marks: readonly Mark[] } | undefined {
    const document = workspace.textDocuments.find(document => keyOf(document) === uri);
    if (!document) return undefined;
    const known = this.#known.get(uri);
    this.#drawn.set(uri, known?.version ?? -1);
    if (known?.version !== document.version) this.#ask(document);
    return { document, marks: known?.marks ?? [] };
  }

  async #ask(document: TextDocument): Promise<void> {
    const key = keyOf(document);
    const { version } = document;
    if (this.#asked.get(key) === version) return;
    this.#asked.set(key, version);
    const answer = await this.#session.ask<Marks | null>(marksRequest, { uri: key }).catch(() => undefined);
    // No answer leaves the way open to ask again; `null` says that there is nothing to mark.
    if (answer === undefined) this.#asked.delete(key);
    if (answer === undefined || document.isClosed || document.version !== version) return;
    const marks = answer ?? { version, marks: [] };
    const before = this.#known.get(key);
    this.#known.set(key, { ...marks, version });
    const drawn = this.#drawn.get(key);
    if (drawn !== undefined && drawn !== version && !isSame(before, marks)) redraw();
  }
}

const keyOf = ({ uri }: TextDocument): string => uri.toString();

const isSame = (a: Marks | undefined, b: Marks): boolean => JSON.stringify(a?.marks ?? []) === JSON.stringify(b.marks);

function redraw(): void {
  void commands.executeCommand('markdown.preview.refresh');
}
