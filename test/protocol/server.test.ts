import { once } from 'node:events';
import { afterEach, describe, expect, test } from 'vitest';
import { Client, installation } from './client.ts';

interface Diagnostics {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: readonly { code: string; severity: number; source: string; range: object; message: string }[];
}

const draft = 'The Lamplighters Convention, 2002, and article 9 of the Examples Convention.\n';
const uri = 'file:///draft.md';
const pulling = {
  textDocument: { diagnostic: {} },
  workspace: { configuration: true, diagnostics: { refreshSupport: true } },
};

let client: Client;
afterEach(() => client.process.kill('SIGKILL'));

async function started(capabilities: object, options?: object): Promise<Client> {
  client = new Client();
  await client.initialize(capabilities, options);
  return client;
}

describe('diagnostics', () => {
  test('are pushed to a client that cannot pull', async () => {
    await started({});
    await client.open(draft);
    const { diagnostics } = await client.heard<Diagnostics>(
      'textDocument/publishDiagnostics',
      ({ diagnostics }) => diagnostics.length > 0,
    );
    expect(diagnostics.map(({ code, severity, source }) => [code, severity, source])).toEqual([
      ['wrong-year', 1, 'Treaty Lens'],
      ['unknown-provision', 1, 'Treaty Lens'],
    ]);
    expect(diagnostics[0]?.range).toEqual({ start: { line: 0, character: 29 }, end: { line: 0, character: 33 } });
  });

  test('are pulled by a client that can, and not pushed to it', async () => {
    const answer = await new Promise(resolve => void started(pulling).then(resolve));
    expect(answer).toBe(client);
    await client.open(draft);
    const report = await client.request<{ kind: string; items: unknown[] }>('textDocument/diagnostic', {
      textDocument: { uri },
    });
    expect([report.kind, report.items.length]).toEqual(['full', 2]);
    expect(client.notifications.filter(({ method }) => method === 'textDocument/publishDiagnostics')).toEqual([]);
  });

  test('are pushed for an untitled document, which no client pulls', async () => {
    await started(pulling);
    await client.open(draft, 'untitled:Untitled-1');
    const { diagnostics } = await client.heard<Diagnostics>(
      'textDocument/publishDiagnostics',
      ({ diagnostics }) => diagnostics.length > 0,
    );
    expect(diagnostics).toHaveLength(2);
  });

  test.each([
    ['latex', '% The Lamplighters Convention, 2002\n\nThe Lamplighters Convention, 2002\n'],
    ['html', '<!-- The Lamplighters Convention, 2002 -->\n\n<p title="2002">The Lamplighters Convention, 2002\n'],
    ['quarto', '```{r}\n# The Lamplighters Convention, 2002\n```\n\nThe Lamplighters Convention, 2002\n'],
    ['mdx', '<A b="The Lamplighters Convention, 2002" />\n\nThe Lamplighters Convention, 2002\n'],
    ['asciidoc', '// The Lamplighters Convention, 2002\n\nThe Lamplighters Convention, 2002\n'],
    ['plaintext', 'https://a.b/The-Lamplighters-Convention,2002\n\nThe Lamplighters Convention, 2002\n'],
  ])('know what is prose in a document of the language %s, and what can be written into it', async (language, text) => {
    await started(pulling);
    await client.open(text, uri, language);
    const { items } = await client.request<{ items: { code: string; range: { start: object } }[] }>(
      'textDocument/diagnostic',
      { textDocument: { uri } },
    );
    const line = text.split('\n').length - 2;
    expect(items.map(({ code, range }) => [code, range.start])).toEqual([
      ['wrong-year', { line, character: text.split('\n')[line]!.indexOf('2002', 20) }],
    ]);
    const actions = await client.request<{ title: string }[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: items[0]!.range,
      context: { diagnostics: [] },
    });
    expect(actions[0]?.title).toBe('Change to 2001');
    expect(actions.some(({ title }) => /comment|ignore|silence|disable|footnote/i.test(title))).toBe(
      language === 'quarto',
    );
  });

  test('follow the text', async () => {
    await started({});
    await client.open(draft);
    const contentChanges = [
      { range: { start: { line: 0, character: 29 }, end: { line: 0, character: 33 } }, text: '2001' },
      { range: { start: { line: 9, character: 0 }, end: { line: 9, character: 0 } }, text: 'C302, art. 1' },
    ];
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges,
    });
    const { diagnostics } = await client.heard<Diagnostics>(
      'textDocument/publishDiagnostics',
      ({ version }) => version === 2,
    );
    expect(diagnostics.map(({ code }) => code)).toEqual(['unknown-provision']);
  });
});

describe('settings', () => {
  test('take effect without a restart', async () => {
    await started({ workspace: { configuration: true } });
    await client.open(draft);
    await client.heard<Diagnostics>('textDocument/publishDiagnostics', ({ diagnostics }) => diagnostics.length === 2);
    Object.assign(client.settings, {
      states: ['FRE'],
      diagnosticSeverity: { 'wrong-year': 'off', 'unknown-provision': 'hint', 'stale-corpus': 'off' },
    });
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    const { diagnostics } = await client.heard<Diagnostics>('textDocument/publishDiagnostics', ({ diagnostics }) =>
      diagnostics.some(({ code }) => code === 'state-signatory-only'),
    );
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ['unknown-provision', 4],
      ['state-signatory-only', 3],
    ]);
    const status = await client.heard<{ states: unknown }>(
      'treatyLens/statusChanged',
      ({ states }) => JSON.stringify(states) !== '[]',
    );
    expect(status.states).toEqual([{ code: 'FRE', name: 'Freedonia' }]);
  });

  test('are sent along by a client that cannot be asked', async () => {
    await started({});
    await client.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { treatyLens: { rules: { 'wrong-year': false } } },
    });
    await client.open(draft);
    const { diagnostics } = await client.heard<Diagnostics>(
      'textDocument/publishDiagnostics',
      ({ diagnostics }) => diagnostics.length > 0,
    );
    expect(diagnostics.map(({ code }) => code)).toEqual(['unknown-provision']);
  });

  test('that cannot be followed are named in one message', async () => {
    client = new Client();
    Object.assign(client.settings, { states: ['ZZZ'], rules: { nope: false }, profile: 'strict' });
    await client.initialize({ workspace: { configuration: true } });
    const { message } = await client.heard<{ message: string }>('window/showMessage');
    expect(message).toMatch(
      /^Treaty Lens: treatyLens\.states: expected .*, found "ZZZ"; treatyLens\.rules: expected .*, found "nope"\.$/,
    );
  });
});

describe('a quiet panel', () => {
  const type = (version: number, line: number, character: number, text: string) =>
    client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range: { start: { line, character }, end: { line, character } }, text }],
    });
  /** The first that are shown of a version, or as many as are said. */
  const shownAt = async (version: number, count?: number) => {
    const { diagnostics } = await client.heard<Diagnostics>(
      'textDocument/publishDiagnostics',
      found => found.version === version && found.diagnostics.length === (count ?? found.diagnostics.length),
    );
    return diagnostics.map(({ code, range }) => `${code} ${(range as { start: { line: number } }).start.line}`);
  };

  test('checked on saving, findings move with the text in between', async () => {
    await started({}, { treatyLens: { run: 'onSave' } });
    await client.open(draft);
    await client.heard<Diagnostics>('textDocument/publishDiagnostics', ({ diagnostics }) => diagnostics.length === 2);
    await type(2, 0, 0, 'ICUE, art. 99.\n');
    expect(await shownAt(2)).toEqual(['wrong-year 1', 'unknown-provision 1']);
    await client.connection.sendNotification('textDocument/didSave', { textDocument: { uri } });
    expect(await shownAt(2, 3)).toEqual(['unknown-provision 0', 'wrong-year 1', 'unknown-provision 1']);
  });

  test('checked by hand, there is nothing before the command', async () => {
    await started({}, { treatyLens: { run: 'manual' } });
    await client.open(draft);
    expect(await shownAt(1)).toEqual([]);
    await client.request('workspace/executeCommand', { command: 'treatyLens.checkNow' });
    await client.heard<Diagnostics>('textDocument/publishDiagnostics', ({ diagnostics }) => diagnostics.length === 2);
  });

  test('new findings on the line that is being typed wait for a pause', async () => {
    await started({}, { treatyLens: { hideWhileTyping: true } });
    await client.open(draft);
    await client.heard<Diagnostics>('textDocument/publishDiagnostics', ({ diagnostics }) => diagnostics.length === 2);
    await type(2, 1, 0, 'ICUE, art. 99.');
    expect(await shownAt(2)).toEqual(['wrong-year 0', 'unknown-provision 0']);
    expect(await shownAt(2, 3)).toEqual(['wrong-year 0', 'unknown-provision 0', 'unknown-provision 1']);
  });

  test('the last of too many says how many there are', async () => {
    await started({}, { treatyLens: { maxNumberOfProblems: 2 } });
    await client.open(`${draft}${draft}`);
    const { diagnostics } = await client.heard<Diagnostics>(
      'textDocument/publishDiagnostics',
      ({ diagnostics }) => diagnostics.length > 0,
    );
    expect(diagnostics.map(({ message }) => message)[1]).toBe(
      '3 more findings from here on are not shown: treatyLens.maxNumberOfProblems is 2.',
    );
  });

  test('what is certain is repaired in one action, for clients that do so on saving', async () => {
    await started({});
    await client.open('the Universal Declaration on the Rights of Samples, C301, art. 99.\n');
    const end = { line: 1, character: 0 };
    const actions = await client.request<{ kind: string; edit: { changes: Record<string, object[]> } }[]>(
      'textDocument/codeAction',
      {
        textDocument: { uri },
        range: { start: { line: 0, character: 0 }, end },
        context: { diagnostics: [], only: ['source.fixAll'] },
      },
    );
    expect(actions.map(({ kind, edit }) => [kind, edit.changes[uri]])).toEqual([
      [
        'source.fixAll.treatyLens',
        [
          {
            range: { start: { line: 0, character: 4 }, end: { line: 0, character: 50 } },
            newText: 'Universal Declaration of the Rights of Samples',
          },
        ],
      ],
    ]);
  });
});

describe('features', () => {
  test('hover, completion, its documentation, and a quick fix', async () => {
    await started({});
    await client.open(`${draft}Under the ICU`);
    const hover = await client.request<{ contents: { value: string } }>('textDocument/hover', {
      textDocument: { uri },
      position: { line: 0, character: 10 },
    });
    expect(hover.contents.value).toContain('Lamplighters Convention, 2001');
    const { items } = await client.request<{ items: { textEdit: { newText: string } }[] }>('textDocument/completion', {
      textDocument: { uri },
      position: { line: 1, character: 13 },
      context: { triggerKind: 1 },
    });
    expect(items[0]?.textEdit.newText).toBe('ICUE');
    const resolved = await client.request<{ documentation: { value: string } }>('completionItem/resolve', items[0]!);
    expect(resolved.documentation.value).toContain('adopted 18 December 1990');
    const range = { start: { line: 0, character: 30 }, end: { line: 0, character: 30 } };
    const actions = await client.request<{ title: string; isPreferred: boolean }[]>('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context: { diagnostics: [], only: ['quickfix'] },
    });
    expect(actions.map(({ title, isPreferred }) => [title, isPreferred])).toEqual([
      ['Change to 2001', true],
      ['Ignore wrong-year on this line', undefined],
      ['Ignore wrong-year by a comment above this line', undefined],
      ['Ignore wrong-year in this file', undefined],
    ]);
  });

  test('status and participants', async () => {
    await started({});
    const status = await client.request<{ corpus: object }>('treatyLens/status', {});
    expect(status.corpus).toMatchObject({ asOf: '2020-01-31', instruments: 14 });
    const participants = await client.request<object[]>('treatyLens/participants', {});
    expect(participants).toContainEqual({ code: 'OZX', name: 'Old Ozland', kind: 'former State' });
  });
});

describe('the life of a server', () => {
  test('ends with code 0 after shutdown and exit', async () => {
    await started({});
    expect(await client.stop()).toBe(0);
  });

  test('ends when its client is gone', async () => {
    await started({});
    client.process.stdin!.end();
    await once(client.process, 'exit');
  });

  test('ends, rather than falling mute, on a message that is none', async () => {
    await started({});
    client.process.stdin!.write('Content-Length: many\r\n\r\n{}');
    const [code] = await once(client.process, 'exit');
    expect(code).toBe(1);
  });

  test.each<[string, Uint8Array | undefined, RegExp]>([
    ['missing', undefined, /corpus\.bin cannot be read: there is no such file\. Reinstall Treaty Lens\.$/],
    [
      'broken',
      new TextEncoder().encode('broken corpus, of more than sixteen bytes'),
      /corpus\.bin is not a corpus that this version can use: .*\. Reinstall Treaty Lens\.$/,
    ],
  ])('goes on with a %s corpus, and says so once', async (_, corpus, message) => {
    const folder = installation(corpus);
    if (!corpus) (await import('node:fs')).rmSync(`${folder}/corpus.bin`, { force: true });
    client = new Client(folder);
    await client.initialize({});
    await client.open(draft);
    expect((await client.heard<{ message: string }>('window/showMessage')).message).toMatch(message);
    expect(
      await client.request('textDocument/hover', { textDocument: { uri }, position: { line: 0, character: 10 } }),
    ).toBeNull();
    expect(await client.request('treatyLens/status', {})).toMatchObject({
      states: [],
      fault: expect.stringMatching(message),
    });
  });

  test('says that the corpus is missing in the language of the client', async () => {
    const folder = installation(undefined);
    (await import('node:fs')).rmSync(`${folder}/corpus.bin`, { force: true });
    client = new Client(folder);
    await client.initialize({}, undefined, { locale: 'fr' });
    expect(await client.request('treatyLens/status', {})).toMatchObject({
      fault: expect.stringMatching(
        /corpus\.bin ne peut être lu\u00a0: ce fichier n’existe pas\. Réinstallez Treaty Lens\.$/,
      ),
    });
  });
});

test.each([
  ['fr-FR', /^L’ICUE, article 9 : introuvable/, /^Remplacer par article 2/],
  ['es', /^La ICUE no tiene artículo 9/, /^Cambiar por artículo 2/],
  ['de', /^The ICUE has no article 9/, /^Change to article 2/],
])('in the language of the client: %s', async (locale, message, repair) => {
  client = new Client();
  await client.initialize({}, undefined, { locale });
  await client.open('See the ICUE, art. 9.\n', 'file:///a.md');
  const { diagnostics } = await client.heard<{ diagnostics: { message: string; range: object }[] }>(
    'textDocument/publishDiagnostics',
  );
  expect(diagnostics[0]?.message.replaceAll('\u00a0', ' ')).toMatch(message);
  const actions = await client.request<{ title: string }[]>('textDocument/codeAction', {
    textDocument: { uri: 'file:///a.md' },
    range: diagnostics[0]?.range,
    context: { diagnostics: [] },
  });
  expect(actions.map(({ title }) => title.replaceAll('\u00a0', ' '))).toContainEqual(expect.stringMatching(repair));
});
