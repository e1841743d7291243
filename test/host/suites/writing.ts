import { strict as assert } from 'node:assert';
import {
  type CompletionItem,
  CompletionItemTag,
  type CompletionList,
  commands,
  type MarkdownString,
  Selection,
  SnippetString,
  type TextDocument,
  window,
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
    for (const name of ['states', 'completion.insert', 'citationStyle']) await set(name, undefined);
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

  function putCursorAtEnd(): void {
    const end = draft.positionAt(draft.getText().length);
    window.activeTextEditor!.selection = new Selection(end, end);
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
