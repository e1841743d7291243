import { strict as assert } from 'node:assert';
import { commands, type Location, type TextDocument, Uri, workspace } from 'vscode';
import { closeAll, finding, findingsIn, noFinding, open, placeOf, replace } from './editor.ts';
import { until } from './until.ts';

/** As an office writes them that has no extension for these languages. */
const drafts = {
  'report.qmd': 'See @ratified2010 and {{< var ICCPR >}}: article 99 of the ICCPR.\n',
  'report.Rmd': '```{r}\n# article 98 of the ICCPR\n```\n\nSee article 99 of the ICCPR.\n',
  'report.mdx': "import { Note } from './note'\n\n<Note>See article 99 of the ICCPR.</Note>\n",
};

suite('Other formats', () => {
  const uriOf = (name: string) => Uri.joinPath(workspace.workspaceFolders![0]!.uri, name);
  suiteSetup(async () => {
    for (const [name, text] of Object.entries(drafts))
      await workspace.fs.writeFile(uriOf(name), new TextEncoder().encode(text));
  });
  suiteTeardown(async () => {
    await closeAll();
    for (const name of Object.keys(drafts)) await workspace.fs.delete(uriOf(name));
  });

  test('files that are not open are looked through, each as its format has it', async () => {
    const draft = await open('draft.md');
    const citing = await until('references in all of them', async () => {
      const place = placeOf(draft, 'International Covenant on Civil');
      const found =
        (await commands.executeCommand<Location[]>('vscode.executeReferenceProvider', draft.uri, place)) ?? [];
      const names = found.map(({ uri }) => uri.path.split('/').at(-1)!).filter(name => name in drafts);
      return names.length >= 3 ? names : undefined;
    });
    assert.deepEqual(citing.sort(), Object.keys(drafts).sort());
  });

  for (const name of Object.keys(drafts)) {
    test(`${name} is checked, without an extension for its language`, async () => {
      const draft: TextDocument = await open(name);
      await finding(draft, 'unknown-provision', '99');
      assert.equal(findingsIn(draft).length, 1);
      await replace(draft, '99', '9');
      await noFinding(draft, 'unknown-provision');
    });
  }
});
