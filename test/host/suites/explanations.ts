import { strict as assert } from 'node:assert';
import { type CompletionList, commands, type Hover, MarkdownString, type Position, type TextDocument } from 'vscode';
import { append, closeAll, open, placeOf } from './editor.ts';
import { until } from './until.ts';

suite('Hover and completion', () => {
  let draft: TextDocument;
  suiteSetup(async () => {
    draft = await open('draft.md');
  });
  suiteTeardown(closeAll);

  test('a hover over an acronym gives the title of the instrument', async () => {
    const texts = await until('a hover', () => hoverAt(draft, placeOf(draft, 'ICCPR, art. 99').translate(0, -5)));
    assert.ok(
      texts.some(text => text.includes('International Covenant on Civil and Political Rights')),
      texts.join(),
    );
  });

  test('no hover makes the editor trust what stands in it', async () => {
    const hovers = await hoversAt(draft, placeOf(draft, 'Convention on the Rights of Children'));
    for (const { contents } of hovers) {
      for (const content of contents) {
        if (!(content instanceof MarkdownString)) continue;
        assert.ok(!content.isTrusted && !content.supportHtml, content.value);
      }
    }
  });

  test('completion offers the instrument whose title is begun', async () => {
    await append(draft, '\nSee the International Covenant on Civ');
    const end = draft.positionAt(draft.getText().length);
    await until('the Covenant among the completions', async () => {
      const { items } = await commands.executeCommand<CompletionList>(
        'vscode.executeCompletionItemProvider',
        draft.uri,
        end,
      );
      return items.some(({ label }) => {
        const text = typeof label === 'string' ? label : label.label;
        return text.includes('International Covenant on Civil and Political Rights');
      });
    });
  });
});

async function hoverAt(document: TextDocument, place: Position): Promise<string[] | undefined> {
  const texts = (await hoversAt(document, place)).flatMap(({ contents }) =>
    contents.map(content => (content instanceof MarkdownString ? content.value : String(content))),
  );
  return texts.length > 0 ? texts : undefined;
}

async function hoversAt(document: TextDocument, place: Position): Promise<Hover[]> {
  return commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, place);
}
