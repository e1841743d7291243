import { strict as assert } from 'node:assert';
import { commands, Uri, window, workspace } from 'vscode';
import { ask, hasBridge } from './bridge.ts';
import { client, closeAll, finding, noFinding } from './editor.ts';
import { until } from './until.ts';

/** A page as the UN Treaty Collection builds its pages, on a day long after every one that is known. */
const page = (cell: string) => `<html><body><form action="?mtdsg_no=IV-13"></form>
<div id="x_div3">STATUS AS AT : 03-03-2026 10:16:18 EDT</div><div id="x_rptStatus_ctl00_tcText">Parties : 1</div>
<table id="x_tblgrid"><tr><td>Participant</td><td>Accession(a)</td></tr>
<tr><td>Kenya</td><td>${cell}</td></tr></table></body></html>`;

suite('Import Status Data', () => {
  const folder = () => workspace.workspaceFolders![0]!.uri;
  const file = (name: string) => Uri.joinPath(folder(), name);
  const own = 'treaty-lens-status.yml';
  const written = ['page.html', own, `${own}.before-import`, '.treaty-lens.yml'];
  suiteSetup(client);
  teardown(async () => {
    await closeAll();
    for (const name of written) await remove(file(name));
  });

  test('shows the difference, writes it when told to, and undoes it', async function () {
    if (!hasBridge) this.skip();
    await workspace.fs.writeFile(file('page.html'), new TextEncoder().encode(page('2 Mar 2026 a')));
    const importing = commands.executeCommand('treatyLens.importStatusData', file('page.html'));
    const shown = await until('the difference in an editor', () => {
      const document = window.activeTextEditor?.document;
      return document?.uri.scheme === 'treaty-lens-import' && document;
    });
    assert.match(shown.getText(), /^page\.html: a page of the UN Treaty Collection/);
    assert.match(shown.getText(), /^icrmw: International Convention on the Protection/m);
    assert.match(shown.getText(), /^ {2}\+ KEN {2}Kenya: accession 2026-03-02$/m);
    assert.match(shown.getText(), /^Places in your drafts that the import affects: [1-9]/m);
    assert.match(
      shown.getText(),
      /^ {2}draft\.md:8: "Kenya ratified the ICRMW": contradicted by the record → confirmed/m,
    );
    assert.equal(await textOf(file(own)), undefined);
    await ask('pick', `Write into ${own}`);
    const text = await until('an own corpus', () => textOf(file(own)));
    assert.match(text, /- \{ participant: KEN, kind: accession, date: 2026-03-02 \}/);
    assert.match(text, /day: 2026-03-03/);
    await until('its name in the project file', async () => (await textOf(file('.treaty-lens.yml')))?.includes(own));
    await importing;
    const draft = await until('the draft at the first of the places', async () => {
      await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      const editor = window.activeTextEditor;
      return editor?.document.uri.path.endsWith('/draft.md') && editor.selection.start.line === 7 && editor.document;
    });
    await commands.executeCommand('workbench.action.closeQuickOpen');
    await finding(draft, 'claim-wrong-action', 'ratified');
    await noFinding(draft, 'claim-contradicted');
    await commands.executeCommand('treatyLens.undoImportStatusData');
    assert.equal(await textOf(file(own)), undefined);
    assert.equal(await textOf(file('.treaty-lens.yml')), undefined);
    await finding(draft, 'claim-contradicted');
  });

  test('a damaged page says what is wrong where, and changes nothing', async function () {
    if (!hasBridge) this.skip();
    await workspace.fs.writeFile(file('page.html'), new TextEncoder().encode(page('31 Feb 2026 a')));
    await commands.executeCommand('notifications.showList');
    await commands.executeCommand('treatyLens.importStatusData', file('page.html'));
    await until('a message', async () =>
      (await ask('messages')).some(message => /page\.html: line 4: Kenya: cannot read "31 Feb 2026 a"/.test(message)),
    );
    assert.equal(await textOf(file(own)), undefined);
    assert.equal(await textOf(file('.treaty-lens.yml')), undefined);
    await commands.executeCommand('notifications.clearAll');
  });
});

async function textOf(file: Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(file));
  } catch {
    return undefined;
  }
}

async function remove(file: Uri): Promise<void> {
  if ((await textOf(file)) !== undefined) await workspace.fs.delete(file);
}
