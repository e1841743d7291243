import {
  type Connection,
  DidChangeConfigurationNotification,
  DocumentDiagnosticReportKind,
  type InitializeParams,
  type InitializeResult,
  MessageType,
  ShowMessageNotification,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Analysis, analyse } from '../analysis.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { LoadedCorpus } from '../corpus/load.ts';
import { completionAt, documentationOf } from '../features/completion.ts';
import type { Importer } from '../importer.ts';
import type { Files } from '../workspace/files.ts';
import { toCompletionItem, toDiagnostic, toRemainder } from './convert.ts';
import { createDocuments } from './documents.ts';
import { registerImporting } from './importing.ts';
import { type Indexing, indexWorkspace } from './indexing.ts';
import { isPage } from './pages.ts';
import { readingCapabilities, refreshReading, registerReading } from './reading.ts';
import { checkNow, registerRepairing, repairingCapabilities } from './repairing.ts';
import { abilitiesOf, type ClientAbilities, noAbilities, type Opened, type Service } from './service.ts';
import { defaultSettings, readSettings, type Settings } from './settings.ts';
import { ShownFindings } from './shown.ts';
import { registerViewing } from './viewing.ts';
import { AnalysisCache } from './workspace.ts';
import { editsOnSave, isWritingCommand, runWriting, writingCommands } from './writing.ts';

export interface Host {
  readonly version: string;
  /** Address of `docs/rules.md`, unless the client names one. */
  readonly rulesPage: string | undefined;
  loadCorpus(): Promise<LoadedCorpus>;
  /** What reads depositaries' pages: large, and seldom asked for. */
  loadImporter(): Promise<Importer>;
  /** Files of the scheme `file`, where there is a disk. */
  readonly files?: Files;
  /** ISO date. */
  today(): string;
  /** Does something when a time (in milliseconds) has passed. */
  later(milliseconds: number, action: () => void): void;
}

/** Speaks the protocol for one client over one connection. */
export function startServer(connection: Connection, host: Host): void {
  const documents = createDocuments();
  const cache = new AnalysisCache();
  const loading = host.loadCorpus();
  const shown = new ShownFindings(host.later, uri => show(documents.all().filter(document => document.uri === uri)));
  let corpus: Corpus | undefined;
  let fault: string | undefined;
  let client: ClientAbilities = noAbilities;
  let settings: Settings = defaultSettings;
  let lastFaults = '';
  let initialization: InitializeParams;
  let indexing: Indexing | undefined;
  let rulesPage = host.rulesPage;

  connection.onInitialize((params): InitializeResult => {
    initialization = params;
    client = abilitiesOf(params);
    rulesPage = params.initializationOptions?.rulesPage ?? rulesPage;
    settings = readSettings(params.initializationOptions?.treatyLens, undefined).settings;
    return {
      serverInfo: { name: 'Treaty Lens', version: host.version },
      capabilities: {
        textDocumentSync: {
          openClose: true,
          change: TextDocumentSyncKind.Incremental,
          save: true,
          willSaveWaitUntil: true,
        },
        ...readingCapabilities,
        completionProvider: { triggerCharacters: [...triggers], resolveProvider: true },
        ...repairingCapabilities,
        executeCommandProvider: { commands: [checkNow, ...writingCommands] },
        ...(client.pulls ? { diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false } } : {}),
      },
    };
  });

  connection.onInitialized(async () => {
    indexing = indexWorkspace(connection, initialization, host.files, () => documents.all(), analysisOf, analysing());
    if (client.registers)
      void connection.client.register(DidChangeConfigurationNotification.type, { section: 'treatyLens' });
    const loaded = await loading;
    if ('corpus' in loaded) corpus = loaded.corpus;
    else {
      fault = loaded.fault;
      tell(MessageType.Error, fault);
    }
    await applyConfiguration(undefined);
  });

  connection.onDidChangeConfiguration(({ settings: sent }) => applyConfiguration(sent?.treatyLens ?? sent));

  /** Asks the client, or takes what it sent where it cannot be asked. */
  async function applyConfiguration(sent: unknown): Promise<void> {
    const section = client.configures ? await askForConfiguration().catch(() => sent) : sent;
    if (section !== undefined && section !== null) {
      const { settings: read, faults } = readSettings(section, corpus);
      settings = read;
      const text = faults.join('\n');
      if (text !== lastFaults && text !== '') tell(MessageType.Warning, `${faults.join('; ')}.`);
      lastFaults = text;
    }
    void connection.sendNotification('treatyLens/statusChanged', status());
    refresh();
  }

  const askForConfiguration = (): Promise<unknown> => connection.workspace.getConfiguration('treatyLens');

  /** As a notification: the stock `showErrorMessage` is a request, which a plain client does not answer. */
  function tell(type: MessageType, message: string): void {
    void connection.sendNotification(ShowMessageNotification.type, { type, message: `Treaty Lens: ${message}` });
  }

  /** After the settings or the corpus have changed, every document is judged anew. */
  function refresh(): void {
    if (settings.run !== 'manual') for (const { uri } of documents.all()) shown.forget(uri);
    show(documents.all());
    refreshReading(service);
  }

  function show(all: readonly TextDocument[]): void {
    if (client.pulls && client.refreshes) connection.languages.diagnostics.refresh();
    for (const document of all) push(document);
  }

  function diagnosticsOf(document: TextDocument) {
    if (!corpus || !settings.enable || isPage(document.uri)) return [];
    const findings = shown.of(document, settings, () => findingsOf(document));
    const { maxNumberOfProblems: most } = settings;
    if (findings.length <= most) return findings.map(finding => toDiagnostic(document, finding, rulesPage));
    const first = findings.slice(0, Math.max(0, most - 1)).map(finding => toDiagnostic(document, finding, rulesPage));
    const next = findings[first.length]!;
    return most > 0 ? [...first, toRemainder(document, next.span, findings.length - first.length, most)] : [];
  }

  const findingsOf = (document: TextDocument) =>
    corpus && settings.enable ? cache.findingsOf(document, corpus, settings, host.today()) : [];

  const judge = (document: TextDocument) => shown.judge(document, findingsOf(document));

  /** Untitled documents are pulled by no client. */
  function push(document: TextDocument): void {
    if (client.pulls && !document.uri.startsWith('untitled:')) return;
    // Before the corpus is there nothing is known of a document, not even that it has no faults.
    if (!corpus && fault === undefined) return;
    void connection.sendDiagnostics({
      uri: document.uri,
      version: document.version,
      diagnostics: diagnosticsOf(document),
    });
  }

  async function open(uri: string): Promise<Opened | undefined> {
    await loading;
    const document = documents.get(uri);
    const analysis = document && analysisOf(document);
    return analysis && { document, analysis };
  }

  const analysisOf = (document: TextDocument): Analysis | undefined =>
    corpus && settings.enable ? cache.analysisOf(document, corpus, settings, host.today()) : undefined;

  /** For files that are not open. */
  async function analysing(): Promise<((source: string) => Analysis) | undefined> {
    const loaded = await loading;
    if (!('corpus' in loaded)) return undefined;
    return source =>
      analyse(source, loaded.corpus, { today: host.today(), states: settings.states, asOf: settings.asOf });
  }

  async function read(uri: string): Promise<Opened | undefined> {
    const text = documents.get(uri) ? undefined : await indexing?.read(uri);
    const analyseText = await analysing();
    if (text === undefined || !analyseText) return open(uri);
    return { document: TextDocument.create(uri, 'markdown', 0, text), analysis: analyseText(text) };
  }

  const service: Service = {
    connection,
    documents,
    read,
    today: host.today,
    open,
    findingsOf,
    get rulesPage() {
      return rulesPage;
    },
    get settings() {
      return settings;
    },
    get client() {
      return client;
    },
    corpus: async () => {
      await loading;
      return corpus;
    },
    workspace: {
      files: async () => (await indexing?.files()) ?? [],
      read: async uri => indexing?.read(uri),
      changed: uri => indexing?.changed(uri),
    },
  };

  const status = () => ({
    corpus: corpus && { version: corpus.version, asOf: corpus.asOf, instruments: corpus.size },
    fault,
    states: settings.states.map(code => ({ code, name: corpus?.participant(code)?.name.en ?? code })),
  });

  documents.onDidChangeContent(({ document }) => push(document));
  documents.onDidSave(({ document }) => {
    if (settings.run === 'onSave') judge(document);
  });
  documents.onDidClose(({ document }) => {
    cache.forget(document.uri);
    indexing?.changed(document.uri);
    shown.forget(document.uri);
    void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  });

  connection.languages.diagnostics.on(async ({ textDocument }) => {
    await loading;
    const document = documents.get(textDocument.uri);
    return { kind: DocumentDiagnosticReportKind.Full, items: document ? diagnosticsOf(document) : [] };
  });

  connection.onCompletion(async ({ textDocument, position, context }) => {
    const opened = await open(textDocument.uri);
    if (!opened || settings.completion === 'off') return null;
    const explicit = context?.triggerKind !== 2;
    if (settings.completion === 'explicit' && !explicit) return null;
    const offers = completionAt(opened.analysis, opened.document.offsetAt(position), explicit);
    return { isIncomplete: true, items: offers.map((offer, i) => toCompletionItem(opened.document, offer, i)) };
  });

  connection.onCompletionResolve(async item => {
    await loading;
    const documentation = corpus && documentationOf(corpus, item.data, settings.states, host.today());
    return documentation ? { ...item, documentation: { kind: 'markdown', value: documentation } } : item;
  });

  connection.onExecuteCommand(async ({ command, arguments: [uri] = [] }) => {
    await loading;
    if (isWritingCommand(command)) return runWriting(service, command, uri);
    if (command === checkNow) for (const document of documents.all()) if (!uri || uri === document.uri) judge(document);
    return null;
  });

  connection.onRequest('treatyLens/status', async () => {
    await loading;
    return status();
  });

  connection.onRequest('treatyLens/participants', async () => {
    await loading;
    return (corpus?.participants ?? []).map(({ code, name, kind }) => ({ code, name: name.en, kind }));
  });

  documents.onWillSaveWaitUntil(({ document }) => editsOnSave(service, document));

  registerReading(service);
  registerRepairing(service);
  registerViewing(service);
  registerImporting(
    connection,
    async () => {
      await loading;
      return corpus && { inForce: corpus, shipped: corpus };
    },
    host.loadImporter,
    host.today,
  );

  documents.listen(connection);
  connection.listen();
}

/** Capitals begin names and acronyms, digits numbers, a blank an article's number, a bracket an acronym. */
const triggers = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 (/';
