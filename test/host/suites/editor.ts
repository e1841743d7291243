import {
  type CodeAction,
  ConfigurationTarget,
  commands,
  type Diagnostic,
  extensions,
  languages,
  type Position,
  Range,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { TreatyLens } from '../../../client/src/client.ts';
import type { Session } from '../../../client/src/session.ts';
import { pause, until } from './until.ts';

export const treatyLens = extensions.getExtension<TreatyLens>('treaty-lens.treaty-lens')!;

/** The client that the extension speaks through now; a restart makes another. */
export async function client(): Promise<TreatyLens['client']> {
  return (await treatyLens.activate()).client;
}

/** Opens a file of the workspace of the tests, as it is on disk. */
export async function open(name: string): Promise<TextDocument> {
  const uri = Uri.joinPath(workspace.workspaceFolders![0]!.uri, name);
  const document = await workspace.openTextDocument(uri);
  await window.showTextDocument(document);
  if (document.isDirty) await commands.executeCommand('workbench.action.files.revert');
  return document;
}

/** Closes every editor, views too, without a question; a test that failed may have left any. */
export async function closeAll(): Promise<void> {
  while (window.tabGroups.activeTabGroup.activeTab) {
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
}

export function findingsIn(document: TextDocument): Diagnostic[] {
  return languages.getDiagnostics(document.uri).filter(({ source }) => source === 'Treaty Lens');
}

export function ruleOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Waits for a finding of a rule, on a piece of text where one is given. */
export function finding(document: TextDocument, rule: string, text = ''): Promise<Diagnostic> {
  return until(`a finding ${rule} on "${text}"; there were: ${describe(document)}`, () =>
    findingsIn(document).find(found => ruleOf(found) === rule && document.getText(found.range).includes(text)),
  );
}

export async function noFinding(document: TextDocument, rule: string): Promise<void> {
  await until(`an end of the findings ${rule}`, () => findingsIn(document).every(found => ruleOf(found) !== rule));
}

export function describe(document: TextDocument): string {
  return findingsIn(document)
    .map(found => `${ruleOf(found)} on "${document.getText(found.range)}"`)
    .join(', ');
}

/** The place in the middle of the first occurrence of a text. */
export function placeOf(document: TextDocument, text: string): Position {
  const start = document.getText().indexOf(text);
  if (start < 0) throw new Error(`"${text}" does not stand in ${document.uri}`);
  return document.positionAt(start + Math.floor(text.length / 2));
}

export async function replace(document: TextDocument, text: string, replacement: string): Promise<void> {
  const start = document.getText().indexOf(text);
  await edit(document, new Range(document.positionAt(start), document.positionAt(start + text.length)), replacement);
}

export async function append(document: TextDocument, text: string): Promise<void> {
  const end = document.positionAt(document.getText().length);
  await edit(document, new Range(end, end), text);
}

export async function edit(document: TextDocument, range: Range, text: string): Promise<void> {
  const change = new WorkspaceEdit();
  change.replace(document.uri, range, text);
  await workspace.applyEdit(change);
}

/** Sets a setting of the workspace, and waits until the server judges by it; `undefined` takes it away. */
export async function set(name: string, value: unknown): Promise<void> {
  const configuration = workspace.getConfiguration('treatyLens');
  const isNew = JSON.stringify(configuration.inspect(name)?.workspaceValue) !== JSON.stringify(value);
  const { onDidChange } = (await treatyLens.activate()) as TreatyLens & Pick<Session, 'onDidChange'>;
  const taken = new Promise<void>(resolve => {
    const listener = onDidChange(() => {
      listener.dispose();
      resolve();
    });
  });
  await configuration.update(name, value, ConfigurationTarget.Workspace);
  // Where the server is stopped, or the value comes to the same, nothing is heard of it.
  if (isNew) await Promise.race([taken, pause(2000)]);
}

/** The repair of a finding whose title starts so, as soon as it is offered. */
export async function action(document: TextDocument, { range }: Diagnostic, title: string): Promise<CodeAction> {
  return actionAt(document, range, 'quickfix', title);
}

export function actionAt(document: TextDocument, range: Range, kind: string, title: string): Promise<CodeAction> {
  return until(`an action "${title}"`, async () => {
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
      kind,
    );
    return actions.find(other => other.title.startsWith(title));
  });
}

export async function apply({ edit }: CodeAction): Promise<void> {
  await workspace.applyEdit(edit!);
}
