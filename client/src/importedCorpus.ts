import { FileSystemError, l10n, Uri, window, workspace } from 'vscode';
import { nameCorpusRequest } from './protocol.ts';
import type { Session } from './session.ts';

/** The own corpus of a workspace folder that imports are written to, as `treaty-lens corpus import` chooses it. */
export interface ImportTarget {
  readonly folder: Uri;
  readonly name: string;
  readonly text: string | undefined;
}

const corpusName = 'treaty-lens-status.yml';
const keptName = `${corpusName}.before-import`;
const projectNames = ['.treaty-lens.yml', '.treaty-lens.yaml', '.treaty-lens.json'];

/** In the folder of the draft that is open, else in the first; `undefined` where no folder is open. */
export async function importTarget(): Promise<ImportTarget | undefined> {
  const open = window.activeTextEditor && workspace.getWorkspaceFolder(window.activeTextEditor.document.uri);
  const folder = (open ?? workspace.workspaceFolders?.[0])?.uri;
  return folder && { folder, name: corpusName, text: await textOf(Uri.joinPath(folder, corpusName)) };
}

/** Writes the corpus and keeps what it replaces; answers what is left for the user to do, if anything. */
export async function writeImport(session: Session, { folder, text }: ImportTarget, corpus: string): Promise<string> {
  await replace(Uri.joinPath(folder, keptName), text ?? '');
  await replace(Uri.joinPath(folder, corpusName), corpus);
  return nameCorpus(session, folder, true);
}

/** Puts back what the last import replaced, and keeps what is there now; `undefined` where there is nothing to put back. */
export async function restoreImport(session: Session, { folder, text }: ImportTarget): Promise<string | undefined> {
  const [file, kept] = [Uri.joinPath(folder, corpusName), Uri.joinPath(folder, keptName)];
  const before = await textOf(kept);
  if (before === undefined) return undefined;
  await replace(kept, text ?? '');
  if (before === '') await remove(file);
  else await replace(file, before);
  const advice = await nameCorpus(session, folder, before !== '');
  const done = l10n.t('Treaty Lens: {0} is as it was before the import.', corpusName);
  return [done, advice].filter(Boolean).join(' ');
}

/** Adds the corpus to the list of the project file, or takes it out; says so only where that is left to the user. */
async function nameCorpus(session: Session, folder: Uri, named: boolean): Promise<string> {
  const project = await projectFileIn(folder);
  const before = await textOf(project);
  if (before === undefined && !named) return '';
  const { text } = project.path.endsWith('.json')
    ? { text: null }
    : await session.client.sendRequest<{ text: string | null }>(nameCorpusRequest, {
        ...(before !== undefined && { text: before }),
        file: corpusName,
        named,
      });
  const name = project.path.slice(project.path.lastIndexOf('/') + 1);
  if (text === null)
    return named
      ? l10n.t('Add it to the list "corpora" of {0} yourself, so that it is read.', name)
      : l10n.t('Take it out of the list "corpora" of {0} yourself.', name);
  if (text === '') await remove(project);
  else if (text !== before) await replace(project, text);
  return '';
}

async function projectFileIn(folder: Uri): Promise<Uri> {
  for (const name of projectNames) {
    const file = Uri.joinPath(folder, name);
    if ((await textOf(file)) !== undefined) return file;
  }
  return Uri.joinPath(folder, projectNames[0]!);
}

/** The text on disk; throws where an editor holds another one, which writing would bring into conflict. */
async function textOf(file: Uri): Promise<string | undefined> {
  const open = workspace.textDocuments.find(({ uri, isDirty }) => isDirty && uri.toString() === file.toString());
  if (open)
    throw new Error(l10n.t('{0} has changes that are not saved; save it first.', workspace.asRelativePath(file)));
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(file));
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}

/** Whole or not at all: whoever reads it meanwhile sees the old text or the new one. */
async function replace(file: Uri, text: string): Promise<void> {
  const part = file.with({ path: `${file.path}.part` });
  await workspace.fs.writeFile(part, new TextEncoder().encode(text));
  await workspace.fs.rename(part, file, { overwrite: true });
}

async function remove(file: Uri): Promise<void> {
  if ((await textOf(file)) !== undefined) await workspace.fs.delete(file);
}
