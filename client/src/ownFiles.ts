import { FileType, l10n, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { readOwnFileRequest } from './protocol.ts';

/** In bytes. */
const largestFile = 8_000_000;

type Answer = { readonly text?: string; readonly fault?: string } | null;

/** Reads project files and what they name for a server that cannot: in the browser, and in folders that are on no disk. */
export function offerOwnFiles(client: BaseLanguageClient): void {
  client.onRequest(readOwnFileRequest, async ({ uri, folder }: { uri: string; folder: string }): Promise<Answer> => {
    const file = Uri.parse(uri);
    const inside = Uri.parse(folder).path.replace(/\/?$/, '/');
    // The server asks for files of facts in the workspace; nothing else is handed out.
    if (!workspace.getWorkspaceFolder(file) || !file.path.startsWith(inside) || !/\.(?:ya?ml|json)$/.test(file.path))
      return { fault: l10n.t('is no YAML or JSON file below its folder') };
    try {
      const { type, size } = await workspace.fs.stat(file);
      if (type !== FileType.File) return { fault: l10n.t('is no regular file') };
      if (size > largestFile) return { fault: l10n.t('is larger than {0} MB', largestFile / 1_000_000) };
      return { text: new TextDecoder().decode(await workspace.fs.readFile(file)) };
    } catch {
      return null;
    }
  });
}
