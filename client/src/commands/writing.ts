import { l10n, type QuickPickItem, window, workspace } from 'vscode';
import type { ExecuteCommandMiddleware } from 'vscode-languageclient';
import type { Participant } from '../protocol.ts';
import { activeDraft } from './activeDraft.ts';
import { pickStates } from './chooseStates.ts';

/**
 * The server's commands that write into a draft, with what they need from the user: the draft and the place of the cursor,
 * the States of a matrix, the style. Called with an argument, by a key or another extension, nothing is asked.
 */
export const completeWriting =
  (participants: () => Promise<readonly Participant[]>): ExecuteCommandMiddleware['executeCommand'] =>
  async (command, args, next) => {
    if (!writing.has(command) || args.length > 0) return next(command, args);
    const editor = activeDraft();
    if (!editor) return false;
    const { line, character } = editor.selection.active;
    const call = { uri: editor.document.uri.toString(), position: { line, character } };
    if (command === 'treatyLens.insertMatrix') {
      const title = l10n.t('States of the ratification matrix');
      const states = await pickStates(await participants(), title);
      return states && states.length > 0 && next(command, [{ ...call, states }]);
    }
    if (command === 'treatyLens.convertStyle') {
      const style = await pickStyle();
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

/** The style that is set comes first. */
async function pickStyle(): Promise<string | undefined> {
  const set = workspace.getConfiguration('treatyLens').get<string>('citationStyle');
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
