import { strict as assert } from 'node:assert';
import { commands, type MarkdownString, Range, type TextDocument, workspace } from 'vscode';
import { ask, hasBridge } from './bridge.ts';
import {
  action,
  actionAt,
  append,
  apply,
  closeAll,
  edit,
  finding,
  findingsIn,
  noFinding,
  open,
  placeOf,
  set,
} from './editor.ts';
import { pause, until } from './until.ts';

suite('Repair and quiet', () => {
  let draft: TextDocument;
  setup(async () => {
    draft = await open('draft.md');
    await finding(draft, 'misnamed-instrument');
  });
  teardown(async () => {
    for (const name of ['run', 'hideWhileTyping', 'maxNumberOfProblems', 'profile', 'enable'])
      await set(name, undefined);
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

  for (const [sentence, rule, title, wanted, preferred] of [
    [
      'The 1952 Convention relating to the Status of Refugees.',
      'wrong-year',
      'Change to 1951',
      'The 1951 Convention relating to the Status of Refugees.',
      true,
    ],
    ['Kenya ratified the ICCPR.', 'claim-wrong-action', "Change to 'acceded to'", 'Kenya acceded to the ICCPR.', true],
    [
      'Under the ILO Maternity Protection Convention, 1952 (No. 103).',
      'outdated-instrument',
      "Cite 'Maternity Protection Convention, 2000 (No. 183)' instead",
      'Under the ILO Maternity Protection Convention, 2000 (No. 183).',
      false,
    ],
  ] as const) {
    test(`${rule}: ${title}${preferred ? '' : ', which no editor applies unasked'}`, async () => {
      await append(draft, `\n\n${sentence}`);
      const repair = await action(draft, await finding(draft, rule), title);
      assert.equal(repair.isPreferred ?? false, preferred);
      await apply(repair);
      assert.ok(draft.getText().endsWith(`\n\n${wanted}`), draft.getText());
    });
  }

  test('one repair for all findings of a rule in the file', async () => {
    await append(draft, '\n\nThe Convention on the Rights of Children. The Convention on the Rights of Children.');
    await finding(draft, 'misnamed-instrument', 'Children');
    await apply(await actionAt(draft, place(draft, 'Rights of Children'), 'quickfix', 'Repair all'));
    await noFinding(draft, 'misnamed-instrument');
    assert.match(draft.getText(), /\n\n(The Convention on the Rights of the Child\.[ ]?){2}$/);
  });

  for (const [sentence, at, title, wanted] of [
    [
      'The Convention on the Rights of the Child applies.',
      'Rights of the Child',
      'Shorten to',
      /\n\nThe CRC applies\.$/,
    ],
    [
      'The Convention on the Rights of the Child applies.',
      'Rights of the Child',
      "Define '(CRC)' here",
      /\n\nThe Convention on the Rights of the Child \(CRC\) applies\.$/,
    ],
    ['The ICCPR applies.', 'ICCPR', 'Link to', /\n\nThe \[ICCPR\]\(https:\/\/[^)]+\) applies\.$/],
  ] as const) {
    test(`a citation is written otherwise: ${title}`, async () => {
      await append(draft, `\n\n${sentence}`);
      await apply(await actionAt(draft, place(draft, at), 'refactor', title));
      assert.match(draft.getText(), wanted);
    });
  }

  test('the profile sets how much is said', async () => {
    await noFinding(draft, 'first-mention-full');
    await set('profile', 'strict');
    await finding(draft, 'first-mention-full', 'ICRMW');
    await set('profile', 'drafting');
    await noFinding(draft, 'first-mention-full');
    await finding(draft, 'misnamed-instrument');
  });

  test('a key of the front matter that there is none of is flagged where it stands', async () => {
    await edit(draft, new Range(0, 0, 0, 0), '---\ntreaty-lens: { sate: KEN }\n---\n');
    const { message } = await finding(draft, 'invalid-front-matter', 'sate');
    assert.match(message, /state/);
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
