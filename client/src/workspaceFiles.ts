import { RelativePattern, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { draftFiles, isDraftFile } from './drafts.ts';
import { listFilesRequest, readFileRequest } from './protocol.ts';

const mostFiles = 5000;
/** In bytes. */
const largestFile = 4_000_000;

/** Reads drafts of the workspace for a server that cannot: in the browser, and in folders that are on no disk. */
export function offerWorkspaceFiles(client: BaseLanguageClient): void {
  client.onRequest(listFilesRequest, async ({ folder }: { folder: string }) => {
    const pattern = new RelativePattern(Uri.parse(folder), draftFiles);
    const found = await workspace.findFiles(pattern, '**/node_modules/**', mostFiles);
    return found.map(uri => uri.toString());
  });
  client.onRequest(readFileRequest, async ({ uri }: { uri: string }) => {
    const file = Uri.parse(uri);
    // The server asks for drafts of the workspace; nothing else is handed out.
    if (!workspace.getWorkspaceFolder(file) || !isDraftFile(file.path)) return null;
    try {
      const { size } = await workspace.fs.stat(file);
      return size <= largestFile ? new TextDecoder().decode(await workspace.fs.readFile(file)) : null;
    } catch {
      return null;
    }
  });
}
