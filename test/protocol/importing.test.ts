import { afterAll, beforeAll, expect, test } from 'vitest';
import { Client } from './client.ts';

/** Imports as an editor asks for them; everything else is tested where pages are read. */
const client = new Client();
beforeAll(async () => void (await client.initialize({})));
afterAll(() => client.stop());

const list = (...rows: string[]) => Buffer.from(`participant,kind,date\n${rows.join('\n')}\n`).toString('base64');
const importing = (params: object) => client.connection.sendRequest('treatyLens/import', params);

test('a list is read in two questions, and answered with the difference and the own corpus', async () => {
  const content = list('FRE,ratification,2015-05-06');
  expect(await importing({ content })).toMatchObject({ kind: 'which instrument', candidates: [] });
  expect(await importing({ content, instrument: 'lamplighters' })).toMatchObject({ kind: 'which day' });
  expect(await importing({ content, instrument: 'lamplighters', day: '2016-01-01', corpus: '# ours\n' })).toMatchObject(
    {
      kind: 'read',
      what: 'a list of acts (CSV)',
      text: expect.stringContaining('+ FRE  Freedonia: ratification 2015-05-06'),
      corpus: expect.stringMatching(/participant: FRE, kind: ratification, date: 2015-05-06/),
    },
  );
});

test('a damaged list is one message, and an own corpus that cannot be added to is left alone', async () => {
  const known = { instrument: 'lamplighters', day: '2016-01-01' };
  expect(await importing({ content: list('FRE,ratified,2015-05-06'), ...known })).toEqual({
    kind: 'damaged',
    message: expect.stringMatching(/^line 2: FRE: expected a kind of act/),
  });
  expect(await importing({ content: list('FRE,ratification,2015-05-06'), ...known, corpus: 'status: [' })).toEqual({
    kind: 'damaged',
    message: expect.stringMatching(/^the own corpus cannot be added to: it is not readable as YAML/),
  });
});

test('a project file names the corpus, and no more', async () => {
  const name = (params: object) => client.connection.sendRequest('treatyLens/nameCorpus', params);
  const named = { text: 'states: [RUR]\ncorpora:\n  - own.yml\n' };
  expect(await name({ text: 'states: [RUR]\n', file: 'own.yml', named: true })).toEqual(named);
  expect(await name({ ...named, file: 'own.yml', named: false })).toEqual({ text: 'states: [RUR]\n' });
  expect(await name({ text: 'corpora: x\n', file: 'own.yml', named: true })).toEqual({ text: null });
});
