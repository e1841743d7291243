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
import type { Analysis } from '../analysis.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { languageOf } from '../formats/format.ts';
import { mayBeOwnFile } from '../project/paths.ts';
import { analysingClosedDrafts } from './closedDrafts.ts';
import { completingCapabilities, registerCompleting } from './completing.ts';
import { toDiagnostic, toRemainder } from './convert.ts';
import { createDocuments } from './documents.ts';
import type { Host } from './host.ts';
import { registerImporting } from './importing.ts';
import { type Indexing, indexWorkspace } from './indexing.ts';
import { keepOwnFiles } from './keepOwnFiles.ts';
import { isPage } from './pages.ts';
import { readingCapabilities, refreshReading, registerReading } from './reading.ts';
import { checkNow, registerRepairing, repairingCapabilities } from './repairing.ts';
import { abilitiesOf, type ClientAbilities, noAbilities, type Opened, type Service } from './service.ts';
import { defaultSettings, isAnalysedAlike, readSettings, type Settings } from './settings.ts';
import { ShownFindings } from './shown.ts';
import { registerViewing } from './viewing.ts';
import { AnalysisCache } from './workspace.ts';
import { editsOnSave, isWritingCommand, runWriting, writingCommands } from './writing.ts';

/** Speaks the protocol for one client over one connection. */
export function startServer(connection: Connection, host: Host): void {
  const documents = createDocuments();
  const cache = new AnalysisCache(host.htmlMask);
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
  const folders = () => indexing?.folders() ?? [];
  const ownFiles = keepOwnFiles({
    connection,
    disk: host.ownFiles,
    documents,
    later: host.later,
    initialization: () => initialization,
    ground: () => corpus && { corpus, settings, roots: folders() },
    rulesPage: () => rulesPage,
    tell,
    changed() {
      indexing?.renew();
      announce();
    },
  });
  const { projects } = ownFiles;

  connection.onInitialize((params): InitializeResult => {
    initialization = params;
    client = abilitiesOf(params);
    cache.displayLanguage = client.displayLanguage;
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
        ...completingCapabilities,
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
    ownFiles.watch();
    await ownFiles.useGround();
    await applyConfiguration(undefined);
  });

  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri } of changes) indexing?.changed(uri);
    void ownFiles.reloadFor(changes.map(({ uri }) => uri));
  });

  connection.onDidChangeConfiguration(({ settings: sent }) => applyConfiguration(sent?.treatyLens ?? sent));

  /** Asks the client, or takes what it sent where it cannot be asked. */
  async function applyConfiguration(sent: unknown): Promise<void> {
    const section = client.configures
      ? await connection.workspace.getConfiguration('treatyLens').catch(() => sent)
      : sent;
    let isAlike = true;
    if (section !== undefined && section !== null) {
      const { settings: read, faults } = readSettings(section, corpus);
      isAlike = isAnalysedAlike(settings, read);
      settings = read;
      const text = faults.join('\n');
      if (text !== lastFaults && text !== '') tell(MessageType.Warning, `${faults.join('; ')}.`);
      lastFaults = text;
    }
    await ownFiles.useGround();
    if (!isAlike) indexing?.renew();
    announce();
  }

  /** What drafts are judged by has changed. */
  function announce(): void {
    void connection.sendNotification('treatyLens/statusChanged', status());
    refresh();
  }

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
    for (const document of all) void push(document);
  }

  function diagnosticsOf(document: TextDocument) {
    if (!corpus || !settings.enable || isPage(document.uri) || mayBeOwnFile(document.uri)) return [];
    const findings = shown.of(document, settings, () => findingsOf(document));
    const { maxNumberOfProblems: most } = settings;
    if (findings.length <= most) return findings.map(finding => toDiagnostic(document, finding, rulesPage));
    const first = findings.slice(0, Math.max(0, most - 1)).map(finding => toDiagnostic(document, finding, rulesPage));
    const next = findings[first.length]!;
    return most > 0
      ? [...first, toRemainder(document, next.span, findings.length - first.length, most, client.displayLanguage)]
      : [];
  }

  const contextOf = ({ uri }: TextDocument) => (mayBeOwnFile(uri) ? undefined : projects.of(uri));

  const findingsOf = (document: TextDocument) => {
    const here = contextOf(document);
    return here?.settings.enable ? cache.findingsOf(document, here.corpus, here.settings, host.today()) : [];
  };

  const judge = (document: TextDocument) => shown.judge(document, findingsOf(document));

  /** Untitled documents are pulled by no client. */
  async function push(document: TextDocument): Promise<void> {
    if ((client.pulls && !document.uri.startsWith('untitled:')) || mayBeOwnFile(document.uri)) return;
    if (corpus) await projects.ready(document.uri);
    if (!documents.get(document.uri)) return;
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
    await projects.ready(uri);
    const document = documents.get(uri);
    const analysis = document && analysisOf(document);
    return analysis && { document, analysis };
  }

  function analysisOf(document: TextDocument): Analysis | undefined {
    const here = contextOf(document);
    return here?.settings.enable ? cache.analysisOf(document, here.corpus, here.settings, host.today()) : undefined;
  }

  const analysing = () => analysingClosedDrafts(host, loading, cache, projects);

  async function read(uri: string): Promise<Opened | undefined> {
    const text = documents.get(uri) ? undefined : await indexing?.read(uri);
    const analyseText = await analysing();
    if (text === undefined || !analyseText) return open(uri);
    return { document: TextDocument.create(uri, languageOf(uri), 0, text), analysis: await analyseText(text, uri) };
  }

  const service: Service = {
    connection,
    documents,
    read,
    today: host.today,
    later: host.later,
    open,
    findingsOf,
    analyse: (text, uri, context) => cache.read(text, uri, context, host.today()),
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
      return here()?.corpus ?? corpus;
    },
    projects,
    workspace: {
      files: async () => (await indexing?.files()) ?? [],
      read: async uri => indexing?.read(uri),
      changed: uri => indexing?.changed(uri),
      folders,
    },
  };

  /** What holds where no document is spoken of: in the first folder of the workspace. */
  const here = () => projects.of('untitled:');
  const status = () => ({
    corpus: corpus && { version: corpus.version, asOf: corpus.asOf, instruments: corpus.size },
    fault,
    states: (here()?.settings ?? settings).states.map(code => ({
      code,
      name: corpus?.participant(code)?.name.en ?? code,
    })),
  });

  documents.onDidChangeContent(({ document }) => {
    void push(document);
    ownFiles.edited(document);
  });
  documents.onDidSave(({ document }) => {
    if (settings.run === 'onSave') judge(document);
    void ownFiles.saved(document);
  });
  documents.onDidClose(({ document }) => {
    cache.forget(document.uri);
    indexing?.changed(document.uri);
    shown.forget(document.uri);
    if (mayBeOwnFile(document.uri)) void ownFiles.reloadFor([document.uri]);
    else void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  });

  connection.languages.diagnostics.on(async ({ textDocument }) => {
    await loading;
    await projects.ready(textDocument.uri);
    const document = documents.get(textDocument.uri);
    return { kind: DocumentDiagnosticReportKind.Full, items: document ? diagnosticsOf(document) : [] };
  });

  connection.onExecuteCommand(async ({ command, arguments: [uri] = [] }) => {
    await loading;
    if (isWritingCommand(command)) return runWriting(service, command, uri);
    if (command === checkNow) for (const document of documents.all()) if (!uri || uri === document.uri) judge(document);
    return null;
  });

  connection.onRequest('treatyLens/status', () => loading.then(status));

  documents.onWillSaveWaitUntil(({ document }) => editsOnSave(service, document));

  registerCompleting(service);
  registerReading(service);
  registerRepairing(service);
  registerViewing(service);
  registerImporting(service, host.loadImporter);

  documents.listen(connection);
  connection.listen();
}
