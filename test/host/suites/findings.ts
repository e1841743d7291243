import { strict as assert } from 'node:assert';
import { type TextDocument, window, workspace } from 'vscode';
import {
  action,
  append,
  apply,
  closeAll,
  describe,
  finding,
  findingsIn,
  noFinding,
  open,
  placeOf,
  replace,
} from './editor.ts';

suite('Findings', () => {
  let draft: TextDocument;
  setup(async () => {
    draft = await open('draft.md');
  });
  teardown(closeAll);

  for (const [rule, text] of [
    ['misnamed-instrument', 'Convention on the Rights of Children'],
    ['unknown-provision', '99'],
    ['number-name-mismatch', '198'],
    ['claim-contradicted', 'ratified'],
    ['non-binding-ratified', 'ratified'],
  ] as const) {
    test(`${rule} is reported on "${text}"`, async () => {
      await finding(draft, rule, text);
    });
  }

  test('code is left alone', async () => {
    await finding(draft, 'misnamed-instrument');
    const fence = placeOf(draft, '```text').line;
    assert.ok(
      findingsIn(draft).every(({ range }) => range.end.line < fence),
      describe(draft),
    );
  });

  test('writing it rightly clears the finding', async () => {
    await finding(draft, 'misnamed-instrument');
    await replace(draft, 'Rights of Children', 'Rights of the Child');
    await noFinding(draft, 'misnamed-instrument');
  });

  test('the quick fix clears the finding', async () => {
    const found = await finding(draft, 'misnamed-instrument');
    await apply(await action(draft, found, "Change to 'Convention on the Rights of the Child'"));
    await noFinding(draft, 'misnamed-instrument');
    assert.match(draft.getText(), /Convention on the Rights of the Child/);
  });

  test('a document that was never saved is checked too', async () => {
    const untitled = await workspace.openTextDocument({ language: 'markdown', content: '# New\n\n' });
    await window.showTextDocument(untitled);
    await append(untitled, 'Children are protected by the Convention on the Rights of Children.\n');
    await finding(untitled, 'misnamed-instrument');
  });
});
