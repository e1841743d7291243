import { l10n, type QuickPickItem, type QuickPickItemKind, window } from 'vscode';
import type { Session } from '../session.ts';
import { type Choice, findRequest } from '../viewProtocol.ts';

/** Lets the user search all instruments, beginning with those that a document cites; answers the id of the one chosen. */
export function pickInstrument(session: Session, title: string, uri: string | undefined): Promise<string | undefined> {
  const input = window.createQuickPick<InstrumentItem>();
  input.title = title;
  input.placeholder = l10n.t('Words of a title in English, French or Spanish, an acronym, or a number');
  input.matchOnDescription = true;
  input.matchOnDetail = true;
  let asked = 0;
  const search = async (words: string) => {
    const question = ++asked;
    input.busy = true;
    const found = await session.ask<readonly Choice[]>(findRequest, { words, uri }).catch(() => []);
    // Answers to what is no longer typed are too late.
    if (question !== asked) return;
    input.items = found.map(choice => ({ ...choice, alwaysShow: true }));
    input.busy = false;
  };
  return new Promise(resolve => {
    input.onDidChangeValue(search);
    input.onDidAccept(() => {
      resolve(input.selectedItems[0]?.id);
      input.hide();
    });
    input.onDidHide(() => {
      resolve(undefined);
      input.dispose();
    });
    input.show();
    void search('');
  });
}

interface InstrumentItem extends QuickPickItem {
  readonly id: string;
  readonly kind?: QuickPickItemKind;
}
