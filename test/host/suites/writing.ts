import { strict as assert } from 'node:assert';
import {
  type CodeAction,
  type CompletionItem,
  CompletionItemTag,
  type CompletionList,
  commands,
  type MarkdownString,
  Selection,
  SnippetString,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import { ask, hasBridge } from './bridge.ts';
import { append, closeAll, finding, open, set } from './editor.ts';
import { until } from './until.ts';

suite('Writing', () => {
  let draft: TextDocument;
  setup(async () => {
    draft = await open('draft.md');
    await finding(draft, 'misnamed-instrument');
  });
  teardown(async () => {
    for (const name of ['states', 'completion.insert', 'completion.trigger', 'citationStyle'])
      await set(name, undefined);
    await closeAll();
  });

  test('an instrument that the text cites is offered by its acronym, with where the States in focus stand', async () => {
    await set('states', ['KEN']);
    const item = await offered('\nSee the ICRM', label =>
      label.startsWith('International Convention on the Protection'),
    );
    assert.match(item.detail ?? '', /^in force 1 July 2003 · Kenya: no action \(\d+ \w{3} \d{4}\)$/);
    assert.equal(textOf(item), 'ICRMW');
    const documentation = item.documentation as MarkdownString;
    assert.match(documentation.value, /Migrant Workers/);
    assert.ok(!documentation.isTrusted);
  });

  test('what was abrogated is struck through', async () => {
    const item = await offered('\nWorkers: Convention No. 4', label => label.includes('(No. 4)'));
    assert.deepEqual(item.tags, [CompletionItemTag.Deprecated]);
  });

  test('articles with their headings, and then paragraphs', async () => {
    await offered('\nSee ICCPR, art. 1', label => /^12\b/.test(label));
    await offered('2 (', label => label === '(3)');
  });

  test('States by their names', async () => {
    const item = await offered('\nThe Covenant was ratified by Ugan', label => label === 'Uganda');
    assert.equal(textOf(item), 'Uganda');
  });

  test('an instrument is found by its title in French and in Spanish, by its number and by its subject', async () => {
    await set('completion.insert', 'short');
    for (const typed of ['Pacte international relatif aux droits civ', 'Pacto Internacional de Derechos Civ'])
      await offered(`\n\nSee the ${typed}`, label => label === 'International Covenant on Civil and Political Rights');
    await offered('\n\nSee C189', label => label.startsWith('Domestic Workers Convention'));
    await offered('\n\nSee the Convention on migrant work', label => label.includes('Migrant Workers'));
  });

  for (const [form, text] of [
    ['full', /^United Nations Convention on the Law of the Sea/],
    ['short', /^UNCLOS$/],
    ['acronym', /^UNCLOS$/],
    ['link', /^\[United Nations Convention on the Law of the Sea \(UNCLOS\)\]\(https:/],
  ] as const) {
    test(`inserted as ${form}`, async () => {
      await set('completion.insert', form);
      const isConvention = (label: string) => label === 'United Nations Convention on the Law of the Sea';
      await until(`${form}`, async () => text.test(textOf(await offered('\nSee the UNCLO', isConvention))));
    });
  }

  test('on request only, or never, where that is set', async () => {
    await append(draft, '\nSee the UNCLO');
    await set('completion.trigger', 'explicit');
    await until('an offer on request', async () => (await itemsAtEnd()).length > 0);
    assert.deepEqual((await itemsAtEnd('O')).map(nameOf), []);
    await set('completion.trigger', 'off');
    await until('none even then', async () => (await itemsAtEnd()).length === 0);
    await set('completion.trigger', undefined);
    await until('an offer while typing', async () => (await itemsAtEnd('O')).length > 0);
  });

  test('symbols, and what a State did', async () => {
    await offered('\nSee A/RES/66/1', label => label.startsWith('A/RES/66/1'));
    const item = await offered('\n\nKenya acceded to the ', label => label.includes('acceded to the ICCPR'));
    assert.match(textOf(item), /acceded to the ICCPR on 1 May 1972/);
  });

  test('a variant has stops for article and paragraph', async () => {
    const item = await offered('\nSee the UNCLO', label => label.includes('…'));
    assert.ok(item.insertText instanceof SnippetString);
    assert.match(item.insertText.value, /\$1.*\$2/);
  });

  test('with a footnote, the definition comes along', async () => {
    await set('completion.insert', 'footnote');
    const isConvention = (label: string) => label.startsWith('United Nations Convention on the Law');
    await until('a footnote', async () => textOf(await offered('\nSee the UNCLO', isConvention)).includes('[^unclos]'));
  });

  test('the front matter and directives have their words', async () => {
    await offered('\n<!-- treaty-lens-disable-line wrong-', label => label === 'wrong-year');
  });

  test('ordinary prose opens no list', async () => {
    await append(draft, '\nThe working group met three times in May ');
    const items = await itemsAtEnd(' ');
    assert.deepEqual(items.map(nameOf), []);
  });

  test('Insert Citation searches, and puts in what is chosen', async function () {
    if (!hasBridge) this.skip();
    await append(draft, '\nSee also the ');
    putCursorAtEnd();
    const done = commands.executeCommand('treatyLens.insertCitation');
    await ask('search', 'Convention against Torture');
    await ghost('Convention against Torture');
    assert.ok(!draft.getText().includes('against Torture'));
    await ask('pick', 'Convention against Torture');
    await done;
    await until('the Convention', () => /See also the Convention against Torture .*\(CAT\)/.test(draft.getText()));
  });

  test('Insert Article offers those of the instrument before the cursor', async function () {
    if (!hasBridge) this.skip();
    await append(draft, '\nSee the ICCPR');
    putCursorAtEnd();
    const done = commands.executeCommand('treatyLens.insertArticle');
    await ask('pick', 'Right to life');
    await done;
    await until('the article', () => /See the ICCPR, art\. 6/.test(draft.getText()));
  });

  test('and asks for the instrument where none stands there', async function () {
    if (!hasBridge) this.skip();
    await append(draft, '\n\nIt is said in ');
    putCursorAtEnd();
    const done = commands.executeCommand('treatyLens.insertArticle');
    await ask('search', 'Convention against Torture');
    await ghost('Convention against Torture');
    await until('a list to choose from', () => ask('accept'));
    await ghost('CAT, art. 1');
    await ask('search', 'Definition of torture');
    await until('a list to choose from', () => ask('accept'));
    await done;
    await until('the article', () => /It is said in (?:the )?CAT, art\. 1/.test(draft.getText()));
  });

  test('what is put into a French draft is French, and so are repairs', async function () {
    if (!hasBridge) this.skip();
    const uri = Uri.joinPath(workspace.workspaceFolders![0]!.uri, 'lettre.md');
    const text =
      '---\nlang: fr\n---\n\nLa Convention sur les travailleuses et travailleurs domestiques, 2011 (n° 182).\n\nVoir ';
    await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    draft = await open('lettre.md');
    const { range } = await finding(draft, 'number-name-mismatch');
    const actions = await commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', uri, range);
    const change = actions.find(({ title }) => title.startsWith('Change the name'));
    assert.match(change?.title ?? '', /Convention \(n° 182\) sur les pires formes de travail des enfants/);
    putCursorAtEnd();
    const done = commands.executeCommand('treatyLens.insertCitation');
    await ask('search', 'International Covenant on Civil and Political Rights');
    await ghost('Pacte international relatif aux droits civils et politiques (PIDCP)');
    await until('a list to choose from', () => ask('accept'));
    await done;
    await until('the title in French', () =>
      draft.getText().endsWith('Voir Pacte international relatif aux droits civils et politiques (PIDCP)'),
    );
    await closeAll();
    await workspace.fs.delete(uri);
  });

  function putCursorAtEnd(): void {
    const end = draft.positionAt(draft.getText().length);
    window.activeTextEditor!.selection = new Selection(end, end);
  }

  /** What the search box shows in the draft, although it does not stand there yet. */
  async function ghost(text: string): Promise<void> {
    await until(`a preview of "${text}"`, async () => (await ask('ghosts')).some(shown => shown.includes(text)));
  }

  /** Writes at the end of the draft and waits for an offer there. */
  async function offered(text: string, fits: (label: string) => boolean): Promise<CompletionItem> {
    if (!draft.getText().endsWith(text)) await append(draft, text);
    return until(`an offer after "${text}"`, async () => (await itemsAtEnd()).find(item => fits(nameOf(item))));
  }

  async function itemsAtEnd(trigger?: string): Promise<CompletionItem[]> {
    const { items } = await commands.executeCommand<CompletionList>(
      'vscode.executeCompletionItemProvider',
      draft.uri,
      draft.positionAt(draft.getText().length),
      trigger,
      5,
    );
    // Words of the document are VS Code's own.
    return items.filter(
      ({ kind, detail, sortText }) => kind !== 0 && (detail !== undefined || /^\d{4}$/.test(sortText ?? '')),
    );
  }
});

const nameOf = ({ label }: CompletionItem): string => (typeof label === 'string' ? label : label.label);

function textOf({ insertText, label }: CompletionItem): string {
  if (insertText instanceof SnippetString) return insertText.value;
  return insertText ?? (typeof label === 'string' ? label : label.label);
}
