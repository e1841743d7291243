import {
  type Connection,
  type InitializeParams,
  type InitializeResult,
  MessageType,
  ShowMessageNotification,
} from 'vscode-languageserver';
import type { LoadedCorpus } from '../corpus/load.ts';
import { mayBeOwnFile } from '../project/paths.ts';
import { inLanguage, type Saying } from '../sayings/say.ts';
import { capabilitiesFor } from './capabilities.ts';
import { registerCompleting } from './completing.ts';
import { Configuration } from './configuring.ts';
import { Diagnosing } from './diagnosing.ts';
import { createDocuments } from './documents.ts';
import { readingDrafts } from './drafts.ts';
import type { Host } from './host.ts';
import { registerImporting } from './importing.ts';
import { type Indexing, indexWorkspace } from './indexing.ts';
import { keepOwnFiles } from './keepOwnFiles.ts';
import { refreshReading, registerReading } from './reading.ts';
import { checkNow, registerRepairing } from './repairing.ts';
import { abilitiesOf, type ClientAbilities, noAbilities, type Service } from './service.ts';
import { statusOf } from './status.ts';
import { registerViewing } from './viewing.ts';
import { AnalysisCache } from './workspace.ts';
import { editsOnSave, isWritingCommand, runWriting } from './writing.ts';

/** Speaks the protocol for one client over one connection. */
export function startServer(connection: Connection, host: Host): void {
  const documents = createDocuments();
  const cache = new AnalysisCache(host.htmlMask);
  const loading = host.loadCorpus();
  let loaded: LoadedCorpus | undefined;
  let client: ClientAbilities = noAbilities;
  let initialization: InitializeParams;
  let indexing: Indexing | undefined;
  let rulesPage = host.rulesPage;
  const corpus = () => (loaded && 'corpus' in loaded ? loaded.corpus : undefined);
  const folders = () => indexing?.folders() ?? [];

  const configuration = new Configuration({ connection, client: () => client, corpus, tell });
  const ownFiles = keepOwnFiles({
    connection,
    disk: host.ownFiles,
    documents,
    later: host.later,
    initialization: () => initialization,
    ground: () => {
      const shipped = corpus();
      return shipped && { corpus: shipped, settings: configuration.settings, roots: folders() };
    },
    rulesPage: () => rulesPage,
    language: () => client.displayLanguage,
    tell,
    changed() {
      indexing?.renew();
      announce();
    },
  });
  const { projects } = ownFiles;
  const readFile = async (uri: string) => indexing?.read(uri);
  const drafts = readingDrafts({ host, documents, loading, cache, projects, readFile });
  const diagnosing = new Diagnosing({
    connection,
    documents,
    later: host.later,
    loading,
    loaded: () => loaded,
    projects,
    settings: () => configuration.settings,
    client: () => client,
    rulesPage: () => rulesPage,
    findingsOf: drafts.findingsOf,
  });

  const service: Service = {
    connection,
    documents,
    today: host.today,
    later: host.later,
    ...drafts,
    get rulesPage() {
      return rulesPage;
    },
    get settings() {
      return configuration.settings;
    },
    get client() {
      return client;
    },
    corpus: async () => {
      await loading;
      return here()?.corpus ?? corpus();
    },
    projects,
    workspace: {
      files: async () => (await indexing?.files()) ?? [],
      read: readFile,
      changed: uri => indexing?.changed(uri),
      folders,
    },
  };

  connection.onInitialize((params): InitializeResult => {
    initialization = params;
    client = abilitiesOf(params);
    cache.displayLanguage = client.displayLanguage;
    rulesPage = params.initializationOptions?.rulesPage ?? rulesPage;
    configuration.begin(params.initializationOptions?.treatyLens);
    return { serverInfo: { name: 'Treaty Lens', version: host.version }, capabilities: capabilitiesFor(client) };
  });

  connection.onInitialized(async () => {
    const { analysisOf, analysing } = drafts;
    indexing = indexWorkspace(connection, initialization, host.files, () => documents.all(), analysisOf, analysing());
    configuration.watch();
    loaded = await loading;
    if ('fault' in loaded) tell(MessageType.Error, loaded.fault);
    ownFiles.watch();
    await ownFiles.useGround();
    await configure(undefined);
  });

  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri } of changes) indexing?.changed(uri);
    void ownFiles.reloadFor(changes.map(({ uri }) => uri));
  });

  connection.onDidChangeConfiguration(({ settings: sent }) => configure(sent?.treatyLens ?? sent));

  async function configure(sent: unknown): Promise<void> {
    const isAlike = await configuration.take(sent);
    await ownFiles.useGround();
    if (!isAlike) indexing?.renew();
    announce();
  }

  /** What drafts are judged by has changed. */
  function announce(): void {
    void connection.sendNotification('treatyLens/statusChanged', status());
    diagnosing.refresh();
    refreshReading(service);
  }

  /** As a notification: the stock `showErrorMessage` is a request, which a plain client does not answer. */
  function tell(type: MessageType, message: Saying): void {
    const text = inLanguage(message, client.displayLanguage);
    void connection.sendNotification(ShowMessageNotification.type, { type, message: `Treaty Lens: ${text}` });
  }

  /** What holds where no document is spoken of: in the first folder of the workspace. */
  const here = () => projects.of('untitled:');
  const status = () => statusOf(loaded, here()?.settings ?? configuration.settings, client.displayLanguage);

  documents.onDidChangeContent(({ document }) => {
    void diagnosing.push(document);
    ownFiles.edited(document);
  });
  documents.onDidSave(({ document }) => {
    if (configuration.settings.run === 'onSave') diagnosing.judge(document);
    void ownFiles.saved(document);
  });
  documents.onDidClose(({ document }) => {
    cache.forget(document.uri);
    indexing?.changed(document.uri);
    diagnosing.forget(document);
    if (mayBeOwnFile(document.uri)) void ownFiles.reloadFor([document.uri]);
  });
  documents.onWillSaveWaitUntil(({ document }) => editsOnSave(service, document));

  connection.onExecuteCommand(async ({ command, arguments: [uri] = [] }) => {
    await loading;
    if (isWritingCommand(command)) return runWriting(service, command, uri);
    if (command === checkNow)
      for (const document of documents.all()) if (!uri || uri === document.uri) diagnosing.judge(document);
    return null;
  });

  connection.onRequest('treatyLens/status', () => loading.then(status));

  registerCompleting(service);
  registerReading(service);
  registerRepairing(service);
  registerViewing(service);
  registerImporting(service, host.loadImporter);

  documents.listen(connection);
  connection.listen();
}
