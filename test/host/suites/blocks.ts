import { strict as assert } from 'node:assert';
import { commands, Selection, type TextDocument, window } from 'vscode';
import { ask, hasBridge } from './bridge.ts';
import { append, closeAll, finding, noFinding, open, set } from './editor.ts';
import { pause, until } from './until.ts';

suite('What is written into a draft', () => {
  let draft: TextDocument;
  setup(async () => {
    draft = await open('draft.md');
    await finding(draft, 'misnamed-instrument');
  });
  teardown(async () => {
    for (const name of ['generatedBlocks.updateOnSave', 'citationStyle', 'states']) await set(name, undefined);
    await closeAll();
  });

  test('Insert Table of Instruments, marked when it is out of date, and Update Generated Blocks', async () => {
    const before = draft.getText();
    putCursor(draft.lineCount - 1);
    assert.equal(await commands.executeCommand('treatyLens.insertTable'), true);
    await until('a table', () => /<!-- treaty-lens:table -->[\s\S]*\| Instrument \|/.test(draft.getText()));
    assert.ok(draft.getText().startsWith(before.trimEnd()));
    await noFinding(draft, 'stale-generated-block');
    await append(
      draft,
      '\nSee the Convention against Torture and Other Cruel, Inhuman or Degrading Treatment or Punishment.\n',
    );
    await finding(draft, 'stale-generated-block');
    assert.equal(await commands.executeCommand('treatyLens.updateBlocks'), true);
    await noFinding(draft, 'stale-generated-block');
    assert.match(draft.getText(), /\| \[?Convention against Torture .* \(CAT\)/);
  });

  test('Insert Ratification Matrix asks for the States', async function () {
    if (!hasBridge) this.skip();
    const inserted = commands.executeCommand('treatyLens.insertMatrix');
    await ask('pick', 'Kenya');
    assert.equal(await inserted, true);
    assert.match(draft.getText(), /<!-- treaty-lens:matrix states=KEN -->\s+\| Treaty \| Kenya \|/);
  });

  test('blocks are updated on saving where that is set', async () => {
    await set('generatedBlocks.updateOnSave', true);
    await append(draft, '\n<!-- treaty-lens:table -->\n<!-- /treaty-lens:table -->\n');
    await finding(draft, 'stale-generated-block');
    await draft.save();
    assert.match(draft.getText(), /\| Instrument \|/);
    await noFinding(draft, 'stale-generated-block');
    await restore(draft);
  });

  test('Turn Inline Citations into Footnotes, and Convert Citations to Style', async () => {
    await append(
      draft,
      '\nSee the Convention against Torture and Other Cruel, Inhuman or Degrading Treatment or Punishment.\n',
    );
    await set('citationStyle', 'oscola');
    // The server hears of it some time later, and says nothing.
    await pause(1500);
    assert.equal(await commands.executeCommand('treatyLens.toFootnotes'), true);
    const note = /^\[\^cat\]: Convention against Torture .* \(adopted 10 December 1984, .* 1465 UNTS 85 \(CAT\)\.$/m;
    assert.match(draft.getText(), note);
    assert.match(draft.getText(), /Degrading Treatment or Punishment\[\^cat\]\./);
    // As a key binding does it: with what would else be asked.
    const call = { uri: draft.uri.toString(), style: 'bluebook' };
    assert.equal(await commands.executeCommand('treatyLens.convertStyle', call), true);
    assert.match(
      draft.getText(),
      /^\[\^cat\]: Convention against Torture .* 1465 U\.N\.T\.S\. 85 \[hereinafter CAT\]\.$/m,
    );
  });
});

function putCursor(line: number): void {
  const editor = window.activeTextEditor!;
  editor.selection = new Selection(line, 0, line, 0);
}

/** The file on disk as it was before the test. */
async function restore(draft: TextDocument): Promise<void> {
  await commands.executeCommand('undo');
  while (draft.getText().includes('treaty-lens:table')) await commands.executeCommand('undo');
  await draft.save();
}
