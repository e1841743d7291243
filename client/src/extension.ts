import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { startTreatyLens, type TreatyLens } from './client.ts';

let treatyLens: TreatyLens | undefined;
/** In MB. What one keystroke needs is soon garbage: with room for little of it, it is cleared away often, and never for long. */
const execArgv = ['--max-semi-space-size=4'];

/** The desktop: the server is a Node process of its own, which finds the corpus beside itself. */
export async function activate(context: ExtensionContext): Promise<TreatyLens> {
  const module = Uri.joinPath(context.extensionUri, 'dist/server.cjs').fsPath;
  const server = { module, transport: TransportKind.ipc, options: { execArgv } };
  treatyLens = await startTreatyLens(
    context,
    options => new LanguageClient('treatyLens', 'Treaty Lens', { run: server, debug: server }, options),
  );
  return treatyLens;
}

export function deactivate(): Promise<void> | undefined {
  return treatyLens?.stop();
}
