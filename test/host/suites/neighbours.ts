import { strict as assert } from 'node:assert';
import { commands, Selection, type TextDocument, Uri, window, workspace } from 'vscode';
import { ask, hasBridge } from './bridge.ts';
import { closeAll, open, placeOf, treatyLens } from './editor.ts';
import { until } from './until.ts';

suite('Beside what VS Code does itself', () => {
  teardown(closeAll);

  test('the grammar colours citations in Markdown', async () => {
    const [grammar] = treatyLens.packageJSON.contributes.grammars;
    assert.deepEqual(grammar.injectTo, ['text.html.markdown']);
    const file = await workspace.fs.readFile(Uri.joinPath(treatyLens.extensionUri, grammar.path));
    assert.equal(JSON.parse(new TextDecoder().decode(file)).scopeName, grammar.scopeName);
  });

  test('and it does so beside the grammar of Markdown', async function () {
    if (!hasBridge) this.skip();
    const draft = await open('draft.md');
    await inspect(draft, 'ICCPR, ', 'entity.name.type.treaty');
    await inspect(draft, 'art. 99', 'constant.numeric.article', 2);
    await inspect(draft, 'Convention on the Rights of Children', 'entity.name.type.treaty');
    await inspect(draft, 'What stands in code', 'meta.paragraph.markdown');
  });

  test('files are found as ever', async () => {
    const found = await workspace.findFiles('**/*.md');
    assert.ok(found.some(({ path }) => path.endsWith('/draft.md')));
  });
});

async function inspect(document: TextDocument, text: string, scope: string, by = 0): Promise<void> {
  const editor = await window.showTextDocument(document);
  const place = placeOf(document, text).translate(0, by);
  editor.selection = new Selection(place, place);
  await commands.executeCommand('editor.action.inspectTMScopes');
  await until(`the scope ${scope} in the middle of "${text}"`, async () => (await ask('scopes')).includes(scope));
  await commands.executeCommand('editor.action.inspectTMScopes');
}
