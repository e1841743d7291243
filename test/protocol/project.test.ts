import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { Client } from './client.ts';

interface Diagnostics {
  readonly uri: string;
  readonly diagnostics: readonly { code: string; message: string; severity: number; range: { start: object } }[];
}

const draft = 'The Strelsau Examples Pact, art. 9, and the Lamplighters Convention, 2002.\n';
const alias = 'aliases:\n  convention-on-examples: [Strelsau Examples Pact]\n';

let client: Client;
let folder: string;
afterEach(() => client.stop());

const uriOf = (name: string): string => pathToFileURL(path.join(folder, name)).href;
const write = (name: string, text: string): void => {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), text);
};
const codes = ({ diagnostics }: Diagnostics): string => diagnostics.map(({ code }) => code).join(' ');

async function started(files: Record<string, string>, capabilities: object = {}, more: object = {}): Promise<void> {
  folder = mkdtempSync(path.join(tmpdir(), 'office-'));
  for (const [name, text] of Object.entries(files)) write(name, text);
  client = new Client();
  await client.initialize(capabilities, undefined, { rootUri: pathToFileURL(folder).href, ...more });
}

/** The last diagnostics of a file become these codes. */
const become = (name: string, expected: string): Promise<Diagnostics> =>
  client.heard<Diagnostics>(
    'textDocument/publishDiagnostics',
    heard => heard.uri === uriOf(name) && codes(heard) === expected,
  );

const changed = (name: string) =>
  client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(name), type: 2 }] });

describe('the project file', () => {
  test('adds names and settings to the drafts below it, and is read again when it changes', async () => {
    await started({ '.treaty-lens.yml': alias });
    await client.open(draft, uriOf('deep/a.md'));
    await become('deep/a.md', 'unknown-provision wrong-year');
    write('.treaty-lens.yml', `${alias}rules: { wrong-year: off }\n`);
    await changed('.treaty-lens.yml');
    await become('deep/a.md', 'unknown-provision');
    rmSync(path.join(folder, '.treaty-lens.yml'));
    await changed('.treaty-lens.yml');
    await become('deep/a.md', 'wrong-year');
  });

  test('counts as it stands in the editor', async () => {
    await started({ '.treaty-lens.yml': alias });
    await client.open(draft, uriOf('a.md'));
    await become('a.md', 'unknown-provision wrong-year');
    await client.open('rules: { wrong-year: off }\n', uriOf('.treaty-lens.yml'), 'yaml');
    await become('a.md', '');
  });

  test('shows its faults in itself and in one message, and the rest is in force', async () => {
    await started({ '.treaty-lens.yml': `${alias}  ferrymenn: [Boatmen’s Pact]\nstats: []\n` });
    await client.open(draft, uriOf('a.md'));
    await become('a.md', 'unknown-provision wrong-year');
    const { diagnostics } = await become('.treaty-lens.yml', 'custom-corpus-invalid custom-corpus-invalid');
    expect(diagnostics[0]).toMatchObject({
      severity: 1,
      range: { start: { line: 2, character: 2 } },
      message: 'There is no instrument with the id ferrymenn; did you mean ferrymen?',
    });
    const { message } = await client.heard<{ message: string }>('window/showMessage');
    expect(message).toBe(
      'Treaty Lens: .treaty-lens.yml, line 3: There is no instrument with the id ferrymenn; did you mean ferrymen? (and one more fault in it) What has no fault is in force.',
    );
    write('.treaty-lens.yml', alias);
    await changed('.treaty-lens.yml');
    await become('.treaty-lens.yml', '');
  });

  test('names files whose facts are read and watched', async () => {
    await started(
      { '.treaty-lens.yml': 'corpora: [facts/names.yml]\n', 'facts/names.yml': alias },
      { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } },
    );
    await client.open(draft, uriOf('a.md'));
    await become('a.md', 'unknown-provision wrong-year');
    write('facts/names.yml', '{}');
    await changed('facts/names.yml');
    await become('a.md', 'wrong-year');
  });

  test('goes before the settings of the client, and its States are those in focus', async () => {
    await started(
      { '.treaty-lens.yml': 'states: [FRE]\nrules: { wrong-year: hint }\n' },
      { workspace: { configuration: true } },
    );
    client.settings.diagnosticSeverity = { 'wrong-year': 'off' };
    await client.open('The Lamplighters Convention, 2002.\n', uriOf('a.md'));
    await become('a.md', 'wrong-year');
    const status = await client.heard<{ states: unknown[] }>(
      'treatyLens/statusChanged',
      ({ states }) => states.length > 0,
    );
    expect(status.states).toEqual([{ code: 'FRE', name: 'Freedonia' }]);
  });

  test('names the house style of what commands write', async () => {
    await started({ '.treaty-lens.yml': 'style: oscola\n' }, { workspace: { applyEdit: true } });
    const written: string[] = [];
    client.connection.onRequest('workspace/applyEdit', ({ edit }: { edit: object }) => {
      written.push(JSON.stringify(edit));
      return { applied: true };
    });
    await client.open('See the ICUE.\n', uriOf('a.md'));
    const textDocument = { uri: uriOf('a.md') };
    expect(await client.connection.sendRequest('treatyLens/citationStyle', { textDocument })).toBe('oscola');
    const call = (style?: string) =>
      client.request('workspace/executeCommand', {
        command: 'treatyLens.toFootnotes',
        arguments: [{ uri: uriOf('a.md'), style }],
      });
    await call();
    await call('oscola');
    await call('un');
    expect(written).toHaveLength(3);
    expect(written[0]).toBe(written[1]);
    expect(written[0]).not.toBe(written[2]);
  });

  test('changes what is known of drafts that are not open, each by the file nearest to it', async () => {
    await started({ '.treaty-lens.yml': alias, 'b.md': draft, 'deep/.treaty-lens.yml': '{}', 'deep/c.md': draft });
    const citing = async () => {
      const found = await client.request<{ location: { uri: string } }[]>('workspace/symbol', { query: 'ICUE' });
      return found.map(({ location }) => path.relative(folder, fileURLToPath(location.uri)));
    };
    expect(await citing()).toEqual(['b.md']);
    write('.treaty-lens.yml', '{}');
    write('deep/.treaty-lens.yml', alias);
    await changed('.treaty-lens.yml');
    await client.heard('treatyLens/statusChanged');
    await expect.poll(citing).toEqual(['deep/c.md']);
  });

  test('is one a folder: another says that it is not read', async () => {
    await started({ '.treaty-lens.yml': alias, '.treaty-lens.json': '{ "states": ["FRE"] }' });
    await client.open(draft, uriOf('a.md'));
    await become('a.md', 'unknown-provision wrong-year');
    const { diagnostics } = await become('.treaty-lens.json', 'custom-corpus-invalid');
    expect(diagnostics[0]?.message).toBe(
      'This file is not read, for .treaty-lens.yml stands in the same folder. Put all into one of them, and delete the other.',
    );
  });

  test('may have its files named by a setting', async () => {
    await started({ 'facts.yml': alias }, { workspace: { configuration: true } });
    client.settings.customCorpora = ['facts.yml', 'none.yml'];
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await client.open(draft, uriOf('a.md'));
    await become('a.md', 'unknown-provision wrong-year');
    const { message } = await client.heard<{ message: string }>('window/showMessage');
    expect(message).toContain('treatyLens.customCorpora: There is no file none.yml.');
  });

  test('is asked of the client where there is no disk', async () => {
    folder = '/';
    client = new Client();
    const root = 'vscode-vfs://github/office/drafts';
    client.connection.onRequest('treatyLens/readOwnFile', ({ uri }: { uri: string }) =>
      uri === `${root}/.treaty-lens.yml` ? { text: alias } : null,
    );
    client.connection.onRequest('treatyLens/listFiles', () => []);
    await client.initialize({}, { files: true }, { workspaceFolders: [{ uri: root, name: 'drafts' }] });
    await client.open(draft, `${root}/deep/a.md`);
    await client.heard<Diagnostics>(
      'textDocument/publishDiagnostics',
      heard => heard.uri.endsWith('a.md') && codes(heard) === 'unknown-provision wrong-year',
    );
  });
});

describe('quick fixes that are written into the project file', () => {
  const misnamed = 'The Convention on the Use of Exampels applies.\n';
  interface Action {
    readonly title: string;
    readonly edit: { readonly documentChanges?: readonly object[]; readonly changes?: object };
  }
  const actions = async (): Promise<Action[]> => {
    const position = { line: 0, character: 10 };
    const all = await client.request<Action[]>('textDocument/codeAction', {
      textDocument: { uri: uriOf('a.md') },
      range: { start: position, end: position },
      context: { diagnostics: [] },
    });
    return all.filter(({ title }) => title.endsWith('(project file)'));
  };
  const creating = { workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } } };

  test('accept a name as an alias, and ignore what is said of it', async () => {
    await started({ '.treaty-lens.yml': '# ours\nstates: [FRE]\n' }, creating);
    await client.open(misnamed, uriOf('a.md'));
    const [accept, ignore] = await actions();
    expect(accept?.title).toBe("Accept 'Convention on the Use of Exampels' as an alias of 'ICUE' (project file)");
    const at = { line: 1, character: 13 };
    expect(accept?.edit.documentChanges).toEqual([
      {
        textDocument: { uri: uriOf('.treaty-lens.yml'), version: null },
        edits: [
          {
            range: { start: at, end: { line: 2, character: 0 } },
            newText: '\naliases:\n  convention-on-examples:\n    - Convention on the Use of Exampels\n',
          },
        ],
      },
    ]);
    expect(JSON.stringify(ignore?.edit)).toContain(
      'ignore:\\n  - { rule: misnamed-instrument, instrument: convention-on-examples',
    );
    write('.treaty-lens.yml', 'aliases: { convention-on-examples: [Convention on the Use of Exampels] }\n');
    await changed('.treaty-lens.yml');
    await become('a.md', '');
  });

  test('make the file where there is none, if the client can', async () => {
    await started({}, creating);
    await client.open(misnamed, uriOf('a.md'));
    const [accept] = await actions();
    expect(accept?.edit.documentChanges?.[0]).toEqual({
      kind: 'create',
      uri: uriOf('.treaty-lens.yml'),
      options: { ignoreIfExists: true },
    });
  });

  test('are not offered where it would have to be made and the client cannot', async () => {
    await started({});
    await client.open(misnamed, uriOf('a.md'));
    await become('a.md', 'misnamed-instrument');
    expect(await actions()).toEqual([]);
  });
});
