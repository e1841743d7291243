import { strict as assert } from 'node:assert';
import { commands, Range, type TextDocument } from 'vscode';
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
