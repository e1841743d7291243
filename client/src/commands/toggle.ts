import { ConfigurationTarget, commands, type Disposable, workspace } from 'vscode';

/** *Turn Checks On or Off*: where the setting was made, else for the folder, else for the user. */
export function registerToggle(): Disposable {
  return commands.registerCommand('treatyLens.toggle', async () => {
    const configuration = workspace.getConfiguration('treatyLens');
    const set = configuration.inspect<boolean>('enable');
    const inWorkspace = set?.workspaceValue !== undefined || workspace.workspaceFolders !== undefined;
    const target = inWorkspace ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
    await configuration.update('enable', configuration.get('enable') === false, target);
  });
}
