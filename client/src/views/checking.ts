import { Disposable, l10n, languages, workspace } from 'vscode';
import { draftSelector } from '../drafts.ts';

/** The item beside the language mode that tells whether drafts are checked, and turns it on or off in one click. */
export function createCheckingItem(): Disposable {
  const item = languages.createLanguageStatusItem('treatyLens.checking', draftSelector);
  item.name = l10n.t('Treaty Lens: checks');
  const show = () => {
    const on = workspace.getConfiguration('treatyLens').get('enable') !== false;
    item.text = on ? l10n.t('Citations are checked') : l10n.t('Citations are not checked');
    item.command = { command: 'treatyLens.toggle', title: on ? l10n.t('Turn off') : l10n.t('Turn on') };
  };
  show();
  const listener = workspace.onDidChangeConfiguration(change => {
    if (change.affectsConfiguration('treatyLens.enable')) show();
  });
  return Disposable.from(listener, item);
}
