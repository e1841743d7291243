import {
  type Connection,
  type Diagnostic,
  DocumentDiagnosticReportKind,
  type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { LoadedCorpus } from '../corpus/load.ts';
import { mayBeOwnFile } from '../project/paths.ts';
import type { Finding } from '../rules/rule.ts';
import { toDiagnostic, toRemainder } from './convert.ts';
import type { Host } from './host.ts';
import { isPage } from './pages.ts';
import type { Projects } from './projects.ts';
import type { ClientAbilities } from './service.ts';
import type { Settings } from './settings.ts';
import { ShownFindings } from './shown.ts';

/** What the diagnostics need of the server. */
interface Surroundings {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly later: Host['later'];
  readonly loading: Promise<LoadedCorpus>;
  /** What came of it; `undefined` before. */
  readonly loaded: () => LoadedCorpus | undefined;
  readonly projects: Projects;
  readonly settings: () => Settings;
  readonly client: () => ClientAbilities;
  readonly rulesPage: () => string | undefined;
  readonly findingsOf: (document: TextDocument) => readonly Finding[];
}

/** Shows the findings of the open documents: a client asks for them, or is sent them where it does not. */
export class Diagnosing {
  readonly #around: Surroundings;
  readonly #shown: ShownFindings;

  constructor(around: Surroundings) {
    this.#around = around;
    this.#shown = new ShownFindings(around.later, uri => {
      this.#show(around.documents.all().filter(document => document.uri === uri));
    });
    around.connection.languages.diagnostics.on(async ({ textDocument }) => {
      await around.loading;
      await around.projects.ready(textDocument.uri);
      const document = around.documents.get(textDocument.uri);
      return { kind: DocumentDiagnosticReportKind.Full, items: document ? this.#diagnosticsOf(document) : [] };
    });
  }

  /** After the settings or the corpus have changed, every document is judged anew. */
  refresh(): void {
    const all = this.#around.documents.all();
    if (this.#around.settings().run !== 'manual') for (const { uri } of all) this.#shown.forget(uri);
    this.#show(all);
  }

  /** Its author has saved a document or asked, so that what its text says now is shown. */
  judge(document: TextDocument): void {
    this.#shown.judge(document, this.#around.findingsOf(document));
  }

  forget({ uri }: TextDocument): void {
    this.#shown.forget(uri);
    if (!mayBeOwnFile(uri)) void this.#around.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  /** Untitled documents are pulled by no client. */
  async push(document: TextDocument): Promise<void> {
    const { connection, documents, projects, client, loaded } = this.#around;
    const { uri, version } = document;
    if ((client().pulls && !uri.startsWith('untitled:')) || mayBeOwnFile(uri)) return;
    if (this.#hasCorpus()) await projects.ready(uri);
    if (!documents.get(uri)) return;
    // Before the corpus is there nothing is known of a document, not even that it has no faults.
    if (!loaded()) return;
    void connection.sendDiagnostics({ uri, version, diagnostics: this.#diagnosticsOf(document) });
  }

  #show(all: readonly TextDocument[]): void {
    const { pulls, refreshes } = this.#around.client();
    if (pulls && refreshes) this.#around.connection.languages.diagnostics.refresh();
    for (const document of all) void this.push(document);
  }

  #diagnosticsOf(document: TextDocument): Diagnostic[] {
    const settings = this.#around.settings();
    if (!this.#hasCorpus() || !settings.enable || isPage(document.uri) || mayBeOwnFile(document.uri)) return [];
    const findings = this.#shown.of(document, settings, () => this.#around.findingsOf(document));
    const { maxNumberOfProblems: most } = settings;
    if (findings.length > most && most <= 0) return [];
    const first = findings.length > most ? findings.slice(0, most - 1) : findings;
    const next = findings[first.length];
    const rest = findings.length - first.length;
    const diagnostics = first.map(finding => toDiagnostic(document, finding, this.#around.rulesPage()));
    return next
      ? [...diagnostics, toRemainder(document, next.span, rest, most, this.#around.client().displayLanguage)]
      : diagnostics;
  }

  #hasCorpus(): boolean {
    const loaded = this.#around.loaded();
    return loaded !== undefined && 'corpus' in loaded;
  }
}
