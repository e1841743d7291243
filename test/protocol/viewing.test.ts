import { afterEach, describe, expect, test } from 'vitest';
import type { Choice, CitedNode, InstrumentPage, Marks, Matrix } from '../../client/src/viewProtocol.ts';
import { Client } from './client.ts';

const uri = 'file:///draft.md';
const draft = '# Draft\n\nSee article 9 of the Examples Convention. Freedonia ratified the ICUE.\n';

let client: Client;
afterEach(() => client.process.kill('SIGKILL'));

async function started(): Promise<Client> {
  client = new Client();
  client.settings.states = ['RUR'];
  await client.initialize({ workspace: { configuration: true } });
  await client.open(draft);
  // The settings are there.
  await client.heard('treatyLens/statusChanged');
  return client;
}

describe('what the views ask', () => {
  test('instruments are found by words, and without words those that are cited', async () => {
    await started();
    const byWords = await client.request<Choice[]>('treatyLens/find', { words: 'lamplighters' });
    expect(byWords[0]?.id).toBe('lamplighters');
    const cited = await client.request<Choice[]>('treatyLens/find', { words: '', uri });
    expect(cited.map(({ id }) => id)).toEqual(['convention-on-examples']);
  });

  test('the instrument at a place', async () => {
    await started();
    const at = (character: number) =>
      client.request<Choice[]>('treatyLens/instrumentAt', { textDocument: { uri }, position: { line: 2, character } });
    expect((await at(35)).map(({ id }) => id)).toEqual(['convention-on-examples']);
    expect(await at(1)).toEqual([]);
  });

  test('the page of an instrument, with the States in focus; no page of none', async () => {
    await started();
    const page = await client.request<InstrumentPage>('treatyLens/instrument', { id: 'convention-on-examples', uri });
    expect(page.focus).toEqual(['RUR']);
    expect(page.status?.origin).toMatchObject({ day: '2020-01-31', complete: true });
    expect(await client.request('treatyLens/instrument', { id: 'nothing' })).toBeNull();
  });

  test('the matrix of what is cited, or of what is asked for', async () => {
    await started();
    const matrix = await client.request<Matrix>('treatyLens/matrix', { uri });
    expect(matrix.rows.map(({ instrument, cells }) => [instrument, cells[0]?.kind])).toEqual([
      ['convention-on-examples', 'party'],
    ]);
    const other = await client.request<Matrix>('treatyLens/matrix', {
      instruments: ['lamplighters', 'nothing'],
      states: ['FRE', 'ZZZ'],
    });
    expect(other.rows.map(({ instrument, cells }) => [instrument, cells[0]?.kind])).toEqual([
      ['lamplighters', 'unknown'],
    ]);
    expect(await client.request('treatyLens/matrixText', { uri, format: 'csv' })).toMatch(/^Instrument,Short,Year/);
  });

  test.each(['instrument', 'problem', 'state'])('the list by %s leads to places', async grouping => {
    await started();
    const nodes = await client.request<CitedNode[]>('treatyLens/cited', { uri, grouping });
    const places = nodes.flatMap(({ children }) => children.flatMap(child => [child, ...child.children]));
    expect(places.find(({ place }) => place)?.place).toMatchObject({ uri, range: { start: { line: 2 } } });
  });

  test('the list of the workspace has the open documents', async () => {
    await started();
    const nodes = await client.request<CitedNode[]>('treatyLens/cited', { grouping: 'instrument' });
    expect(nodes.map(({ instrument }) => instrument)).toContain('convention-on-examples');
  });

  test('marks are those of a version; a document that is not open has none', async () => {
    await started();
    const { version, marks } = await client.request<Marks>('treatyLens/marks', { uri });
    expect(version).toBe(1);
    expect(marks.map(({ text }) => text)).toEqual(['Examples Convention', 'ICUE']);
    expect(await client.request('treatyLens/marks', { uri: 'file:///other.md' })).toBeNull();
  });

  test.each(['find', 'instrument', 'matrix', 'cited', 'marks'])(
    '%s without what it needs leaves the server alive',
    async request => {
      await started();
      await client.request(`treatyLens/${request}`, {}).catch(() => undefined);
      expect(await client.request('treatyLens/marks', { uri })).not.toBeNull();
    },
  );
});
