import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { Client } from './client.ts';

/** Which drafts an own corpus would turn over, before it is written. */
let client: Client;
let folder: string;
afterEach(() => client.stop());

const own = (acts: string) => `status:
  - instrument: lamplighters
    source: { title: List of the Ministry, day: 2016-01-01 }
    acts: [${acts}]
`;
const ratified = '{ participant: FRE, kind: ratification, date: 2015-05-06 }';
const drafts = {
  'a.md': 'None.\n\nFreedonia ratified the Lamplighters Convention, 2001.\n',
  'b.md': 'See the Lamplighters Convention, 2001.\n',
};

interface Affected {
  readonly uri: string;
  readonly places: readonly { readonly about: string; readonly text: string; readonly before?: string }[];
}

async function started(files: Record<string, string>): Promise<void> {
  folder = mkdtempSync(path.join(tmpdir(), 'office-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  client = new Client();
  await client.initialize({}, undefined, { rootUri: pathToFileURL(folder).href });
}

const affected = (corpus: string): Promise<Affected[]> =>
  client.request('treatyLens/affected', { folder: pathToFileURL(folder).href, file: 'treaty-lens-status.yml', corpus });

test('each claim and finding that turns over is told with its place, in drafts that are not open too', async () => {
  await started(drafts);
  const all = await affected(own(ratified));
  expect(all.map(({ uri }) => path.basename(uri))).toEqual(['a.md']);
  expect(all[0]!.places).toContainEqual({
    about: 'claim',
    text: 'Freedonia ratified the Lamplighters Convention, 2001',
    before: 'unchecked',
    after: 'confirmed',
    range: { start: { line: 2, character: 0 }, end: { line: 2, character: 52 } },
  });
});

test('an open draft counts as it stands in the editor, and a project file stays in force', async () => {
  await started({ ...drafts, '.treaty-lens.yml': 'aliases: { lamplighters: [Lamplighters Pact] }\n' });
  await client.open('Freedonia ratified the Lamplighters Pact.\n', pathToFileURL(path.join(folder, 'b.md')).href);
  const all = await affected(own(ratified));
  expect(all.map(({ uri }) => path.basename(uri))).toEqual(['a.md', 'b.md']);
});

test('what says nothing new turns nothing over', async () => {
  await started({
    ...drafts,
    '.treaty-lens.yml': 'corpora: [treaty-lens-status.yml]\n',
    'treaty-lens-status.yml': own(ratified),
  });
  expect(await affected(own(ratified))).toEqual([]);
});

test('drafts below a project file of their own, which does not name the corpus, are not affected', async () => {
  await started({ ...drafts, '.treaty-lens.json': '{}' });
  expect(await affected(own(ratified))).toEqual([]);
});
