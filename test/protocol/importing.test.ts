import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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

describe('in an editor in French', () => {
  const french = new Client();
  beforeAll(async () => void (await french.initialize({}, undefined, { locale: 'fr' })));
  afterAll(() => french.stop());
  const known = { instrument: 'lamplighters', day: '2016-01-01' };
  const page = (cell: string) => `<html><body><div id="x_div3">STATUS AS AT : 09-11-2015 10:16:18 EDT</div>
<form action="?mtdsg_no=XXX-7"></form><div id="x_rptStatus_ctl00_tcText">Parties : 1</div>
<table id="x_tblgrid"><tr><td>Participant</td><td>Accession(a)</td></tr>
<tr><td>Freedonia</td><td>${cell}</td></tr></table></body></html>`;
  const answerTo = async (text: string, more: object = {}): Promise<Record<string, string>> => {
    const params = { content: Buffer.from(text).toString('base64'), ...more };
    const answer = JSON.stringify(await french.connection.sendRequest('treatyLens/import', params));
    return JSON.parse(answer.replaceAll('\u00a0', ' '));
  };

  test('a broken page is refused in French', async () => {
    expect(await answerTo(page('31 Apr 2015 a'))).toEqual({
      kind: 'damaged',
      message: 'ligne 4 : Freedonia : « 31 Apr 2015 a » est illisible sous « Accession(a) ».',
    });
    expect(await answerTo('<html><body>mtdsg_no</body></html>')).toEqual({
      kind: 'damaged',
      message: 'la page n’a pas de tableau des participants.',
    });
    expect(await answerTo('participant,kind,date\nFRE,accession,2015-05-06\n')).toMatchObject({
      kind: 'which instrument',
      message: 'il ne dit pas sur quel instrument il porte : indiquez l’identifiant de l’instrument.',
    });
  });

  test('what a good page changes is said in French, and the new corpus begins so', async () => {
    const { kind, what, text, corpus } = await answerTo(page('6 May 2015 a'), known);
    expect({ kind, what }).toEqual({
      kind: 'read',
      what: 'une page de la Collection des traités des Nations Unies (HTML ou XML)',
    });
    expect(text).toMatch(/^ {2}lu +.*9 novembre 2015, complet ; son propre décompte \(1 parties\) concorde/m);
    expect(text).toContain('+ FRE  Fredonie : adhésion 2015-05-06');
    expect(text).toContain('nouveaux : 1, modifiés : 0, disparus : 1, inchangés : 0');
    expect(corpus).toMatch(/^# Actes des États, importés avec Treaty Lens\./);
  });

  test('why an own corpus is no YAML is said in French', async () => {
    expect(await answerTo(page('6 May 2015 a'), { ...known, corpus: 'status: [' })).toEqual({
      kind: 'damaged',
      message:
        'rien ne peut être ajouté au corpus propre : il est illisible comme YAML : le texte finit avant le crochet ou l’accolade fermante.',
    });
  });
});

test('a project file names the corpus, and no more', async () => {
  const name = (params: object) => client.connection.sendRequest('treatyLens/nameCorpus', params);
  const named = { text: 'states: [RUR]\ncorpora:\n  - own.yml\n' };
  expect(await name({ text: 'states: [RUR]\n', file: 'own.yml', named: true })).toEqual(named);
  expect(await name({ ...named, file: 'own.yml', named: false })).toEqual({ text: 'states: [RUR]\n' });
  expect(await name({ text: 'corpora: x\n', file: 'own.yml', named: true })).toEqual({ text: null });
});
