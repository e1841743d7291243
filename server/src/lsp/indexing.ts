import { type Connection, DidChangeWatchedFilesNotification, type InitializeParams } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../analysis.ts';
import { toWorkspaceFile, type WorkspaceFile } from '../workspace/file.ts';
import { draftFiles, type Files, isDraft, keyOf } from '../workspace/files.ts';
import { WorkspaceIndex } from '../workspace/workspaceIndex.ts';
import { isPage } from './pages.ts';

export interface Indexing {
  /** Every draft of the workspace and every other open one; an open one as it stands in the editor. */
  files(): Promise<readonly WorkspaceFile[]>;
  /** The text of one of them, as it stands in the editor or else on disk. */
  read(uri: string): Promise<string | undefined>;
  /** The folders of the client (URIs, without a slash at the end). */
  folders(): readonly string[];
  /** What is on disk may no longer be what was read. */
  changed(uri: string): void;
  /** What files are analysed by has changed. */
  renew(): void;
}

/**
 * Keeps an index of the folders of a client, by its messages. To be called when the client says that it is initialized;
 * reading begins when `analyse` can be used.
 */
export function indexWorkspace(
  connection: Connection,
  params: InitializeParams,
  disk: Files | undefined,
  openDocuments: () => readonly TextDocument[],
  analysisOf: (document: TextDocument) => Analysis | undefined,
  analyse: Promise<((source: string, uri: string) => Promise<Analysis>) | undefined>,
): Indexing {
  const files = filesOf(connection, params, disk);
  let folders = foldersOf(params);
  let index: WorkspaceIndex | undefined;
  const started = analyse.then(analyse => {
    index = analyse && new WorkspaceIndex(files, analyse);
    index?.watch(folders);
  });

  if (params.capabilities.workspace?.workspaceFolders) {
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      const gone = removed.map(({ uri }) => uri);
      folders = [...folders.filter(uri => !gone.includes(uri)), ...added.map(({ uri }) => uri)];
      index?.watch(folders);
    });
  }
  if (params.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration) {
    const watchers = [{ globPattern: draftFiles }];
    void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  }

  return {
    changed: uri => index?.changed(uri),
    renew: () => index?.renew(),
    folders: () => folders.map(uri => uri.replace(/\/$/, '')),
    async files() {
      await started;
      const open = openDocuments().filter(({ uri }) => !isPage(uri));
      const keys = new Set(open.map(({ uri }) => keyOf(uri)));
      const closed = ((await index?.all()) ?? []).filter(({ uri }) => !keys.has(keyOf(uri)));
      const analysed = open.flatMap(document => {
        const analysis = analysisOf(document);
        return analysis ? toWorkspaceFile(document.uri, analysis) : [];
      });
      return [...analysed, ...closed];
    },
    async read(uri) {
      const open = openDocuments().find(document => keyOf(document.uri) === keyOf(uri));
      return open ? open.getText() : isDraft(uri) ? files.read(uri).catch(() => undefined) : undefined;
    },
  };
}

/** From disk where folder and host have one, else through a client that says that it can. */
function filesOf(connection: Connection, { initializationOptions }: InitializeParams, disk: Files | undefined): Files {
  const through: Files = initializationOptions?.files
    ? {
        list: async folder => (await connection.sendRequest<string[] | null>('treatyLens/listFiles', { folder })) ?? [],
        read: async uri => (await connection.sendRequest<string | null>('treatyLens/readFile', { uri })) ?? undefined,
      }
    : { list: async () => [], read: async () => undefined };
  const by = (uri: string): Files => (disk && uri.startsWith('file:') ? disk : through);
  return { list: folder => by(folder).list(folder), read: uri => by(uri).read(uri) };
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
  return workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
}
