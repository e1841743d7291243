import { l10n, type QuickPickItem, window } from 'vscode';
import type { ExecuteCommandMiddleware } from 'vscode-languageclient';
import { citationStyleRequest } from '../protocol.ts';
import type { Session } from '../session.ts';
import { activeDraft } from './activeDraft.ts';
import { pickStates } from './chooseStates.ts';

/**
 * The server's commands that write into a draft, with what they need from the user: the draft and the place of the cursor,
 * the States of a matrix, the style. Called with an argument, by a key or another extension, nothing is asked.
 */
export const completeWriting =
  (session: Session): ExecuteCommandMiddleware['executeCommand'] =>
  async (command, args, next) => {
    if (!writing.has(command) || args.length > 0) return next(command, args);
    const editor = activeDraft();
    if (!editor) return false;
    const { line, character } = editor.selection.active;
    const call = { uri: editor.document.uri.toString(), position: { line, character } };
    if (command === 'treatyLens.insertMatrix') {
      const title = l10n.t('States of the ratification matrix');
      const states = await pickStates(await session.participants(), title);
      return states && states.length > 0 && next(command, [{ ...call, states }]);
    }
    if (command === 'treatyLens.convertStyle') {
      const textDocument = { uri: call.uri };
      const style = await pickStyle(await session.ask<string>(citationStyleRequest, { textDocument }));
      return style !== undefined && next(command, [{ ...call, style }]);
    }
    return next(command, [call]);
  };

const writing: ReadonlySet<string> = new Set([
  'treatyLens.insertTable',
  'treatyLens.insertMatrix',
  'treatyLens.updateBlocks',
  'treatyLens.convertStyle',
  'treatyLens.toFootnotes',
]);

/** The style of the draft comes first. */
async function pickStyle(set: string): Promise<string | undefined> {
  const styles: (QuickPickItem & { style: string })[] = [
    { style: 'un', label: l10n.t('United Nations'), description: 'Editorial Manual' },
    { style: 'oscola', label: 'OSCOLA', description: 'Oxford' },
    { style: 'aglc', label: 'AGLC', description: 'Melbourne' },
    { style: 'bluebook', label: 'Bluebook' },
    { style: 'ilo', label: l10n.t('International Labour Organization'), description: 'ILO' },
  ];
  styles.sort((a, b) => Number(b.style === set) - Number(a.style === set));
  const picked = await window.showQuickPick(styles, { title: l10n.t('Convert citations to style') });
  return picked?.style;
}
