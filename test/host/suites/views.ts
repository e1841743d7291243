import { strict as assert } from 'node:assert';
import MarkdownIt from 'markdown-it';
import { commands, Selection, type TextDocument, Uri, window, workspace } from 'vscode';
import { ask, hasBridge } from './bridge.ts';
import { closeAll, finding, open, placeOf, set, treatyLens } from './editor.ts';
import { until } from './until.ts';

suite('Views beside the text', () => {
  let draft: TextDocument;
  suiteSetup(async () => {
    await set('states', ['KEN', 'UGA']);
    draft = await open('draft.md');
    await finding(draft, 'misnamed-instrument');
  });
  suiteTeardown(async () => {
    await set('states', undefined);
    await closeAll();
  });

  test('the page of the instrument at the cursor', async function () {
    if (!hasBridge) this.skip();
    await putCursor(draft, 'ICCPR, art. 99', -5);
    await commands.executeCommand('treatyLens.openInstrument');
    const header = await ask('webview', 'header');
    assert.match(header, /International Covenant on Civil and Political Rights/);
    assert.match(header, /Pacte international relatif aux droits civils et politiques/);
    assert.match(header, /Kenya[\s\S]*accession/);
    assert.match(await ask('webview', '.legend'), /Party \d+/);
    assert.match(await ask('webview', '.article-list'), /Self-determination/);
    assert.match(await ask('webview', '.participants table'), /Zimbabwe/);
    await ask('fill', { selector: '.articles input[type="search"]', text: 'torture' });
    assert.match(await ask('webview', '.articles .count'), /^\d+ \/ 53$/);
    assert.doesNotMatch(await ask('webview', '.article-list'), /Self-determination/);
    await commands.executeCommand('workbench.action.closeActiveEditor');
  });

  test('a page given by its id, without a record, says that it does not know', async function () {
    if (!hasBridge) this.skip();
    await commands.executeCommand('treatyLens.openInstrument', 'ilo-c190');
    assert.match(await ask('webview', 'main'), /Violence and Harassment Convention/);
    await commands.executeCommand('workbench.action.closeActiveEditor');
  });

  test('the ratification matrix has what the draft cites, for the States in focus', async function () {
    if (!hasBridge) this.skip();
    await window.showTextDocument(draft);
    await commands.executeCommand('treatyLens.showMatrix');
    const table = await ask('webview', '.scroll table');
    assert.match(table, /Kenya/);
    assert.match(table, /Uganda/);
    assert.match(table, /ICCPR/);
    await ask('press', 'button.sort:has-text("Kenya")');
    assert.match(await ask('webview', 'th[aria-sort="ascending"]'), /Kenya/);
    await ask('fill', { selector: 'input[type="search"]', text: 'Civil and Political' });
    assert.match(await ask('webview', '.count'), /^1 \/ \d+$/);
    await commands.executeCommand('workbench.action.closeActiveEditor');
  });

  test('the matrix is exported', async function () {
    if (!hasBridge) this.skip();
    const file = Uri.joinPath(workspace.workspaceFolders![0]!.uri, 'ratification-matrix.csv');
    await window.showTextDocument(draft);
    await commands.executeCommand('treatyLens.showMatrix');
    await ask('press', '.export button:has-text("CSV")');
    // The question does not hear of Enter before it has looked at the folder.
    const text = await until('the file', async () => {
      await ask('accept');
      return read(file);
    });
    assert.match(text, /International Covenant on Civil and Political Rights/);
    assert.match(text, /1972-05-01|1 May 1972/);
    await workspace.fs.delete(file);
    await commands.executeCommand('notifications.clearAll');
    await commands.executeCommand('workbench.action.closeActiveEditor');
  });

  test('a place in the list is jumped to', async function () {
    if (!hasBridge) this.skip();
    const editor = await window.showTextDocument(draft);
    editor.selection = new Selection(0, 0, 0, 0);
    await commands.executeCommand('treatyLens.cited.focus');
    await commands.executeCommand('treatyLens.cited.byInstrument');
    const covenant = '.monaco-list-row[aria-level="1"]:has-text("International Covenant on Civil")';
    await ask('click', `${covenant} .monaco-tl-twistie`);
    await ask('click', `${covenant} + .monaco-list-row[aria-level="2"]`);
    await until('the place in the text', () => {
      const { document, selection } = window.activeTextEditor!;
      return document === draft && /Civil and Political|ICCPR/.test(document.getText(selection));
    });
  });

  test('what is cited is listed, by instrument, by problem and by State', async function () {
    if (!hasBridge) this.skip();
    await window.showTextDocument(draft);
    await commands.executeCommand('treatyLens.cited.focus');
    const shows = (text: RegExp) => until(`a list with ${text}`, async () => text.test(await ask('tree')), 15_000);
    await shows(/International Covenant on Civil and Political Rights/);
    await commands.executeCommand('treatyLens.cited.byProblem');
    await shows(/misnamed-instrument/);
    await commands.executeCommand('treatyLens.cited.byState');
    await shows(/Kenya/);
    await commands.executeCommand('treatyLens.cited.ofWorkspace');
    await commands.executeCommand('treatyLens.cited.byInstrument');
    await shows(/International Covenant on Civil and Political Rights/);
    await commands.executeCommand('treatyLens.cited.ofFile');
  });

  for (const [where, draw] of [
    ['the Markdown preview', () => commands.executeCommand<string>('markdown.api.render', draft)],
    ['the plugin for it', () => drawByPlugin(draft)],
  ] as const) {
    test(`${where} marks citations, with a card for each`, async () => {
      const html = await until('marks', async () => {
        const drawn = await draw();
        return drawn.includes('treaty-lens-citation') ? drawn : undefined;
      });
      assert.match(
        html,
        /<span class="treaty-lens-citation treaty-lens-instrument"[^>]*>ICCPR<span class="treaty-lens-card"/,
      );
      assert.match(html, /Kenya: party, accession/);
    });
  }

  test('the preview that one opens has the marks, and the cards in their style', async function () {
    if (!hasBridge) this.skip();
    await window.showTextDocument(draft);
    await commands.executeCommand('markdown.showPreview');
    assert.match(await ask('webview', '.treaty-lens-instrument:has-text("ICCPR") > .treaty-lens-card'), /Kenya: party/);
    // An element without text; where there is none, there is no answer.
    assert.equal(await ask('webview', 'link[rel="stylesheet"][href*="client/preview.css"]'), '');
    await commands.executeCommand('workbench.action.closeActiveEditor');
  });

  test('the preview of a text that is no document is left as it was', async () => {
    const html = await commands.executeCommand<string>('markdown.api.render', 'the ICCPR');
    assert.doesNotMatch(html, /treaty-lens/);
  });

  test('the language status counts the problems', async function () {
    if (!hasBridge) this.skip();
    await window.showTextDocument(draft);
    await until('a number of problems', async () => /\d+ problems/.test(await ask('languageStatus')));
  });

  test('the example draft opens, with something to say about it', async () => {
    await commands.executeCommand('treatyLens.openExample');
    const example = await until('the example', () =>
      window.activeTextEditor?.document.isUntitled ? window.activeTextEditor.document : undefined,
    );
    await finding(example, 'misnamed-instrument');
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  test('the walkthrough has its steps', async function () {
    if (!hasBridge) this.skip();
    await commands.executeCommand('workbench.action.openWalkthrough', 'treaty-lens.treaty-lens#start', false);
    await ask('click', '.gettingStartedDetailsContent .getting-started-step');
    await commands.executeCommand('workbench.action.closeActiveEditor');
  });

  test('what the views need is in the package', async () => {
    for (const file of [
      'dist/webviews/instrument.js',
      'dist/webviews/instrument.css',
      'dist/webviews/matrix.js',
      'dist/webviews/matrix.css',
      'client/preview.css',
      'docs/example-draft.md',
    ]) {
      assert.ok((await workspace.fs.readFile(Uri.joinPath(treatyLens.extensionUri, file))).length > 0, file);
    }
  });
});

async function read(file: Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(file));
  } catch {
    return undefined;
  }
}

async function drawByPlugin(document: TextDocument): Promise<string> {
  const markdown = (await treatyLens.activate()).extendMarkdownIt(new MarkdownIt());
  return markdown.render(document.getText(), { currentDocument: document.uri });
}

async function putCursor(document: TextDocument, text: string, by = 0): Promise<void> {
  const editor = await window.showTextDocument(document);
  const place = placeOf(document, text).translate(0, by);
  editor.selection = new Selection(place, place);
}
