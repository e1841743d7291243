import { commands, type Disposable, type LogOutputChannel } from 'vscode';

export function registerShowLog(log: LogOutputChannel): Disposable {
  return commands.registerCommand('treatyLens.showLog', () => log.show(true));
}
