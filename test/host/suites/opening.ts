import { commands, languages, Uri, window, workspace } from 'vscode';
import { mark } from './report.ts';
import { pause, until } from './until.ts';

/** Not a test: how long from opening a draft, with Treaty Lens asleep, to its first findings. */
export async function run(): Promise<void> {
  const file = Uri.joinPath(workspace.workspaceFolders![0]!.uri, 'opening.md');
  let end = 0;
  const listener = languages.onDidChangeDiagnostics(({ uris }) => {
    if (end === 0 && uris.some(uri => uri.path === file.path) && languages.getDiagnostics(file).some(fromTreatyLens)) {
      end = performance.now();
    }
  });
  // The editor's own start is not what is measured.
  await pause(2000);
  // A window may open what the one before it had open: then Treaty Lens is awake, and there is nothing to measure.
  if (workspace.textDocuments.some(({ uri }) => uri.path === file.path)) return closeEditors();
  const start = performance.now();
  await window.showTextDocument(await workspace.openTextDocument(file));
  await until('a finding in the draft', () => end > 0);
  listener.dispose();
  await closeEditors();
  mark('measured', String(end - start));
}

/** With the time that the editor takes to remember it. */
async function closeEditors(): Promise<void> {
  await commands.executeCommand('workbench.action.closeAllEditors');
  await pause(1000);
}

function fromTreatyLens({ source }: { readonly source?: string }): boolean {
  return source === 'Treaty Lens';
}
