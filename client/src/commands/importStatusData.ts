import {
  commands,
  Disposable,
  l10n,
  ProgressLocation,
  type TextDocumentContentProvider,
  Uri,
  window,
  workspace,
} from 'vscode';
import { type ImportTarget, importTarget, restoreImport, writeImport } from '../importedCorpus.ts';
import {
  type AffectedDraft,
  affectedRequest,
  type ImportAnswer,
  type ImportRequest,
  importRequest,
} from '../protocol.ts';
import type { Session } from '../session.ts';
import { affectedText, showAffectedDrafts } from './affectedDrafts.ts';

/** *Import Status Data...*: shows what a saved page changes, and writes it into the workspace's own corpus when told to. */
export function registerImportStatusData(session: Session): Disposable {
  const shown = new ShownDifference();
  return Disposable.from(
    workspace.registerTextDocumentContentProvider(ShownDifference.scheme, shown),
    commands.registerCommand('treatyLens.importStatusData', (file?: Uri) =>
      reportingFailure(() => importStatusData(session, shown, file)),
    ),
    commands.registerCommand('treatyLens.undoImportStatusData', () => reportingFailure(() => undo(session))),
  );
}

async function importStatusData(session: Session, shown: ShownDifference, chosen: Uri | undefined): Promise<void> {
  const target = await importTarget();
  if (!target) {
    void window.showWarningMessage(
      l10n.t('Treaty Lens: open a folder first. Status data is written into a file beside your drafts.'),
    );
    return;
  }
  const file = chosen instanceof Uri ? chosen : await chooseFile();
  if (!file) return;
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  const answer = await ask(session, file, {
    content: await base64Of(file),
    folder: target.folder.toString(),
    ...(target.text && { corpus: target.text }),
  });
  if (!answer) return;
  if (answer.kind !== 'read') throw new Error(l10n.t('{0}: {1}', name, answer.message));
  const affected = answer.corpus === undefined ? [] : await affectedBy(session, target, answer.corpus);
  const consequences = answer.corpus === undefined ? '' : `\n${affectedText(affected)}\n`;
  await shown.show(name, `${l10n.t('{0}: {1}', name, answer.what)}\n\n${answer.text}\n${consequences}`);
  if (answer.corpus === undefined) {
    void window.showInformationMessage(l10n.t('Treaty Lens: {0} says nothing that is not known already.', name));
    return;
  }
  const write = l10n.t('Write into {0}', target.name);
  const decision = await window.showQuickPick([write, l10n.t('Discard')], {
    title: l10n.t('Import status data'),
    placeHolder: l10n.t('The difference is shown in the editor. Write it?'),
    // One goes back to the difference to read it.
    ignoreFocusOut: true,
  });
  if (decision !== write) return;
  const advice = await writeImport(session, target, answer.corpus);
  const undoing = l10n.t('Undo');
  const written = l10n.t('Treaty Lens: written into {0}.', target.name);
  void window.showInformationMessage([written, advice].filter(Boolean).join(' '), undoing).then(choice => {
    if (choice === undoing) void reportingFailure(() => undo(session));
  });
  showAffectedDrafts(affected);
}

/** The drafts of the workspace that would read otherwise if the corpus were written. */
async function affectedBy(
  session: Session,
  { folder, name: file }: ImportTarget,
  corpus: string,
): Promise<readonly AffectedDraft[]> {
  const title = l10n.t('Looking for the drafts that the import affects');
  return window.withProgress({ location: ProgressLocation.Window, title }, () =>
    session.ask<readonly AffectedDraft[]>(affectedRequest, { folder: folder.toString(), file, corpus }),
  );
}

async function undo(session: Session): Promise<void> {
  const target = await importTarget();
  const done = target && (await restoreImport(session, target));
  void window.showInformationMessage(done ?? l10n.t('Treaty Lens: there is no import to undo.'));
}

async function chooseFile(): Promise<Uri | undefined> {
  const title = l10n.t('Import status data: a page or list that you saved');
  return (await window.showOpenDialog({ title, openLabel: l10n.t('Import') }))?.[0];
}

/** Asks the server and, where the file does not say, the user; `undefined` where the user gives up. */
async function ask(session: Session, file: Uri, request: ImportRequest): Promise<ImportAnswer | undefined> {
  const answer = await session.client.sendRequest<ImportAnswer>(importRequest, request);
  if (answer.kind === 'which instrument' && request.instrument === undefined) {
    const instrument = await askInstrument(answer);
    return instrument ? ask(session, file, { ...request, instrument }) : undefined;
  }
  if (answer.kind === 'which day' && request.day === undefined) {
    const day = await askDay(file);
    return day ? ask(session, file, { ...request, day }) : undefined;
  }
  return answer;
}

async function askInstrument({
  candidates,
}: Extract<ImportAnswer, { kind: 'which instrument' }>): Promise<string | undefined> {
  const title = l10n.t('Which instrument is it about?');
  if (candidates.length > 0) {
    const other = l10n.t('Another one');
    const items = [...candidates.map(({ id, title }) => ({ label: id, description: title })), { label: other }];
    const picked = await window.showQuickPick(items, { title, matchOnDescription: true, ignoreFocusOut: true });
    if (picked?.label !== other) return picked?.label;
  }
  const prompt = l10n.t('The id of the instrument, such as icrmw or ilo-c189');
  return (await window.showInputBox({ title, prompt, ignoreFocusOut: true }))?.trim();
}

/** The day on which the file was saved is proposed, for that is as near as one can guess. */
async function askDay(file: Uri): Promise<string | undefined> {
  const { mtime } = await workspace.fs.stat(file);
  return window.showInputBox({
    title: l10n.t('Of which day is it?'),
    prompt: l10n.t('The file does not say. Give the day on which you saved it, such as 2026-02-03.'),
    value: new Date(mtime || Date.now()).toISOString().slice(0, 10),
    ignoreFocusOut: true,
    validateInput: text =>
      /^\d{4}-\d{2}-\d{2}$/.test(text) ? undefined : l10n.t('Expected a day written as 2026-02-03.'),
  });
}

async function base64Of(file: Uri): Promise<string> {
  const { size } = await workspace.fs.stat(file);
  if (size > 20_000_000) throw new Error(l10n.t('the file is larger than 20 MB, which no such page is.'));
  const bytes = await workspace.fs.readFile(file);
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}

/** What an import changes, as a document that nobody can edit. */
class ShownDifference implements TextDocumentContentProvider {
  static readonly scheme = 'treaty-lens-import';
  readonly #texts = new Map<string, string>();
  #count = 0;

  async show(name: string, text: string): Promise<void> {
    const uri = Uri.from({ scheme: ShownDifference.scheme, path: `/${++this.#count}/${name}: difference.txt` });
    this.#texts.set(uri.toString(), text);
    await window.showTextDocument(await workspace.openTextDocument(uri), { preview: true });
  }

  provideTextDocumentContent(uri: Uri): string {
    return this.#texts.get(uri.toString()) ?? '';
  }
}

async function reportingFailure(action: () => Promise<void>): Promise<void> {
  try {
    await action();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    void window.showErrorMessage(l10n.t('Treaty Lens: {0} Nothing was changed.', why));
  }
}
