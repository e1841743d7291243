import { ConfigurationTarget, commands, type TextDocument, ViewColumn, window, workspace } from 'vscode';
import { ask, hasBridge } from './bridge.ts';
import { closeAll, finding, set } from './editor.ts';
import { pause, until } from './until.ts';

/** How the names of the pictures end; those in the light theme stand in the documentation, the others are to be looked at. */
const themes = [
  ['', 'Default Light Modern'],
  ['-dark', 'Default Dark Modern'],
  ['-contrast', 'Default High Contrast'],
] as const;

suite('The views, to be seen in a light, a dark and a high-contrast theme', () => {
  let draft: TextDocument;
  suiteSetup(async function () {
    if (!hasBridge) this.skip();
    await set('states', ['KEN', 'UGA']);
    await commands.executeCommand('treatyLens.openExample');
    draft = await until('the example', () =>
      window.activeTextEditor?.document.isUntitled ? window.activeTextEditor.document : undefined,
    );
    await finding(draft, 'misnamed-instrument');
    await commands.executeCommand('notifications.clearAll');
  });
  suiteTeardown(async () => {
    if (!hasBridge) return;
    await colour('Default Light Modern');
    await set('states', undefined);
    await closeAll();
  });

  for (const [suffix, theme] of themes) {
    test(`the page of an instrument, ${theme}`, async () => {
      await colour(theme);
      await commands.executeCommand('workbench.action.closeSidebar');
      await commands.executeCommand('treatyLens.openInstrument', 'icrmw');
      await commands.executeCommand('workbench.action.maximizeEditorHideSidebar');
      await ask('picture', { name: `instrument${suffix}`, inWebview: '.legend' });
      await closeView();
    });

    test(`the matrix, ${theme}`, async () => {
      await window.showTextDocument(draft);
      await commands.executeCommand('treatyLens.showMatrix');
      await commands.executeCommand('workbench.action.maximizeEditorHideSidebar');
      await ask('picture', { name: `matrix${suffix}`, inWebview: 'tbody tr' });
      await closeView();
    });

    test(`the preview, ${theme}`, async () => {
      await window.showTextDocument(draft);
      await commands.executeCommand('markdown.showPreview');
      await ask('picture', {
        name: `preview${suffix}`,
        inWebview: '.treaty-lens-citation',
        hover: '.treaty-lens-instrument',
      });
      await closeView();
    });

    test(`the list of what is cited, ${theme}`, async () => {
      await window.showTextDocument(draft, ViewColumn.One);
      await commands.executeCommand('treatyLens.cited.focus');
      await commands.executeCommand('list.focusFirst');
      for (const _ of [1, 2]) {
        await commands.executeCommand('list.expand');
        await pause(300);
      }
      await ask('picture', { name: `cited${suffix}`, inWindow: '.monaco-list-row .codicon-law' });
    });
  }
});

async function colour(theme: string): Promise<void> {
  await workspace.getConfiguration('workbench').update('colorTheme', theme, ConfigurationTarget.Global);
}

async function closeView(): Promise<void> {
  await commands.executeCommand('workbench.action.closeActiveEditor');
  await commands.executeCommand('workbench.action.evenEditorWidths');
}
