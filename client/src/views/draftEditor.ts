import { type TextEditor, window } from 'vscode';
import { isDraft } from '../drafts.ts';

/** The scheme of the read-only pages that the server writes; they are no drafts. */
export const pageScheme = 'treaty-lens';

/** The draft that the user is at: the active editor, or the only one in sight while a view has the focus. */
export function draftEditor(): TextEditor | undefined {
  const hasDraft = ({ document }: TextEditor) => isDraft(document) && document.uri.scheme !== pageScheme;
  const { activeTextEditor, visibleTextEditors } = window;
  if (activeTextEditor && hasDraft(activeTextEditor)) return activeTextEditor;
  return visibleTextEditors.find(hasDraft);
}
