import { commands, type ExtensionContext, Uri, window } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { registerChooseStates } from './commands/chooseStates.ts';
import { registerRestartServer } from './commands/restartServer.ts';
import { registerShowLog } from './commands/showLog.ts';
import { registerShowPlaces } from './commands/showPlaces.ts';
import { registerToggle } from './commands/toggle.ts';
import { Session } from './session.ts';
import { createCheckingItem } from './views/checking.ts';
import { createStatusItem } from './views/status.ts';

/** What the extension exports: for its own end, and for the tests inside a real editor. */
export interface TreatyLens {
  readonly client: BaseLanguageClient;
  stop(): Promise<void>;
}

/** Starts all that desktop and web have in common; they differ in how they make a client. */
export async function startTreatyLens(
  context: ExtensionContext,
  createClient: (options: LanguageClientOptions) => BaseLanguageClient,
): Promise<TreatyLens> {
  const log = window.createOutputChannel('Treaty Lens', { log: true });
  const session = new Session(log, Uri.joinPath(context.extensionUri, 'docs/rules.md'), createClient);
  context.subscriptions.push(
    log,
    session,
    createStatusItem(session),
    createCheckingItem(),
    registerChooseStates(session),
    registerRestartServer(session),
    registerShowLog(log),
    registerShowPlaces(session),
    registerToggle(),
  );
  void commands.executeCommand('setContext', 'treatyLens.active', true);
  await session.start();
  return session;
}
