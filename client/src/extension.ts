import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { startTreatyLens, type TreatyLens } from './client.ts';

let treatyLens: TreatyLens | undefined;

/** The desktop: the server is a Node process of its own, which finds the corpus beside itself. */
export async function activate(context: ExtensionContext): Promise<TreatyLens> {
  const module = Uri.joinPath(context.extensionUri, 'dist/server.cjs').fsPath;
  const server = { module, transport: TransportKind.ipc };
  treatyLens = await startTreatyLens(
    context,
    options => new LanguageClient('treatyLens', 'Treaty Lens', { run: server, debug: server }, options),
  );
  return treatyLens;
}

export function deactivate(): Promise<void> | undefined {
  return treatyLens?.stop();
}
