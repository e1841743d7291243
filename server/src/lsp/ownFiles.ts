import {
  type Connection,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  MessageType,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { OwnFiles } from '../project/files.ts';
import { isOwnFile } from '../project/paths.ts';
import type { ProjectPart } from '../project/project.ts';
import type { Finding } from '../rules/rule.ts';
import { inLanguage, joined, type Saying, say } from '../sayings/say.ts';
import type { Language } from '../text/language.ts';
import { keyOf } from '../workspace/files.ts';
import { toDiagnostic } from './convert.ts';

/** An office's own files: as they stand in the editor, else from disk, else through a client that says that it can. */
export function ownFilesOf(
  connection: Connection,
  params: () => InitializeParams,
  disk: OwnFiles | undefined,
  openDocuments: () => readonly TextDocument[],
): OwnFiles {
  return {
    async read(uri, folder) {
      const open = openDocuments().find(document => keyOf(document.uri) === keyOf(uri));
      if (open) return { text: open.getText() };
      if (disk && uri.startsWith('file:')) return disk.read(uri, folder);
      if (!params().initializationOptions?.files) return undefined;
      const read = connection.sendRequest<{ text: string } | { fault: string } | null>('treatyLens/readOwnFile', {
        uri,
        folder,
      });
      return (await read.catch(() => null)) ?? undefined;
    },
  };
}

/** Shows what is wrong in own files: in the files themselves, and once in a message where they are not open. */
export class OwnFileFaults {
  readonly #connection: Connection;
  readonly #tell: (type: MessageType, message: Saying) => void;
  readonly #isOpen: (uri: string) => boolean;
  #marked = new Set<string>();
  #told = '';

  constructor(
    connection: Connection,
    tell: (type: MessageType, message: Saying) => void,
    isOpen: (uri: string) => boolean,
  ) {
    this.#connection = connection;
    this.#tell = tell;
    this.#isOpen = isOpen;
  }

  show(
    parts: readonly ProjectPart[],
    unread: readonly Saying[],
    severity: Finding['severity'] | 'off',
    rulesPage: string | undefined,
    language: Language,
  ): void {
    const faulty = new Map(
      severity === 'off' ? [] : parts.filter(({ faults }) => faults.length > 0).map(part => [part.uri, part]),
    );
    for (const uri of this.#marked)
      if (!faulty.has(uri)) void this.#connection.sendDiagnostics({ uri, diagnostics: [] });
    this.#marked = new Set(faulty.keys());
    for (const { uri, text, faults } of faulty.values()) {
      const document = TextDocument.create(uri, 'yaml', 0, text);
      const diagnostics = faults.map(({ message, ...span }) =>
        toDiagnostic(
          document,
          {
            span,
            message: inLanguage(message, language),
            rule: 'custom-corpus-invalid',
            severity: severity as Finding['severity'],
          },
          rulesPage,
        ),
      );
      void this.#connection.sendDiagnostics({ uri, diagnostics });
    }
    const lines = [
      ...[...faulty.values()].filter(({ uri }) => !this.#isOpen(uri)).map(inOneLine),
      ...unread.map(reason => say`treatyLens.customCorpora: ${reason}`),
    ];
    const told = lines.map(String).join(' ');
    if (told !== '' && told !== this.#told)
      this.#tell(MessageType.Warning, joined(' ', [...lines, say`What has no fault is in force.`]));
    this.#told = told;
  }
}

/** "deep/.treaty-lens.yml, line 3: There is no … (and 2 more faults)." */
function inOneLine({ name, text, faults }: ProjectPart): Saying {
  const [first, ...others] = faults;
  const line = text.slice(0, first!.start).split('\n').length;
  const told = say`${name}, line ${line}: ${first!.message}`;
  if (others.length === 0) return told;
  return others.length === 1
    ? say`${told} (and one more fault in it)`
    : say`${told} (and ${others.length} more faults in it)`;
}

/** Asks the client to watch own files, and later those that they name. */
export function watchOwnFiles(
  connection: Connection,
  params: InitializeParams,
): (parts: readonly ProjectPart[]) => void {
  if (!params.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration) return () => {};
  const watched = new Set<string>();
  const watch = (globPattern: string) => {
    if (watched.has(globPattern)) return;
    watched.add(globPattern);
    void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern }] });
  };
  watch('**/*.treaty-lens.{yml,yaml,json}');
  return parts => {
    for (const { uri } of parts) {
      const name = decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
      if (!isOwnFile(uri) && /^[\w .-]+$/.test(name)) watch(`**/${name}`);
    }
  };
}
