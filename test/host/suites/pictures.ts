import { commands, Selection, type TextDocument, window } from 'vscode';
import { ask, hasBridge } from './bridge.ts';
import { append, closeAll, finding, open, placeOf, set } from './editor.ts';
import { inEachTheme } from './themes.ts';
import { pause } from './until.ts';

/** VS Code remembers that the list of completions shows more. */
let showsMore = false;

inEachTheme('To be seen in the window', picture => {
  let draft: TextDocument;
  suiteSetup(async () => {
    await set('states', ['KEN']);
    await ask('height', 480);
    draft = await open('draft.md');
    await commands.executeCommand('workbench.action.closeSidebar');
    await commands.executeCommand('notifications.clearAll');
    await finding(draft, 'misnamed-instrument');
  });
  suiteTeardown(async () => {
    if (!hasBridge) return;
    await ask('height', 740);
    await set('states', undefined);
    await closeAll();
  });

  test('the findings in the Problems panel', async () => {
    await ask('height', 640);
    await putCursor('# Migrant');
    await commands.executeCommand('workbench.actions.view.problems');
    await picture('problems', { inWindow: '.markers-panel .monaco-list-row' });
    await commands.executeCommand('workbench.action.closePanel');
    await ask('height', 480);
  });

  test('a hover', async () => {
    await putCursor('12 (2)');
    await commands.executeCommand('editor.action.showHover');
    await picture('hover', { inWindow: '.monaco-hover:not(.hidden) .hover-contents' });
  });

  test('the list of completions', async () => {
    await commands.executeCommand('editor.action.hideHover');
    await append(draft, '\nInternational Convention on the Pro');
    await ask('height', 760);
    await putCursor('International Convention on the Pro', 'end');
    await commands.executeCommand('editor.action.triggerSuggest');
    await pause(1000);
    if (!showsMore) await commands.executeCommand('toggleSuggestionDetails');
    showsMore = true;
    await picture('completion', { inWindow: '.suggest-details-container:not(.hide) .suggest-details' });
  });

  async function putCursor(text: string, where: 'middle' | 'end' = 'middle'): Promise<void> {
    const editor = await window.showTextDocument(draft);
    const place = placeOf(draft, text).translate(0, where === 'end' ? Math.ceil(text.length / 2) : 0);
    editor.selection = new Selection(place, place);
    editor.revealRange(editor.selection);
  }
});
