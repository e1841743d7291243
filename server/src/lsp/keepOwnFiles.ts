import type { Connection, InitializeParams, MessageType, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { OwnFiles } from '../project/files.ts';
import { mayBeOwnFile } from '../project/paths.ts';
import { customCorpusInvalid } from '../rules/customCorpusInvalid.ts';
import { severityOf } from '../rules/run.ts';
import type { Saying } from '../sayings/say.ts';
import type { Language } from '../text/language.ts';
import { openNamedFiles } from './openNamedFiles.ts';
import { OwnFileFaults, ownFilesOf, watchOwnFiles } from './ownFiles.ts';
import { type Ground, Projects } from './projects.ts';

/** What project files need of the server. */
interface Surroundings {
  readonly connection: Connection;
  readonly disk: OwnFiles | undefined;
  readonly documents: TextDocuments<TextDocument>;
  readonly later: (milliseconds: number, action: () => void) => void;
  readonly initialization: () => InitializeParams;
  /** `undefined` as long as there is no corpus. */
  readonly ground: () => Ground | undefined;
  readonly rulesPage: () => string | undefined;
  readonly tell: (type: MessageType, message: Saying) => void;
  /** That of the client's user interface. */
  readonly language: () => Language;
  /** Called when drafts may be judged otherwise than before. */
  readonly changed: () => void;
}

/** In milliseconds: project files are not read anew at every letter that is typed into them. */
const typingPause = 300;

/** Reads the project files of the workspace, keeps them fresh, and shows what is wrong in them. */
export function keepOwnFiles(around: Surroundings) {
  const { connection, documents } = around;
  const faults = new OwnFileFaults(connection, around.tell, uri => documents.get(uri) !== undefined);
  let watchNamed: ReturnType<typeof watchOwnFiles> = () => {};
  let openNamed: ReturnType<typeof openNamedFiles> = () => {};
  const files = ownFilesOf(connection, around.initialization, around.disk, () => documents.all());
  const projects = new Projects(files, (parts, unread) => {
    watchNamed(parts);
    openNamed(parts);
    const settings = around.ground()?.settings;
    if (!settings) return;
    faults.show(parts, unread, severityOf(customCorpusInvalid, settings), around.rulesPage(), around.language());
  });

  /** The project files are read anew for what they now stand on. */
  async function useGround(): Promise<void> {
    const ground = around.ground();
    await projects.use(ground);
    await Promise.all((ground?.roots ?? []).map(root => projects.ready(`${root}/draft.md`)));
  }

  /** Where one of these files is a project file or one that such a file names, the drafts are judged anew. */
  async function reloadFor(uris: readonly string[]): Promise<void> {
    const concerned = await Promise.all(uris.map(uri => projects.concerns(uri)));
    if (!concerned.includes(true)) return;
    await projects.reload();
    around.changed();
  }

  return {
    projects,
    files,
    useGround,
    reloadFor,
    /** A client that watches no files tells by this alone that one has changed. */
    saved: async ({ uri }: TextDocument) => (canWatch(around.initialization()) ? undefined : reloadFor([uri])),
    watch(): void {
      watchNamed = watchOwnFiles(connection, around.initialization());
      openNamed = openNamedFiles(connection, around.initialization());
      if (around.initialization().capabilities.workspace?.workspaceFolders)
        connection.workspace.onDidChangeWorkspaceFolders(() => void useGround().then(around.changed));
    },
    edited({ uri, version }: TextDocument): void {
      if (!mayBeOwnFile(uri)) return;
      around.later(typingPause, () => {
        if (documents.get(uri)?.version === version) void reloadFor([uri]);
      });
    },
  };
}

const canWatch = ({ capabilities }: InitializeParams): boolean =>
  capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
