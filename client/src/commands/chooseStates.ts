import { ConfigurationTarget, commands, type Disposable, l10n, type QuickPickItem, window, workspace } from 'vscode';
import type { Participant } from '../protocol.ts';
import type { Session } from '../session.ts';

/** *Choose States in Focus*: picked by name, kept as codes in the settings of the folder, else of the user. */
export function registerChooseStates(session: Session): Disposable {
  return commands.registerCommand('treatyLens.chooseStates', async () => {
    try {
      await chooseStates(session);
    } catch (error) {
      void window.showErrorMessage(l10n.t('Treaty Lens: the States in focus were not changed. {0}', String(error)));
    }
  });
}

async function chooseStates(session: Session): Promise<void> {
  const configuration = workspace.getConfiguration('treatyLens');
  const placeHolder = l10n.t('The States that your drafts are about');
  const picked = await pickStates(await session.participants(), l10n.t('States in focus'), placeHolder);
  if (!picked) return;
  const target = workspace.workspaceFolders ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
  await configuration.update('states', picked, target);
}

/** Codes of the States that the user picks, those in focus being picked at first if no others are named; `undefined` where nothing was chosen. */
export async function pickStates(
  participants: readonly Participant[],
  title: string,
  placeHolder?: string,
  chosen: readonly string[] = statesInFocus(),
): Promise<string[] | undefined> {
  const picked = await window.showQuickPick(toItems(participants, new Set(chosen)), {
    title,
    placeHolder,
    canPickMany: true,
    matchOnDescription: true,
  });
  return picked?.map(({ code }) => code);
}

function statesInFocus(): string[] {
  const focus = workspace.getConfiguration('treatyLens').get<unknown>('states');
  return Array.isArray(focus) ? focus : [];
}

interface StateItem extends QuickPickItem {
  readonly code: string;
}

/** Those chosen first, for they are what one looks for; then all by name. */
function toItems(participants: readonly Participant[], chosen: ReadonlySet<string>): StateItem[] {
  return participants
    .map(({ code, name, kind }) => ({ code, label: name, description: `${code} · ${kind}`, picked: chosen.has(code) }))
    .sort((a, b) => Number(b.picked) - Number(a.picked) || a.label.localeCompare(b.label));
}
