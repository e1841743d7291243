import { strict as assert } from 'node:assert';
import {
  type CompletionItem,
  type CompletionList,
  commands,
  type Hover,
  type MarkdownString,
  type Position,
  Selection,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import { action, append, apply, client, closeAll, finding, findingsIn, noFinding, open, placeOf } from './editor.ts';
import { pause, until } from './until.ts';

suite('Own corpora', () => {
  const file = (name: string) => Uri.joinPath(workspace.workspaceFolders![0]!.uri, name);
  const written = ['.treaty-lens.yml', '.treaty-lens.json', 'treaties.yml', 'other.yml', 'own.md'];
  suiteSetup(client);
  teardown(async () => {
    await closeAll();
    for (const name of written) await remove(file(name));
  });

  test('the keys and words of a project file are offered, each once', async () => {
    const project = await opened('.treaty-lens.yml', '');
    await offersAre(project, '', 'states as-of profile rules style lang ignore corpora source instruments aliases');
    await append(project, 'profile: ');
    await offersAre(project, '', 'drafting recommended strict');
    await append(project, 'strict\nrules:\n  wrong-ye');
    await offersAre(project, 'wrong-ye', 'wrong-year claim-wrong-year');
    await append(project, 'ar: off\nstates: [KE');
    const [kenya] = await offersAre(project, 'KE', 'KEN');
    assert.equal(kenya!.detail, 'Kenya');
  });

  test('an instrument is offered by its id and by its title, with its card', async () => {
    const project = await opened('.treaty-lens.yml', 'aliases:\n  icrm');
    const [item] = await offersAre(project, 'icrm', 'icrmw');
    assert.match(item!.detail ?? '', /Migrant Workers/);
    const card = item!.documentation as MarkdownString;
    assert.match(card.value, /adopted 18 December 1990/);
    assert.ok(!card.isTrusted && !card.supportHtml);
  });

  test('what is chosen brings its lines with it', async () => {
    const project = await opened('.treaty-lens.yml', 'ignore:\n  - ru');
    putCursorAtEnd(project);
    await until('another text', async () => {
      await commands.executeCommand('editor.action.triggerSuggest');
      await pause(1000);
      await commands.executeCommand('acceptSelectedSuggestion');
      return project.getText() !== 'ignore:\n  - ru';
    });
    assert.equal(project.getText(), 'ignore:\n  - rule: ');
  });

  test('keys, rules and ids are explained', async () => {
    const project = await opened(
      '.treaty-lens.yml',
      'rules: { wrong-year: off }\naliases: { iccpr: [CCPR Covenant] }\n',
    );
    assert.match(await hoverText(project, placeOf(project, 'aliases')), /Further names of an instrument/);
    assert.match(await hoverText(project, placeOf(project, 'wrong-year')), /\*\*wrong-year\*\*/);
    assert.match(await hoverText(project, placeOf(project, 'iccpr')), /adopted 16 December 1966/);
  });

  test('a fault is marked where it stands, and goes when it is mended', async () => {
    const project = await opened('.treaty-lens.yml', 'lang: en\nrules: { wrong-yaer: off }\n');
    const fault = await finding(project, 'custom-corpus-invalid', 'wrong-yaer');
    assert.equal(fault.range.start.line, 1);
    assert.match(fault.message, /There is no rule "wrong-yaer"; did you mean wrong-year\?/);
    await open('.treaty-lens.yml');
    await retype(project, 'rules: { wrong-year: off }\n');
    await noFinding(project, 'custom-corpus-invalid');
  });

  test('a file that the project file names is helped with and read as it is typed; another is left alone', async () => {
    await write('treaties.yml', '');
    await write('.treaty-lens.yml', 'corpora: [treaties.yml]\n');
    const draft = await opened('own.md', 'Under the Nairobi Workers Charter, art. 999, they may.\n');
    const facts = await opened('treaties.yml', 'ali');
    await offersAre(facts, 'ali', 'aliases');
    await append(facts, 'ases: { icrmw: [Nairobi Workers Charter], icrmv: [Nothing] }\n');
    await finding(facts, 'custom-corpus-invalid');
    await open('own.md');
    await finding(draft, 'unknown-provision');
    await opened('treaties.yml', '{}\n');
    await open('own.md');
    await noFinding(draft, 'unknown-provision');
    const other = await opened('other.yml', 'ali');
    assert.deepEqual((await ours(other)).map(labelOf), []);
    assert.deepEqual(findingsIn(other), []);
  });

  for (const [title, entry] of [
    [
      "Accept 'Convention on the Rights of Children' as an alias of",
      /aliases:\s+crc:\s+- Convention on the Rights of Children/,
    ],
    [
      "Ignore misnamed-instrument on 'Convention on the Rights of Children' in this workspace",
      /ignore:\s+- \{ rule: misnamed-instrument, instrument: crc, /,
    ],
  ] as const) {
    test(`${title}: the project file says so, and the finding goes`, async () => {
      const project = await opened('.treaty-lens.yml', '');
      const draft = await opened('own.md', 'Under the Convention on the Rights of Children, they may.\n');
      const found = await finding(draft, 'misnamed-instrument');
      await apply(await action(draft, found, title));
      await noFinding(draft, 'misnamed-instrument');
      assert.equal(draft.getText(), 'Under the Convention on the Rights of Children, they may.\n');
      assert.match(project.getText(), entry);
      await retype(project, '');
      await finding(draft, 'misnamed-instrument');
    });
  }

  test('in JSON, the editor’s own schema and the server share the work', async () => {
    const project = await opened('.treaty-lens.json', '{ "profile": "strict", "states": ["KE"], "st" }');
    const at = (text: string) => project.positionAt(project.getText().indexOf(text) + text.length);
    let labels: string[] = [];
    const once = async () => {
      labels = (await items(project, at('], "st'))).map(labelOf);
      return labels.filter(label => label === 'style').length === 1 && !labels.includes('profile');
    };
    await until('the keys, each once', once).catch(error => assert.fail(`${error.message} There were: ${labels}`));
    await until('a State', async () => (await items(project, at('"KE'))).some(item => labelOf(item) === 'KEN'));
    const hovers = await commands.executeCommand<Hover[]>(
      'vscode.executeHoverProvider',
      project.uri,
      placeOf(project, 'profile'),
    );
    assert.equal(hovers.length, 1);
  });

  async function opened(name: string, text: string): Promise<TextDocument> {
    await write(name, text);
    const document = await open(name);
    // The editor may still hold what a file of this name said before.
    await until(`the text of ${name}`, async () => {
      if (document.getText() !== text) await commands.executeCommand('workbench.action.files.revert');
      return document.getText() === text;
    });
    return document;
  }

  const write = (name: string, text: string) => workspace.fs.writeFile(file(name), new TextEncoder().encode(text));
});

/** The first offers of the server at the end of a document are these, each there once. */
async function offersAre(document: TextDocument, typed: string, first: string): Promise<CompletionItem[]> {
  const expected = first.split(' ');
  let found: CompletionItem[] = [];
  await until(`the offers ${first} for "${typed}"; there were: ${found.map(labelOf)}`, async () => {
    found = await ours(document);
    return expected.every((label, i) => found[i] && labelOf(found[i]) === label);
  });
  for (const label of expected) assert.equal(found.filter(item => labelOf(item) === label).length, 1, label);
  return found;
}

/** Without the words of the text, which the editor offers of itself. */
const ours = async (document: TextDocument): Promise<CompletionItem[]> =>
  (await items(document, document.positionAt(document.getText().length)))
    .filter(({ sortText }) => /^\d{4}$/.test(sortText ?? ''))
    .sort((a, b) => a.sortText!.localeCompare(b.sortText!));

async function items(document: TextDocument, position: Position): Promise<CompletionItem[]> {
  const list = await commands.executeCommand<CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    position,
    undefined,
    5,
  );
  return list.items;
}

const labelOf = ({ label }: CompletionItem): string => (typeof label === 'string' ? label : label.label);

async function hoverText(document: TextDocument, position: Position): Promise<string> {
  const text = await until('a hover', async () => {
    const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, position);
    return hovers.flatMap(({ contents }) => contents.map(content => (content as MarkdownString).value)).join('\n');
  });
  return text;
}

function putCursorAtEnd(document: TextDocument): void {
  const end = document.positionAt(document.getText().length);
  window.activeTextEditor!.selection = new Selection(end, end);
}

async function retype(document: TextDocument, text: string): Promise<void> {
  const editor = await window.showTextDocument(document);
  await editor.edit(edit => edit.replace(document.validateRange(wholeOf(document)), text));
}

const wholeOf = (document: TextDocument) =>
  new Selection(document.positionAt(0), document.positionAt(document.getText().length));

async function remove(uri: Uri): Promise<void> {
  try {
    await workspace.fs.delete(uri);
  } catch {
    // It was not written.
  }
}
