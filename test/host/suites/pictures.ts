import { commands, Selection, type TextDocument, window } from 'vscode';
import { ask, hasBridge } from './bridge.ts';
import { append, closeAll, finding, open, placeOf, set } from './editor.ts';
import { pause } from './until.ts';

suite('To be seen in the window', () => {
  let draft: TextDocument;
  suiteSetup(async function () {
    if (!hasBridge) this.skip();
    await set('states', ['KEN']);
    draft = await open('draft.md');
    await commands.executeCommand('workbench.action.closeSidebar');
    await commands.executeCommand('notifications.clearAll');
    await finding(draft, 'misnamed-instrument');
  });
  suiteTeardown(async () => {
    await set('states', undefined);
    await closeAll();
  });

  test('the findings in the Problems panel', async () => {
    await commands.executeCommand('workbench.actions.view.problems');
    await ask('picture', { name: 'problems' });
    await commands.executeCommand('workbench.action.closePanel');
  });

  test('a hover', async () => {
    await putCursor('12 (2)');
    await commands.executeCommand('editor.action.showHover');
    await ask('picture', { name: 'hover' });
  });

  test('the list of completions', async () => {
    await commands.executeCommand('editor.action.hideHover');
    await append(draft, '\nSee also the International Convention on the Pro');
    await putCursor('International Convention on the Pro', 'end');
    await commands.executeCommand('editor.action.triggerSuggest');
    await pause(1000);
    await commands.executeCommand('toggleSuggestionDetails');
    await ask('picture', { name: 'completion' });
  });

  async function putCursor(text: string, where: 'middle' | 'end' = 'middle'): Promise<void> {
    const editor = await window.showTextDocument(draft);
    const place = placeOf(draft, text).translate(0, where === 'end' ? Math.ceil(text.length / 2) : 0);
    editor.selection = new Selection(place, place);
    editor.revealRange(editor.selection);
  }
});
