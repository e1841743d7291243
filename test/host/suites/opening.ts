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
  const start = performance.now();
  await window.showTextDocument(await workspace.openTextDocument(file));
  await until('a finding in the draft', () => end > 0);
  listener.dispose();
  // A window opens what the one before it had open; the next one is to open it anew.
  await commands.executeCommand('workbench.action.closeAllEditors');
  await pause(1000);
  mark('measured', String(end - start));
}

function fromTreatyLens({ source }: { readonly source?: string }): boolean {
  return source === 'Treaty Lens';
}
