import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Client } from './client.ts';

interface Location {
  readonly uri: string;
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
}

const draft = 'The Examples Convention (hereinafter "the Convention"), article 2. The Convention binds Ruritania.\n';
const other = 'Under the Examples Convention (hereinafter "the Convention"), see the Convention, art. 2.\n';
const able = {
  workspace: {
    textDocumentContent: {},
    workspaceFolders: true,
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} },
  },
  textDocument: { definition: { linkSupport: true } },
};

let folder: string;
let client: Client;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'treaty-lens-'));
  writeFileSync(path.join(folder, 'draft.md'), 'An older text of the draft.');
  writeFileSync(path.join(folder, 'other.md'), other);
});
afterEach(() => client.process.kill('SIGKILL'));

const uriOf = (name: string) => pathToFileURL(path.join(folder, name)).href;
const places = (locations: readonly Location[]) =>
  locations.map(({ uri, range: { start } }) => `${uri.split('/').at(-1)} ${start.line}:${start.character}`).sort();

async function started(capabilities: object = able): Promise<void> {
  client = new Client();
  const workspaceFolders = [{ uri: pathToFileURL(folder).href, name: 'drafts' }];
  await client.initialize(capabilities, undefined, { workspaceFolders });
  await client.open(draft, uriOf('draft.md'));
}

const at = (character: number, uri = uriOf('draft.md')) => ({
  textDocument: { uri },
  position: { line: 0, character },
  context: { includeDeclaration: true },
});

describe('references', () => {
  test('are found in files that are not open, and in the open ones as they stand', async () => {
    await started();
    const found = await client.request<Location[]>('textDocument/references', at(10));
    expect(places(found)).toEqual([
      'draft.md 0:4',
      'draft.md 0:42',
      'draft.md 0:71',
      'other.md 0:10',
      'other.md 0:48',
      'other.md 0:70',
    ]);
  });

  test('of an article are those of the article', async () => {
    await started();
    const found = await client.request<Location[]>('textDocument/references', at(64));
    expect(places(found)).toEqual(['draft.md 0:64', 'other.md 0:87']);
  });

  test('follow files that change while nobody looks', async () => {
    await started();
    await client.request('textDocument/references', at(10));
    expect(client.asked).toContain('client/registerCapability');
    writeFileSync(path.join(folder, 'new.md'), 'The Examples Convention.');
    rmSync(path.join(folder, 'other.md'));
    const changes = [
      { uri: uriOf('new.md'), type: 1 },
      { uri: uriOf('other.md'), type: 3 },
    ];
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    const found = await client.request<Location[]>('textDocument/references', at(10));
    expect(places(found)).toEqual(['draft.md 0:4', 'draft.md 0:42', 'draft.md 0:71', 'new.md 0:4']);
  });

  test('follow folders that come and go', async () => {
    await started();
    const event = { added: [], removed: [{ uri: pathToFileURL(folder).href, name: 'drafts' }] };
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
    const found = await client.request<Location[]>('textDocument/references', at(10));
    expect(places(found).filter(place => place.startsWith('other'))).toEqual([]);
  });

  test('are found through a client where there is no disk', async () => {
    const files: Record<string, string> = { 'virtual://drafts/a.md': other };
    client = new Client();
    client.connection.onRequest('treatyLens/listFiles', () => Object.keys(files));
    client.connection.onRequest('treatyLens/readFile', ({ uri }: { uri: string }) => files[uri] ?? null);
    const workspaceFolders = [{ uri: 'virtual://drafts', name: 'drafts' }];
    await client.initialize(able, { files: true }, { workspaceFolders });
    await client.open(draft, 'virtual://drafts/draft.md');
    const found = await client.request<Location[]>('textDocument/references', at(10, 'virtual://drafts/draft.md'));
    expect(places(found).filter(place => place.startsWith('a.md'))).toHaveLength(3);
  });
});

describe('definition', () => {
  test('leads to the heading of the article on the page, which the server writes', async () => {
    await started();
    const [link] = await client.request<{ targetUri: string; targetSelectionRange: Location['range'] }[]>(
      'textDocument/definition',
      at(64),
    );
    expect(link?.targetUri).toBe('treaty-lens:/convention-on-examples.md');
    const { text } = await client.request<{ text: string }>('workspace/textDocumentContent', { uri: link!.targetUri });
    expect(text.split('\n')[link!.targetSelectionRange.start.line]).toBe('### Article 2: Duty to give reasons');
  });

  test('leads to where the text defines the term, for a client that cannot show pages', async () => {
    await started({});
    const place = await client.request<Location>('textDocument/definition', at(75));
    expect(places([place])).toEqual(['draft.md 0:42']);
  });

  test('declaration does so for every client', async () => {
    await started();
    expect(places([await client.request<Location>('textDocument/declaration', at(75))])).toEqual(['draft.md 0:42']);
  });

  test('a page that is open has no findings', async () => {
    await started();
    const uri = 'treaty-lens:/convention-on-examples.md';
    await client.open(draft.replace('article 2', 'article 99'), uri);
    const { items } = await client.request<{ items: unknown[] }>('textDocument/diagnostic', { textDocument: { uri } });
    expect(items).toEqual([]);
  });
});

describe('rename', () => {
  interface Edit {
    readonly changes?: Record<string, { newText: string }[]>;
    readonly documentChanges?: { textDocument: { uri: string }; edits: { newText: string; annotationId?: string }[] }[];
    readonly changeAnnotations?: Record<string, { needsConfirmation: boolean }>;
  }
  const rename = (newName: string) => client.request<Edit>('textDocument/rename', { ...at(75), newName });

  test('changes the draft, and other files only when the user has agreed', async () => {
    await started();
    const prepared = await client.request<{ placeholder: string }>('textDocument/prepareRename', at(75));
    expect(prepared.placeholder).toBe('Convention');
    const { documentChanges, changeAnnotations } = await rename('Agreement');
    const edits = documentChanges?.map(({ textDocument, edits }) => [
      textDocument.uri.split('/').at(-1),
      edits.map(
        ({ newText, annotationId }) => `${newText} ${changeAnnotations?.[annotationId ?? '']?.needsConfirmation}`,
      ),
    ]);
    expect(edits).toEqual([
      ['draft.md', ['Agreement undefined', 'Agreement undefined']],
      ['other.md', ['Agreement true', 'Agreement true']],
    ]);
  });

  test('changes the draft alone for a client that cannot ask', async () => {
    await started({});
    const { changes } = await rename('Agreement');
    expect(Object.keys(changes ?? {})).toEqual([uriOf('draft.md')]);
  });

  test('is refused in words', async () => {
    await started();
    await expect(rename('not a term')).rejects.toThrow(/must begin with a capital/);
    await client.open('The Lamplighters Convention, 2001 (No. 301).', uriOf('third.md'));
    await expect(client.request('textDocument/prepareRename', at(10, uriOf('third.md')))).rejects.toThrow(
      /is an official title/,
    );
  });
});

test('workspace symbols are the instruments that any file cites', async () => {
  await started();
  const found = await client.request<{ name: string; containerName: string; location: Location }[]>(
    'workspace/symbol',
    {
      query: 'examples',
    },
  );
  expect(found.map(({ name, containerName, location }) => [name, containerName, places([location])[0]])).toEqual([
    [expect.stringContaining('(ICUE)'), '3 citations', 'draft.md 0:4'],
    [expect.stringContaining('(ICUE)'), '3 citations', 'other.md 0:10'],
  ]);
});

test('links, lenses and hints; the last two only when they are wanted', async () => {
  await started({ ...able, workspace: { ...able.workspace, configuration: true } });
  const textDocument = { uri: uriOf('draft.md') };
  const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
  const links = await client.request<{ target: string; tooltip: string }[]>('textDocument/documentLink', {
    textDocument,
  });
  expect(links).toEqual([expect.objectContaining({ target: 'https://example.org/gazette', tooltip: 'example.org' })]);
  expect(await client.request('textDocument/codeLens', { textDocument })).toBeNull();
  expect(await client.request('textDocument/inlayHint', { textDocument, range })).toBeNull();
  Object.assign(client.settings, { states: ['RUR'], codeLens: { enabled: true }, inlayHints: { enabled: true } });
  await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  await client.heard<{ states: unknown[] }>('treatyLens/statusChanged', ({ states }) => states.length > 0);
  const lenses = await client.request<{ command: { title: string; command: string } }[]>('textDocument/codeLens', {
    textDocument,
  });
  expect(lenses.map(({ command }) => [command.title, command.command])).toEqual([
    ['ICUE: 3 citations · Ruritania: party (accession 8 July 1993), as of 31 January 2020', ''],
  ]);
  const hints = await client.request<{ label: string }[]>('textDocument/inlayHint', { textDocument, range });
  expect(hints.map(({ label }) => label)).toEqual(['RUR: party']);
});

test('semantic tokens after an edit are those of the whole text', async () => {
  await started();
  const textDocument = { uri: uriOf('draft.md') };
  interface Tokens {
    readonly resultId: string;
    readonly data: number[];
  }
  const full = await client.request<Tokens>('textDocument/semanticTokens/full', { textDocument });
  await client.connection.sendNotification('textDocument/didChange', {
    textDocument: { ...textDocument, version: 2 },
    contentChanges: [
      { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: 'The ICUE. ' },
    ],
  });
  const { edits } = await client.request<{ edits: { start: number; deleteCount: number; data: number[] }[] }>(
    'textDocument/semanticTokens/full/delta',
    { textDocument, previousResultId: full.resultId },
  );
  const data = [...full.data];
  for (const { start, deleteCount, data: added } of edits) data.splice(start, deleteCount, ...added);
  const after = await client.request<Tokens>('textDocument/semanticTokens/full', { textDocument });
  expect(data).toEqual(after.data);
  expect(after.data.length).toBeGreaterThan(full.data.length);
});
