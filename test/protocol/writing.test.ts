import { afterEach, describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Client } from './client.ts';

const uri = 'file:///draft.md';
const draft = 'The PMC Protocol.\n';
const able = { workspace: { applyEdit: true, workspaceEdit: { documentChanges: true }, configuration: true } };

let client: Client;
afterEach(() => client.process.kill('SIGKILL'));

/** Opens a draft; what the server would have the client change is kept. */
async function opened(text: string, capabilities: object = able): Promise<{ edits: WorkspaceEdit[] }> {
  client = new Client();
  const edits: WorkspaceEdit[] = [];
  client.connection.onRequest('workspace/applyEdit', ({ edit }: { edit: WorkspaceEdit }) => {
    edits.push(edit);
    return { applied: true };
  });
  await client.initialize(capabilities);
  await client.open(text);
  return { edits };
}

interface WorkspaceEdit {
  readonly changes?: Record<string, []>;
  readonly documentChanges?: readonly { textDocument: { uri: string; version: number }; edits: [] }[];
}

const run = (command: string, argument: unknown = { uri }) =>
  client.request<boolean>('workspace/executeCommand', { command: `treatyLens.${command}`, arguments: [argument] });
const changed = (text: string, edits: readonly object[]) =>
  TextDocument.applyEdits(TextDocument.create(uri, 'markdown', 1, text), edits as []);
const said = async (pattern: RegExp) =>
  client.heard<{ message: string }>('window/showMessage', ({ message }) => pattern.test(message));

describe('what is written into a draft', () => {
  test.each<[string, object, RegExp]>([
    ['insertTable', {}, /^The PMC Protocol\.\n\n<!-- treaty-lens:table -->\n[\s\S]*Counter-examples \(PMC\)/],
    ['insertTable', { position: { line: 0, character: 4 } }, /^The PMC Protocol\.\n\n<!-- treaty-lens:table -->/],
    ['insertMatrix', { states: ['RUR'] }, /<!-- treaty-lens:matrix states=RUR -->\n\n\| Treaty \| Ruritania \|/],
    [
      'toFootnotes',
      { style: 'oscola' },
      /^The PMC Protocol\[\^examples-protocol\]\.\n\n\[\^examples-protocol\]: .* \(adopted 2 March 1999\) \(PMC\)\.\n$/,
    ],
    ['toFootnotes', {}, /\(2 March 1999\)\.\n$/],
  ])('%s %j', async (command, more, expected) => {
    const { edits } = await opened(draft);
    expect(await run(command, { uri, ...more })).toBe(true);
    const [change] = edits[0]?.documentChanges ?? [];
    expect(change?.textDocument).toEqual({ uri, version: 1 });
    expect(changed(draft, change!.edits)).toMatch(expected);
  });

  test('the address alone is enough, and a client without versions gets plain changes', async () => {
    const { edits } = await opened(draft, { workspace: { applyEdit: true } });
    expect(await run('toFootnotes', uri)).toBe(true);
    expect(changed(draft, edits[0]?.changes?.[uri] ?? [])).toContain('[^examples-protocol]:');
    await said(/: 1 footnote was added\.$/);
  });

  test.each<[string, unknown, RegExp]>([
    ['updateBlocks', { uri }, /There is no generated block in this draft\.$/],
    ['insertMatrix', { uri }, /No State is in focus/],
    ['insertMatrix', { uri, states: ['ZZZ'] }, /states: expected ISO 3166-1 alpha-3 codes such as KEN, found 'ZZZ'/],
    ['insertTable', null, /Expected an argument such as/],
    ['insertTable', { uri, position: 3 }, /position: expected/],
    ['convertStyle', { uri, style: 'apa' }, /style: expected one of un, oscola, aglc, bluebook, ilo, found "apa"/],
    ['toFootnotes', { uri: 'file:///other.md' }, /file:\/\/\/other\.md is not open/],
  ])('%s %j is answered with a sentence', async (command, argument, message) => {
    const { edits } = await opened(draft);
    expect(await run(command, argument)).toBe(false);
    await said(message);
    expect(edits).toEqual([]);
  });

  test('nothing of Markdown goes into LaTeX', async () => {
    const { edits } = await opened(draft);
    const tex = 'file:///draft.tex';
    await client.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: tex, languageId: 'latex', version: 1, text: draft },
    });
    expect(await run('toFootnotes', { uri: tex })).toBe(false);
    await said(/can be written into Markdown only/);
    expect(edits).toEqual([]);
  });

  test('a client that changes nothing is told so', async () => {
    await opened(draft, {});
    expect(await run('insertTable')).toBe(false);
    await said(/does not let a language server change a document/);
  });
});

test.each([true, false])('blocks are updated on saving only if that is set: %s', async updateOnSave => {
  const stale = 'The ICUE.\n\n<!-- treaty-lens:table -->\n<!-- /treaty-lens:table -->\n';
  client = new Client();
  Object.assign(client.settings, { generatedBlocks: { updateOnSave } });
  await client.initialize(able);
  await client.open(stale);
  await client.heard('treatyLens/statusChanged');
  const edits = await client.request<object[]>('textDocument/willSaveWaitUntil', { textDocument: { uri }, reason: 1 });
  expect(changed(stale, edits).includes('(ICUE)')).toBe(updateOnSave);
});
