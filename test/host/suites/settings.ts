import { strict as assert } from 'node:assert';
import { commands, DiagnosticSeverity, type TextDocument, workspace } from 'vscode';
import type { Participant, Status } from '../../../client/src/protocol.ts';
import { ask, hasBridge } from './bridge.ts';
import { append, client, closeAll, finding, findingsIn, noFinding, open, ruleOf, set } from './editor.ts';
import { pause, until } from './until.ts';

suite('Settings take effect without a restart', () => {
  let draft: TextDocument;
  suiteSetup(async () => {
    draft = await open('draft.md');
    await finding(draft, 'misnamed-instrument');
  });
  teardown(async () => {
    for (const name of ['enable', 'states', 'diagnosticSeverity', 'hover.mode']) await set(name, undefined);
  });
  suiteTeardown(closeAll);

  test('treatyLens.states puts States in focus', async () => {
    await set('states', ['USA']);
    await finding(draft, 'state-not-party', 'ICRMW');
    assert.deepEqual(await statesInFocus(), ['USA']);
    await set('states', undefined);
    await noFinding(draft, 'state-not-party');
    assert.deepEqual(await statesInFocus(), []);
  });

  test('the language status names the States in focus and the day of the corpus', async function () {
    if (!hasBridge) this.skip();
    await set('states', ['KEN', 'UGA']);
    const { corpus } = await status();
    assert.ok(corpus);
    const text = await until('Kenya and Uganda in the language status', async () => {
      const seen = await ask('languageStatus');
      return seen.includes('Kenya, Uganda') && seen;
    });
    assert.ok(text.includes(corpus.asOf), text);
  });

  test('Choose States in Focus writes the settings of the workspace', async function () {
    if (!hasBridge) this.skip();
    const participants = await (await client()).sendRequest<readonly Participant[]>('treatyLens/participants');
    assert.ok(participants.length > 1);
    await set('states', ['KEN']);
    const chosen = commands.executeCommand('treatyLens.chooseStates');
    await ask('pick', 'Uganda');
    await chosen;
    const states = workspace.getConfiguration('treatyLens').inspect<string[]>('states')?.workspaceValue;
    assert.deepEqual(states?.toSorted(), ['KEN', 'UGA']);
  });

  test('treatyLens.diagnosticSeverity by rule changes one rule only', async () => {
    const other = (await finding(draft, 'unknown-provision')).severity;
    for (const [word, severity] of [
      ['hint', DiagnosticSeverity.Hint],
      ['error', DiagnosticSeverity.Error],
    ] as const) {
      await set('diagnosticSeverity', { 'misnamed-instrument': word });
      await until(word, () => severitiesOf('misnamed-instrument').every(found => found === severity));
    }
    assert.ok(severitiesOf('unknown-provision').every(found => found === other));
    await set('diagnosticSeverity', { 'misnamed-instrument': 'off' });
    await noFinding(draft, 'misnamed-instrument');
    await set('diagnosticSeverity', undefined);
    await finding(draft, 'misnamed-instrument');
  });

  test('treatyLens.diagnosticSeverity as one word changes all', async () => {
    await set('diagnosticSeverity', 'information');
    await until('information throughout', () => {
      const found = findingsIn(draft);
      return found.length > 0 && found.every(({ severity }) => severity === DiagnosticSeverity.Information);
    });
  });

  test('treatyLens.enable ends the checks, and begins them again', async () => {
    await set('enable', false);
    await until('an end of all findings', () => findingsIn(draft).length === 0);
    await set('enable', undefined);
    await finding(draft, 'misnamed-instrument');
  });

  test('a broken setting gives one message, and the rest works on', async function () {
    if (!hasBridge) this.skip();
    await set('states', ['KEN', 'XYZ']);
    await commands.executeCommand('notifications.showList');
    const about = async (text: string) => (await ask('messages')).filter(message => message.includes(text));
    await until('a message that names XYZ', async () => (await about('XYZ')).length > 0);
    await append(draft, '\nOne more sentence.\n');
    await set('hover.mode', 'compact');
    await pause(1500);
    assert.equal((await about('XYZ')).length, 1);
    assert.deepEqual(await statesInFocus(), ['KEN']);
    await finding(draft, 'misnamed-instrument');
    await commands.executeCommand('notifications.clearAll');
  });

  function severitiesOf(rule: string): DiagnosticSeverity[] {
    return findingsIn(draft)
      .filter(found => ruleOf(found) === rule)
      .map(({ severity }) => severity);
  }
});

async function status(): Promise<Status> {
  return (await client()).sendRequest<Status>('treatyLens/status');
}

async function statesInFocus(): Promise<string[]> {
  return (await status()).states.map(({ code }) => code);
}
