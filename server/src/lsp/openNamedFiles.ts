import {
  BulkRegistration,
  CompletionRequest,
  type Connection,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  HoverRequest,
  type InitializeParams,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { isOwnFile } from '../project/paths.ts';
import type { ProjectPart } from '../project/project.ts';
import { completingCapabilities } from './completing.ts';

/**
 * Asks the client to tell of files of facts that only a project file makes known, as it does of those named
 * `*.treaty-lens.yml`: as they are typed, and where completion and hover are asked for.
 */
export function openNamedFiles(
  connection: Connection,
  { capabilities: { textDocument } }: InitializeParams,
): (parts: readonly ProjectPart[]) => void {
  const registers = [textDocument?.synchronization, textDocument?.completion, textDocument?.hover];
  if (!registers.every(ability => ability?.dynamicRegistration)) return () => {};
  const known = new Set<string>();
  return parts => {
    for (const { uri, name } of parts) {
      // What a pattern would take for more than a letter is left to be read when it is saved.
      if (isOwnFile(uri) || known.has(uri) || !/^[\w ./-]+$/.test(name)) continue;
      known.add(uri);
      const documentSelector = [{ scheme: uri.slice(0, uri.indexOf(':')), pattern: `**/${name}` }];
      const all = BulkRegistration.create();
      all.add(DidOpenTextDocumentNotification.type, { documentSelector });
      all.add(DidChangeTextDocumentNotification.type, { documentSelector, syncKind: TextDocumentSyncKind.Incremental });
      all.add(DidCloseTextDocumentNotification.type, { documentSelector });
      all.add(CompletionRequest.type, { documentSelector, ...completingCapabilities.completionProvider });
      all.add(HoverRequest.type, { documentSelector });
      void connection.client.register(all);
    }
  };
}
