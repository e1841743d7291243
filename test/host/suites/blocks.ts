import { strict as assert } from 'node:assert';
import { commands, Selection, type TextDocument, window } from 'vscode';
import { ask, hasBridge } from './bridge.ts';
import { append, closeAll, finding, noFinding, open, set } from './editor.ts';
import { until } from './until.ts';

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
    await append(draft, '\nSee the Convention on the Rights of the Child.\n');
    await finding(draft, 'stale-generated-block');
    assert.equal(await commands.executeCommand('treatyLens.updateBlocks'), true);
    await noFinding(draft, 'stale-generated-block');
    assert.match(draft.getText(), /\| \[?Convention on the Rights of the Child \(CRC\)/);
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
    await append(draft, '\nSee the Convention on the Rights of the Child.\n');
    await set('citationStyle', 'oscola');
    assert.equal(await commands.executeCommand('treatyLens.toFootnotes'), true);
    const note =
      /^\[\^crc\]: Convention on the Rights of the Child \(adopted 20 November 1989, .* 1577 UNTS 3 \(CRC\)\.$/m;
    assert.match(draft.getText(), note);
    assert.match(draft.getText(), /the Convention on the Rights of the Child\[\^crc\]\./);
    if (!hasBridge) return;
    const converted = commands.executeCommand('treatyLens.convertStyle');
    await ask('pick', 'Bluebook');
    assert.equal(await converted, true);
    assert.match(
      draft.getText(),
      /^\[\^crc\]: Convention on the Rights of the Child, .* 1577 U\.N\.T\.S\. 3 \[hereinafter CRC\]\.$/m,
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
