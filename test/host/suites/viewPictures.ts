import { commands, type TextDocument, ViewColumn, window } from 'vscode';
import { ask, hasBridge } from './bridge.ts';
import { closeAll, finding, set } from './editor.ts';
import { inEachTheme } from './themes.ts';
import { until } from './until.ts';

/** VS Code remembers how wide the side bar is. */
let isWide = false;

inEachTheme('The views, to be seen', picture => {
  let draft: TextDocument;
  suiteSetup(async () => {
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
    await set('states', undefined);
    await closeAll();
  });

  test('the page of an instrument', async () => {
    await ask('height', 1380);
    await commands.executeCommand('workbench.action.closeSidebar');
    await commands.executeCommand('treatyLens.openInstrument', 'icrmw');
    await commands.executeCommand('workbench.action.maximizeEditorHideSidebar');
    await picture('instrument', { inWebview: '.map .outlines' });
    await commands.executeCommand('workbench.action.closeActiveEditor');
  });

  test('the page of an instrument whose record is not complete, beside the draft', async () => {
    await commands.executeCommand('workbench.action.evenEditorWidths');
    await window.showTextDocument(draft);
    await commands.executeCommand('treatyLens.openInstrument', 'ilo-c189');
    await picture('partial', { inWebview: '.map .outlines' });
    await commands.executeCommand('workbench.action.closeActiveEditor');
    await ask('height', 740);
  });

  test('the matrix', async () => {
    await window.showTextDocument(draft);
    await commands.executeCommand('treatyLens.showMatrix');
    await commands.executeCommand('workbench.action.maximizeEditorHideSidebar');
    await picture('matrix', { inWebview: 'tbody tr' });
    await commands.executeCommand('workbench.action.closeActiveEditor');
    await commands.executeCommand('workbench.action.evenEditorWidths');
  });

  test('the preview', async () => {
    await window.showTextDocument(draft);
    await commands.executeCommand('markdown.showPreview');
    await picture('preview', {
      inWebview: '.treaty-lens-citation',
      hover: '.treaty-lens-instrument:text-matches("^ICCPR")',
    });
    await commands.executeCommand('workbench.action.closeActiveEditor');
  });

  test('the walkthrough', async () => {
    await commands.executeCommand('workbench.action.openWalkthrough', 'treaty-lens.treaty-lens#start', false);
    await picture('walkthrough', { inWindow: '.gettingStartedDetailsContent .getting-started-media img' });
    await commands.executeCommand('workbench.action.closeActiveEditor');
  });

  test('the list of what is cited', async () => {
    await window.showTextDocument(draft, ViewColumn.One);
    await commands.executeCommand('treatyLens.cited.focus');
    if (!isWide) for (const _ of [1, 2, 3]) await commands.executeCommand('workbench.action.increaseViewSize');
    isWide = true;
    await ask('click', '.monaco-list-row:has-text("ICRMW") .monaco-tl-twistie');
    await picture('cited', { inWindow: '.monaco-list-row[aria-level="2"]' });
  });
});
