import { strict as assert } from 'node:assert';
import {
  type CodeAction,
  commands,
  type Diagnostic,
  type MarkdownString,
  Range,
  type TextDocument,
  workspace,
} from 'vscode';
import { ask, hasBridge } from './bridge.ts';
import { append, closeAll, finding, findingsIn, noFinding, open, placeOf, set } from './editor.ts';
import { pause, until } from './until.ts';

suite('Repair and quiet', () => {
  let draft: TextDocument;
  setup(async () => {
    draft = await open('draft.md');
    await finding(draft, 'misnamed-instrument');
  });
  teardown(async () => {
    for (const name of ['run', 'hideWhileTyping', 'maxNumberOfProblems', 'enable']) await set(name, undefined);
    await closeAll();
  });

  for (const [title, directive] of [
    ['Ignore misnamed-instrument on this line', /<!-- treaty-lens-disable-line misnamed-instrument -->/],
    ['Ignore misnamed-instrument by a comment above', /<!-- treaty-lens-disable-next-line misnamed-instrument -->/],
    ['Ignore misnamed-instrument in this file', /<!-- treaty-lens-disable-file misnamed-instrument -->/],
  ] as const) {
    test(title, async () => {
      const found = await finding(draft, 'misnamed-instrument');
      await apply(await action(draft, found, title));
      await noFinding(draft, 'misnamed-instrument');
      assert.match(draft.getText(), directive);
    });
  }

  test('a directive that silences nothing is reported, and its repair takes it away', async () => {
    const text = draft.getText();
    await append(draft, '\nNothing. <!-- treaty-lens-disable-line wrong-year -->');
    const found = await finding(draft, 'unused-directive', 'wrong-year');
    await apply(await action(draft, found, 'Remove the directive'));
    assert.equal(draft.getText(), `${text}\nNothing.`);
  });

  test('number and name: both repairs are offered, and neither is preferred', async () => {
    await append(draft, '\nSee the Domestic Workers Convention, 2011 (No. 182).\n');
    const found = await finding(draft, 'number-name-mismatch', '182');
    const [number, name] = [
      await action(draft, found, 'Change the number'),
      await action(draft, found, 'Change the name'),
    ];
    assert.ok(!number.isPreferred && !name.isPreferred);
  });

  test('the nearest article is offered for one that there is none of', async () => {
    const found = await finding(draft, 'unknown-provision', '99');
    const nearest = await action(draft, found, 'Change to article');
    assert.ok(!nearest.isPreferred);
  });

  test('a citation is written out, and a footnote is put to it', async () => {
    await append(draft, '\n\nSee also the ICRMW.\n');
    await apply(await actionAt(draft, place(draft, 'ICRMW.'), 'refactor', 'Write out as'));
    assert.match(draft.getText(), /See also the International Convention on the Protection of .* \(ICRMW\)\.\n$/);
    await append(draft, '\nAnd CEDAW too.\n');
    await apply(await actionAt(draft, place(draft, 'CEDAW too'), 'refactor', 'Insert a footnote'));
    assert.match(draft.getText(), /And CEDAW\[\^cedaw\] too\.\n\n\[\^cedaw\]: .*Discrimination against Women/);
  });

  test('on saving, what is certain is put right where the user has asked for it', async () => {
    const whole = draft.validateRange(new Range(0, 0, draft.lineCount, 0));
    await apply(await actionAt(draft, whole, 'source.fixAll.treatyLens', 'Put right'));
    await noFinding(draft, 'misnamed-instrument');
    await finding(draft, 'unknown-provision');
  });

  test('a directive sets the States and the day from where it stands', async () => {
    await append(draft, '\n\n<!-- treaty-lens: state=USA as-of=2024-06-30 -->\n\nThe CRC binds.\n');
    await finding(draft, 'state-signatory-only', 'CRC');
  });

  test('a word of a directive has a hover', async () => {
    await append(draft, '\nText. <!-- treaty-lens-disable-line wrong-year -->\n');
    const text = await until('a hover', async () => {
      const hovers = await commands.executeCommand<{ contents: MarkdownString[] }[]>(
        'vscode.executeHoverProvider',
        draft.uri,
        placeOf(draft, 'wrong-year'),
      );
      return hovers.flatMap(({ contents }) => contents.map(({ value }) => value)).find(value => value.includes('year'));
    });
    assert.match(text, /wrong/);
  });

  test('checked on saving only, nothing new is said before it, and Check Now says it', async () => {
    await set('run', 'manual');
    await append(draft, '\nSee UDHR, art. 777.\n');
    await pause(1000);
    assert.ok(!findingsIn(draft).some(({ range }) => draft.getText(range).includes('777')));
    await commands.executeCommand('treatyLens.checkNow');
    await finding(draft, 'unknown-provision', '777');
  });

  test('what is new on the line that is being typed waits for a pause', async () => {
    await set('hideWhileTyping', true);
    await pause(500);
    const before = findingsIn(draft).length;
    await append(draft, 'See UDHR, art. 778.');
    await pause(300);
    assert.equal(findingsIn(draft).length, before);
    await finding(draft, 'unknown-provision', '778');
  });

  test('the last of too many findings says how many there are', async () => {
    await set('maxNumberOfProblems', 2);
    const last = await until('a remainder', () =>
      findingsIn(draft).find(({ message }) => message.includes('more findings')),
    );
    assert.equal(findingsIn(draft).length, 2);
    assert.match(last.message, /^\d+ more findings from here on are not shown/);
  });

  test('one command turns the checks off and on', async () => {
    await commands.executeCommand('treatyLens.toggle');
    await until('no finding', () => findingsIn(draft).length === 0);
    if (hasBridge) assert.match(await ask('languageStatus'), /not checked/);
    await commands.executeCommand('treatyLens.toggle');
    await finding(draft, 'misnamed-instrument');
    assert.equal(workspace.getConfiguration('treatyLens').get('enable'), true);
  });
});

/** An empty range in the first word of a text. */
function place(document: TextDocument, text: string): Range {
  const at = document.positionAt(document.getText().lastIndexOf(text) + 1);
  return new Range(at, at);
}

async function action(document: TextDocument, { range }: Diagnostic, title: string): Promise<CodeAction> {
  return actionAt(document, range, 'quickfix', title);
}

function actionAt(document: TextDocument, range: Range, kind: string, title: string): Promise<CodeAction> {
  return until(`an action "${title}"`, async () => {
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
      kind,
    );
    return actions.find(other => other.title.startsWith(title));
  });
}

async function apply({ edit }: CodeAction): Promise<void> {
  await workspace.applyEdit(edit!);
}
