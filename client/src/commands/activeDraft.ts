import { l10n, type TextEditor, window } from 'vscode';
import { isDraft } from '../drafts.ts';

/** The draft that a command is to write into; where the active editor has none, the user is told. */
export function activeDraft(): TextEditor | undefined {
  const editor = window.activeTextEditor;
  if (editor && isDraft(editor.document)) return editor;
  void window.showInformationMessage(l10n.t('Treaty Lens: open a Markdown draft first.'));
  return undefined;
}
