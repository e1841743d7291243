import { strict as assert } from 'node:assert';
import {
  type CodeLens,
  commands,
  type DocumentHighlight,
  type DocumentLink,
  type InlayHint,
  type Location,
  type LocationLink,
  Range,
  type SemanticTokens,
  type SymbolInformation,
  type TextDocument,
  Uri,
  type WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { append, closeAll, open, placeOf, set } from './editor.ts';
import { until } from './until.ts';

suite('Reading', () => {
  let draft: TextDocument;
  suiteSetup(async () => {
    draft = await open('draft.md');
  });
  suiteTeardown(async () => {
    for (const name of ['codeLens.enabled', 'inlayHints.enabled', 'states']) await set(name, undefined);
    await closeAll();
  });

  test('definition opens a read-only page of the instrument at the article', async () => {
    const [link] = await until('a definition', () =>
      some(ask<LocationLink[]>('vscode.executeDefinitionProvider', placeOf(draft, '12 (2)'))),
    );
    assert.equal(link?.targetUri.toString(), 'treaty-lens:/iccpr.md');
    const page = await workspace.openTextDocument(link.targetUri);
    assert.equal(page.languageId, 'markdown');
    assert.match(page.lineAt(link.targetSelectionRange!.start.line).text, /^### Article 12/);
    assert.match(page.getText(), /^# International Covenant on Civil and Political Rights/);
    await window.showTextDocument(page);
    await commands.executeCommand('type', { text: 'x' });
    assert.equal(page.isDirty, false);
    await commands.executeCommand('workbench.action.closeActiveEditor');
  });

  test('references are found in files that are not open, as they change', async () => {
    const file = Uri.joinPath(workspace.workspaceFolders![0]!.uri, 'elsewhere.md');
    const found = () =>
      ask<Location[]>('vscode.executeReferenceProvider', placeOf(draft, 'International Covenant on Civil'));
    await workspace.fs.writeFile(file, new TextEncoder().encode('See ICCPR, art. 7, and the ICCPR.\n'));
    await until('two references in the new file', async () => {
      return (await found()).filter(({ uri }) => uri.toString() === file.toString()).length === 2;
    });
    assert.ok((await found()).some(({ uri }) => uri.toString() === draft.uri.toString()));
    await workspace.fs.delete(file);
    await until('none when it is gone', async () => {
      return (await found()).every(({ uri }) => uri.toString() !== file.toString());
    });
  });

  test('the instrument under the cursor is highlighted, whatever it is called', async () => {
    const found = await until('highlights', () =>
      some(
        ask<DocumentHighlight[]>('vscode.executeDocumentHighlights', placeOf(draft, 'International Covenant on Civil')),
      ),
    );
    const texts = found.map(({ range }) => draft.getText(range));
    assert.ok(texts.includes('ICCPR'), texts.join());
  });

  test('a name in general use is not renamed, and the editor says why', async () => {
    await assert.rejects(
      async () => ask('vscode.prepareRename', placeOf(draft, 'ICRMW')),
      /general use|cannot be renamed/,
    );
  });

  test('a short form that the text defines is renamed throughout', async () => {
    const edit = await until('a rename', () =>
      ask<WorkspaceEdit | undefined>('vscode.executeDocumentRenameProvider', placeOf(draft, '(ICCPR)'), 'CPR'),
    );
    const texts = edit.get(draft.uri).map(({ newText }) => newText);
    assert.deepEqual(texts, ['CPR', 'CPR']);
  });

  test('citations link to the page of the depositary', async () => {
    const links = await until('links', async () => {
      const all = await commands.executeCommand<DocumentLink[]>('vscode.executeLinkProvider', draft.uri, 100);
      return all.find(({ range }) => draft.getText(range) === 'ICCPR');
    });
    assert.equal(links.target?.authority, 'treaties.un.org');
  });

  test('and UN documents to theirs, which is built offline', async () => {
    await append(draft, '\nSee A/RES/66/172.\n');
    const link = await until('a link', async () => {
      const all = await commands.executeCommand<DocumentLink[]>('vscode.executeLinkProvider', draft.uri, 100);
      return all.find(({ range }) => draft.getText(range) === 'A/RES/66/172');
    });
    assert.equal(link.target?.toString(true), 'https://undocs.org/A/RES/66/172');
  });

  test('the instruments cited are symbols of the workspace', async () => {
    const found = await until('a symbol', async () => {
      const all = await commands.executeCommand<SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', 'ICCPR');
      // VS Code itself offers the heading of the page, which is open or was.
      return all.find(({ name }) => name === 'International Covenant on Civil and Political Rights (ICCPR)');
    });
    assert.equal(found.location.uri.toString(), draft.uri.toString());
  });

  test('code lenses and inlay hints stand when they are wanted, and not before', async () => {
    const lenses = async () =>
      (await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', draft.uri, 50)).filter(lens =>
        lens.command?.title.startsWith('ICCPR'),
      );
    const whole = new Range(0, 0, draft.lineCount, 0);
    const hints = () => commands.executeCommand<InlayHint[]>('vscode.executeInlayHintProvider', draft.uri, whole);
    assert.deepEqual([await lenses(), await hints()], [[], []]);
    await set('states', ['KEN']);
    await set('codeLens.enabled', true);
    await set('inlayHints.enabled', true);
    const [lens] = await until('a code lens', () => some(lenses()));
    assert.match(lens!.command!.title, /^ICCPR: 3 citations · Kenya: party \(accession 1 May 1972\), as of /);
    assert.equal(lens!.command!.command, 'treatyLens.showPlaces');
    assert.match(String((await until('a hint', () => some(hints())))[0]!.label), /KEN: party/);
  });

  test('instruments, provisions, States and claims have semantic tokens', async () => {
    const legend = await until('a legend', async () =>
      commands.executeCommand<{ tokenTypes: string[] } | undefined>(
        'vscode.provideDocumentSemanticTokensLegend',
        draft.uri,
      ),
    );
    assert.deepEqual(legend.tokenTypes, ['instrument', 'provision', 'state', 'claim']);
    const { data } = await commands.executeCommand<SemanticTokens>('vscode.provideDocumentSemanticTokens', draft.uri);
    const types = new Set(Array.from(data).filter((_, i) => i % 5 === 3));
    assert.deepEqual([...types].sort(), [0, 1, 2, 3]);
  });

  async function ask<T>(command: string, ...more: readonly unknown[]): Promise<T> {
    return commands.executeCommand<T>(command, draft.uri, ...more);
  }
});

async function some<T>(found: PromiseLike<readonly T[] | undefined>): Promise<readonly T[] | undefined> {
  const list = await found;
  return list && list.length > 0 ? list : undefined;
}
