import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CancellationTokenSource, ParameterStructures } from 'vscode-jsonrpc/node';
import { Client } from './client.ts';

const uri = 'file:///draft.md';
const draft =
  'The Lamplighters Convention (hereinafter "the Lamp Convention"), 2002, and article 9 of the Examples Convention.\nThe Lamp Convention binds Ruritania, which ratified the ICUE. See A/HRC/28/15 and the Strelsau Convention.\n';
const textDocument = { uri };
const position = { line: 0, character: 8 };
const range = { start: { line: 0, character: 0 }, end: { line: 2, character: 0 } };

let client: Client;
afterEach(() => {
  if (client !== shared) client.process.kill('SIGKILL');
});

/** One server, with the draft open, for all that must leave it as it was. */
let shared: Client;
beforeAll(async () => {
  shared = await started({ textDocument: { diagnostic: {} } });
  await shared.open(draft);
});
afterAll(() => shared.process.kill('SIGKILL'));
const withOpenDraft = () => {
  client = shared;
};

async function started(capabilities: object = {}, options?: object): Promise<Client> {
  client = new Client();
  await client.initialize(capabilities, options);
  return client;
}

/** The code of the error with which a request is answered, or what it was answered with. */
async function outcomeOf(method: string, params: unknown): Promise<unknown> {
  const { result, error } = await client.ask(method, params);
  return error ? error.code : { result };
}

const isAlive = async () => expect(await outcomeOf('treatyLens/status', {})).toMatchObject({ result: { states: [] } });

describe('the life of a server', () => {
  test.each(['textDocument/hover', 'workspace/symbol', 'shutdown', 'treatyLens/status', 'no/such/method'])(
    '%s before initialize is refused',
    async method => {
      client = new Client();
      expect(await outcomeOf(method, {})).toBe(-32002);
      await client.initialize({});
      await isAlive();
    },
  );

  test('a notification before initialize is passed over', async () => {
    client = new Client();
    await client.open(draft);
    await client.initialize({});
    expect(await outcomeOf('textDocument/hover', { textDocument, position })).toEqual({ result: null });
  });

  test('a second initialize is refused, and changes nothing', async () => {
    await started();
    expect(await outcomeOf('initialize', { processId: null, rootUri: null, capabilities: {} })).toBe(-32600);
    await isAlive();
  });

  test.each(['textDocument/hover', 'initialize', 'shutdown', 'no/such/method'])(
    '%s after shutdown is refused',
    async method => {
      await started();
      await client.connection.sendRequest('shutdown');
      expect(await outcomeOf(method, { capabilities: {} })).toBe(-32600);
      await client.connection.sendNotification('exit');
      const [code] = await once(client.process, 'exit');
      expect(code).toBe(0);
    },
  );

  test('exit without shutdown ends it with code 1', async () => {
    await started();
    await client.connection.sendNotification('exit');
    const [code] = await once(client.process, 'exit');
    expect(code).toBe(1);
  });

  test.each<[string, string]>([
    ['a header without a number', 'Content-Length: many\r\n\r\n{}'],
    ['a header without a length', 'Content-Type: x\r\n\r\n{}'],
    ['a body that is no JSON', 'Content-Length: 1\r\n\r\n{'],
  ])('%s ends it with code 1, for the client to start another', async (_, bytes) => {
    await started();
    client.process.stdin!.write(bytes);
    const [code] = await once(client.process, 'exit');
    expect(code).toBe(1);
  });

  test.each(['5', 'null', '[]', '"x"', '{}', '{"jsonrpc":"2.0","id":77,"result":null}'])(
    'a body that is JSON and no message is passed over: %s',
    async body => {
      await started();
      client.process.stdin!.write(`Content-Length: ${body.length}\r\n\r\n${body}`);
      await isAlive();
    },
  );
});

describe('what is not understood', () => {
  beforeEach(withOpenDraft);

  test.each(['no/such/method', '$/noSuchMethod', 'textDocument/documentSymbol'])('the request %s', async method => {
    expect(await outcomeOf(method, { textDocument })).toBe(-32601);
    await isAlive();
  });

  test.each(['no/such/notification', '$/noSuchNotification'])('the notification %s', async method => {
    await client.connection.sendNotification(method, {});
    await isAlive();
  });
});

/** Every request of a reader or writer, with parameters that are right. */
const requests: Readonly<Record<string, object>> = {
  'textDocument/hover': { textDocument, position },
  'textDocument/definition': { textDocument, position },
  'textDocument/declaration': { textDocument, position },
  'textDocument/references': { textDocument, position, context: { includeDeclaration: true } },
  'textDocument/documentHighlight': { textDocument, position },
  'textDocument/documentLink': { textDocument },
  'textDocument/completion': { textDocument, position },
  'textDocument/prepareRename': { textDocument, position },
  'textDocument/rename': { textDocument, position, newName: 'Lantern Convention' },
  'textDocument/codeAction': { textDocument, range, context: { diagnostics: [] } },
  'textDocument/codeLens': { textDocument },
  'textDocument/inlayHint': { textDocument, range },
  'textDocument/semanticTokens/full': { textDocument },
  'textDocument/semanticTokens/range': { textDocument, range },
  'textDocument/semanticTokens/full/delta': { textDocument, previousResultId: '1' },
  'textDocument/diagnostic': { textDocument },
  'workspace/symbol': { query: 'exam' },
  'workspace/textDocumentContent': { uri: 'treaty-lens:/convention-on-examples.md' },
};
const inDocuments = Object.entries(requests).filter(([method]) => method.startsWith('textDocument/'));

describe('a document that is not open', () => {
  beforeEach(withOpenDraft);
  const other = { uri: 'file:///other.md' };

  const empty = [null, [], { data: [] }, { kind: 'full', items: [] }, { isIncomplete: false, items: [] }];
  test.each(inDocuments)('%s has nothing to say of it', async (method, params) => {
    const { result } = (await outcomeOf(method, { ...params, textDocument: other })) as { result: unknown };
    expect(empty).toContainEqual(result);
  });

  test.each<[string, object]>([
    ['textDocument/didChange', { textDocument: { ...other, version: 2 }, contentChanges: [{ text: 'x' }] }],
    ['textDocument/didSave', { textDocument: other }],
    ['textDocument/didClose', { textDocument: other }],
  ])('%s is passed over', async (method, params) => {
    await client.connection.sendNotification(method, params);
    await isAlive();
  });

  test.each(['treaty-lens:/no-such.md', 'treaty-lens:/../x.md', 'file:///etc/passwd', 'treaty-lens:', ''])(
    'there is no page "%s"',
    async page => {
      expect(await outcomeOf('workspace/textDocumentContent', { uri: page })).toEqual({ result: null });
    },
  );
});

describe('bad parameters', () => {
  beforeEach(withOpenDraft);

  const bad = [
    undefined,
    null,
    7,
    'x',
    [],
    {},
    { textDocument: 7 },
    { textDocument: {} },
    { textDocument: { uri: 7 } },
  ];
  test.each(Object.keys(requests))('%s is refused, whatever they are', async method => {
    for (const params of bad) expect(await outcomeOf(method, params), JSON.stringify(params)).toBe(-32602);
    await isAlive();
  });

  const nowhere = [
    null,
    7,
    {},
    { line: -1, character: 0 },
    { line: 0, character: -1 },
    { line: 0.5, character: 0 },
    { line: '0', character: 0 },
    { line: 1e99, character: 0 },
  ];
  const placed = inDocuments.filter(([, params]) => 'position' in params || 'range' in params);
  test.each(placed)('%s at a place that is none is refused', async (method, params) => {
    for (const place of nowhere) {
      const wrong = 'position' in params ? { position: place } : { range: { start: place, end: position } };
      expect(await outcomeOf(method, { ...params, ...wrong }), JSON.stringify(place)).toBe(-32602);
    }
    await isAlive();
  });

  const beyond = [
    { line: 0, character: 2 ** 31 - 1 },
    { line: 2 ** 31 - 1, character: 0 },
    { line: 2, character: 9 },
  ];
  test.each(placed)('%s at a place beyond the document is answered', async (method, params) => {
    for (const place of beyond) {
      const other = 'position' in params ? { position: place } : { range: { start: place, end: position } };
      expect(await outcomeOf(method, { ...params, ...other })).toHaveProperty('result');
    }
  });

  test.each(placed)('%s at every place of a document is answered or refused in words', async (method, params) => {
    for (const [line, text] of draft.split('\n').entries()) {
      for (let character = 0; character <= text.length; character += 3) {
        const place = { line, character };
        const other = 'position' in params ? { position: place } : { range: { start: place, end: place } };
        const outcome = await outcomeOf(method, { ...params, ...other });
        expect(outcome === -32803 || typeof outcome === 'object', `${method} ${line}:${character} ${outcome}`).toBe(
          true,
        );
      }
    }
  });

  test('the message says what was expected', async () => {
    await expect(client.request('textDocument/hover', { textDocument })).rejects.toThrow(
      'textDocument/hover: expected position to be a position of two whole numbers from 0, found nothing.',
    );
  });

  test.each<[string, object | undefined]>([
    ['textDocument/didOpen', { textDocument: { uri } }],
    ['textDocument/didOpen', undefined],
    ['textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ text: 7 }] }],
    ['textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ range: 7, text: '' }] }],
    ['textDocument/didClose', {}],
    ['workspace/didChangeWatchedFiles', { changes: [{}] }],
    ['workspace/didChangeWatchedFiles', {}],
    ['workspace/didChangeConfiguration', {}],
    ['workspace/didChangeWorkspaceFolders', {}],
    ['$/cancelRequest', {}],
    ['$/setTrace', { value: 'loud' }],
  ])('the notification %s with %j changes nothing', async (method, params) => {
    await client.tell(method, params);
    expect(await outcomeOf('textDocument/hover', { textDocument, position })).toMatchObject({ result: { range: {} } });
  });
});

describe('edits', () => {
  const at = (line: number, character: number) => ({ line, character });
  test.each<[string, object[], string]>([
    ['beyond the end', [{ range: { start: at(99, 0), end: at(120, 4) }, text: '\nThe ICUE' }], '3:5'],
    ['turned round', [{ range: { start: at(0, 27), end: at(0, 4) }, text: 'ICUE' }], '0:5'],
    ['beyond a line', [{ range: { start: at(0, 9999), end: at(1, 9999) }, text: 'The ICUE' }], '0:5'],
    ['of the whole text', [{ text: 'The ICUE' }], '0:5'],
    ['several in turn', [{ text: '' }, { range: { start: at(5, 5), end: at(5, 5) }, text: 'The ICUE' }], '0:5'],
    ['none', [], '0:8'],
  ])('%s', async (_, contentChanges, place) => {
    await started();
    await client.open(draft);
    const params = { textDocument: { uri, version: 2 }, contentChanges };
    await client.connection.sendNotification('textDocument/didChange', params);
    const [line, character] = place.split(':').map(Number);
    const hover = await outcomeOf('textDocument/hover', { textDocument, position: { line, character } });
    expect(hover).toMatchObject({ result: { contents: { kind: 'markdown' } } });
  });

  test('a document that is opened twice has the later text', async () => {
    await started();
    await client.open('Nothing.');
    await client.open(draft);
    expect(await outcomeOf('textDocument/hover', { textDocument, position })).toMatchObject({ result: {} });
  });
});

test.each(Object.entries(requests))('%s, cancelled, is answered once', async (method, params) => {
  withOpenDraft();
  const source = new CancellationTokenSource();
  const answer = client.connection.sendRequest(method, ParameterStructures.byName, params, source.token).then(
    () => 'a result',
    ({ code }: { code: number }) => code,
  );
  source.cancel();
  expect(['a result', -32800, -32803]).toContain(await answer);
  await isAlive();
});

describe('a client is asked only what it says that it can answer', () => {
  test.each<[string, object, string[]]>([
    ['nothing', {}, []],
    ['configuration', { workspace: { configuration: true } }, ['workspace/configuration']],
    [
      'dynamic settings',
      { workspace: { didChangeConfiguration: { dynamicRegistration: true } } },
      ['client/registerCapability'],
    ],
    [
      'dynamic watching',
      { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } },
      ['client/registerCapability'],
    ],
    ['pulling without refresh', { textDocument: { diagnostic: {} } }, []],
    [
      'refresh of diagnostics',
      { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } },
      ['workspace/diagnostic/refresh'],
    ],
    [
      'refreshes',
      {
        workspace: {
          codeLens: { refreshSupport: true },
          inlayHint: { refreshSupport: true },
          semanticTokens: { refreshSupport: true },
        },
      },
      ['workspace/codeLens/refresh', 'workspace/inlayHint/refresh', 'workspace/semanticTokens/refresh'],
    ],
    ['folders', { workspace: { workspaceFolders: true } }, []],
  ])('%s', async (_, capabilities, expected) => {
    await started(capabilities);
    await client.heard('treatyLens/statusChanged');
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await isAlive();
    await expect.poll(() => [...new Set(client.asked)].sort()).toEqual(expected);
  });
});
