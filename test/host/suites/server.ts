import { strict as assert } from 'node:assert';
import { commands, env, Range, type TextDocument, UIKind, workspace } from 'vscode';
import { ask, hasBridge } from './bridge.ts';
import { append, client, closeAll, edit, finding, findingsIn, noFinding, open, replace } from './editor.ts';
import { until } from './until.ts';

suite('The language server', () => {
  let draft: TextDocument;
  setup(async () => {
    draft = await open('draft.md');
    await finding(draft, 'misnamed-instrument');
  });
  teardown(closeAll);

  test('Restart Server brings a new one, which knows the text as it stands', async () => {
    const former = await client();
    await replace(draft, 'Rights of Children', 'Rights of the Child');
    await noFinding(draft, 'misnamed-instrument');
    await append(draft, '\nThe Convention on the Rights of Children again.\n');
    const text = draft.getText();
    await commands.executeCommand('treatyLens.restartServer');
    assert.notEqual(await client(), former);
    await finding(draft, 'misnamed-instrument');
    await finding(draft, 'unknown-provision');
    assert.equal(draft.getText(), text);
  });

  test('Show Log opens what it has to say, with the traffic at the level Trace', async function () {
    // On the web no document of the log is shown to extensions.
    if (!hasBridge || env.uiKind === UIKind.Web) this.skip();
    const setting = commands.executeCommand('workbench.action.setLogLevel');
    await ask('search', 'Treaty Lens');
    await until('a list to choose from', () => ask('accept'));
    await ask('pick', 'Trace');
    await setting;
    await commands.executeCommand('treatyLens.showLog');
    await append(draft, '\nOne more sentence.\n');
    await until('a message of the protocol in the log', () =>
      workspace.textDocuments.some(
        document => document.uri.scheme === 'output' && /Sending notification 'textDocument\//.test(document.getText()),
      ),
    );
    await commands.executeCommand('workbench.action.closePanel');
  });

  test('an edit beyond the end of the document is an edit at its end', async () => {
    await edit(draft, new Range(5000, 0, 6000, 80), '\nSee UDHR, art. 777.\n');
    await finding(draft, 'unknown-provision', '777');
    await replace(draft, '777', '7');
    await until('an end of that finding', () =>
      findingsIn(draft).every(({ range }) => range.start.line < draft.lineCount - 3),
    );
  });

  test('a client that sends such an edit raw does not confuse the server either', async () => {
    const uri = 'file:///treaty-lens/raw.md';
    const speaker = await client();
    await speaker.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'markdown', version: 1, text: 'One line.\n' },
    });
    const beyond = { start: { line: 700, character: 3 }, end: { line: 900, character: 0 } };
    await speaker.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ range: beyond, text: 'Two\nThe Convention on the Rights of the Child\n' }],
    });
    const hover = await speaker.sendRequest<{ contents: unknown } | null>('textDocument/hover', {
      textDocument: { uri },
      position: { line: 2, character: 12 },
    });
    await speaker.sendNotification('textDocument/didClose', { textDocument: { uri } });
    assert.ok(hover?.contents);
  });
});
