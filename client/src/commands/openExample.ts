import { commands, type Disposable, l10n, Uri, ViewColumn, window, workspace } from 'vscode';

/** *Open Example Draft*: a copy that was never saved, for the user to try things on. */
export function registerOpenExample(extension: Uri): Disposable {
  return commands.registerCommand('treatyLens.openExample', async () => {
    try {
      const file = await workspace.fs.readFile(Uri.joinPath(extension, 'docs/example-draft.md'));
      const content = new TextDecoder().decode(file);
      const document = await workspace.openTextDocument({ language: 'markdown', content });
      // Beside the walkthrough, if that is where it is opened from.
      const isBesideAPage = !window.activeTextEditor && window.tabGroups.activeTabGroup.activeTab !== undefined;
      await window.showTextDocument(document, isBesideAPage ? ViewColumn.Beside : ViewColumn.Active);
    } catch (error) {
      void window.showErrorMessage(l10n.t('Treaty Lens: the example could not be opened. {0}', String(error)));
    }
  });
}
