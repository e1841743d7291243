import { strict as assert } from 'node:assert';
import { commands } from 'vscode';
import { client, closeAll, finding, open, treatyLens } from './editor.ts';
import { until } from './until.ts';

suite('Activation', () => {
  suiteTeardown(closeAll);

  test('Treaty Lens is there, and asleep while there is no Markdown', () => {
    assert.ok(treatyLens);
    assert.equal(treatyLens.isActive, false);
  });

  test('opening a Markdown file wakes it', async () => {
    const draft = await open('draft.md');
    await until('an active extension', () => treatyLens.isActive);
    await finding(draft, 'misnamed-instrument');
    assert.equal((await client()).isRunning(), true);
  });

  test('its commands are registered', async () => {
    const known = await commands.getCommands(true);
    for (const { command } of treatyLens.packageJSON.contributes.commands) assert.ok(known.includes(command), command);
  });
});
