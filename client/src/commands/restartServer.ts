import { commands, type Disposable } from 'vscode';
import type { Session } from '../session.ts';

export function registerRestartServer(session: Session): Disposable {
  return commands.registerCommand('treatyLens.restartServer', () => session.restart());
}
