import { strict as assert } from 'node:assert';
import { commands, type TextDocument } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { ask, hasBridge } from './bridge.ts';
import { client, closeAll, finding, open } from './editor.ts';
import { until } from './until.ts';

suite('The language server as a process', () => {
  let draft: TextDocument;
  setup(async () => {
    draft = await open('draft.md');
    await finding(draft, 'misnamed-instrument');
  });
  teardown(closeAll);

  test('one that ends again and again is given up with one message, until it is restarted by hand', async function () {
    if (!hasBridge) this.skip();
    this.timeout(60_000);
    await commands.executeCommand('notifications.showList');
    const givenUp = async () => (await ask('messages')).filter(message => message.includes('was given up')).length > 0;
    for (;;) {
      const pid = await until('a server process, or a message that it was given up', async () => {
        return (await processId()) ?? (await givenUp());
      });
      if (pid === true) break;
      process.kill(pid, 'SIGKILL');
      await until('its end', async () => (await processId()) !== pid);
    }
    const messages = (await ask('messages')).filter(message => /server|connection/i.test(message));
    assert.equal(messages.length, 1, messages.join('\n'));
    await commands.executeCommand('notifications.clearAll');
    await commands.executeCommand('treatyLens.restartServer');
    await finding(draft, 'misnamed-instrument');
  });
});

async function processId(): Promise<number | undefined> {
  return ((await client()) as LanguageClient).serverProcess?.pid;
}
