import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import type { CompletionItem, CompletionList, Hover } from 'vscode-languageserver';
import { caret } from '../unit/caret.ts';
import { Client } from './client.ts';

let client: Client;
let folder: string;
afterEach(() => client.stop());

const uriOf = (name: string): string => pathToFileURL(path.join(folder, name)).href;

async function started(files: Record<string, string> = {}, options?: object): Promise<void> {
  folder = mkdtempSync(path.join(tmpdir(), 'office-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  client = new Client();
  await client.initialize({}, options, { rootUri: pathToFileURL(folder).href });
}

/** Opens a text with a caret written as `$0` on its last line, and asks there. */
async function ask<T>(method: string, name: string, marked: string): Promise<T> {
  const { source, offset } = caret(marked);
  await client.open(source, uriOf(name), name.endsWith('.json') ? 'json' : 'yaml');
  const lines = source.slice(0, offset).split('\n');
  const position = { line: lines.length - 1, character: lines.at(-1)!.length };
  return client.request(method, { textDocument: { uri: uriOf(name) }, position });
}

async function labels(name: string, marked: string): Promise<string | undefined> {
  const list = await ask<CompletionList | null>('textDocument/completion', name, marked);
  return list?.items.map(({ label }) => label).join(' ');
}

test('the project file is completed by its schema and by the corpus, with the cards of instruments', async () => {
  await started();
  const list = await ask<CompletionList>('textDocument/completion', '.treaty-lens.yml', 'aliases:\n  ferrym$0');
  expect(list.items[0]).toMatchObject({
    label: 'ferrymen',
    insertTextMode: 1,
    textEdit: { newText: 'ferrymen:\n    - ', range: { start: { line: 1, character: 2 } } },
  });
  const { documentation } = await client.request<CompletionItem>('completionItem/resolve', list.items[0]!);
  expect(documentation).toMatchObject({ kind: 'markdown', value: expect.stringContaining('treaty') });
});

test('what the office adds is offered as well', async () => {
  const pact = '{ id: pact-of-our-own, kind: treaty, binding: true, titles: { en: Pact of Our Own } }';
  const text = `source: { title: Register, day: 2020-01-01 }\ninstruments:\n  - ${pact}\n`;
  await started({ '.treaty-lens.yml': text });
  expect(await labels('.treaty-lens.yml', `${text}aliases:\n  pact-$0`)).toBe('pact-of-our-own');
});

test('hover explains a key, and shows the card of an instrument by its id', async () => {
  await started();
  const key = await ask<Hover>('textDocument/hover', '.treaty-lens.yml', 'pro$0file: strict');
  expect(key).toMatchObject({
    contents: { kind: 'markdown', value: '**profile**\n\nHow much is said.' },
    range: { start: { character: 0 }, end: { character: 7 } },
  });
  const id = await ask<Hover>('textDocument/hover', 'other.treaty-lens.yml', 'aliases:\n  ferry$0men: [Boatmen]');
  expect(id).toMatchObject({ contents: { value: expect.stringContaining('treaty') } });
});

test('a file that the project file names is completed as a file of facts; one that nothing names is left alone', async () => {
  await started({ '.treaty-lens.yml': 'corpora: [pacts.yml]\n', 'pacts.yml': '' });
  expect(await labels('pacts.yml', 'st$0')).toBe('status');
  expect(await labels('compose.yml', 'st$0')).toBeUndefined();
});

test('in JSON all is offered, or what a client with the schema does not know', async () => {
  await started();
  expect(await labels('.treaty-lens.json', '{ "pro$0" }')).toBe('profile');
  await client.stop();
  await started({}, { jsonSchemas: true });
  expect(await labels('.treaty-lens.json', '{ "pro$0" }')).toBe('');
  expect(await labels('a.treaty-lens.json', '{ "titles": { "ferrym$0" } }')).toContain('ferrymen');
});

test('a YAML or JSON file that somebody opens is never judged as a draft', async () => {
  await started();
  await client.open('note: the Lamplighters Convention, 2002\n', uriOf('notes.yml'), 'yaml');
  await client.open('The Lamplighters Convention, 2002.\n', uriOf('a.md'));
  const heard = await client.heard<{ uri: string }>(
    'textDocument/publishDiagnostics',
    ({ uri }) => uri === uriOf('a.md'),
  );
  expect(heard).toMatchObject({ diagnostics: [{ code: 'wrong-year' }] });
  expect(client.notifications.map(({ params }) => (params as { uri?: string }).uri)).not.toContain(uriOf('notes.yml'));
});
