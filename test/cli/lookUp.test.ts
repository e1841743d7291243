import { describe, expect, test } from 'vitest';
import { folderWith, run as runIn } from './run.ts';

const folder = folderWith({});
const run = (...args: string[]) => runIn(folder, args);

describe('an instrument is named', () => {
  test.each([
    ['by its id', 'convention-on-examples'],
    ['by an id in capitals', 'Convention-On-Examples'],
    ['by an acronym', 'ICUE'],
    ['by a title, without its capitals', 'convention on the use of examples'],
    [
      'by its official title in another language',
      "Convention internationale sur l'usage des exemples et des membres de leurs ensembles",
    ],
    ['with its article', 'the Examples Convention'],
  ])('%s', (_, name) => {
    expect(run('status', name, '--format', 'json')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('"instrument": "convention-on-examples"'),
    });
  });

  test.each(['C301', 'ILO Convention No. 301', 'c 301', 'lamplighters'])('%s by its number or id', name => {
    expect(run('show', name).stdout).toMatch(/^Lamplighters Convention, 2001 \(No\. 301\)\n/);
  });

  test('ambiguously: the candidates are listed', () => {
    expect(run('show', 'Strelsau Convention')).toEqual({
      status: 2,
      stdout: '',
      stderr: expect.stringMatching(
        /names more than one instrument; say which:\n {2}convention-on-examples {2}International.*\n {2}strelsau-1870 {2}/,
      ),
    });
  });

  test.each([
    [
      'nearly',
      'Convention on the Use of Exampels',
      /no instrument is named "Convention on the Use of Exampels". These come near:\n {2}/,
    ],
    ['by nothing known', 'zzzz', /no instrument is named "zzzz". Search with: treaty-lens find/],
    ['not at all', '', /no instrument is named/],
    ['twice', 'ICUE and the Lamplighters Convention', /no instrument is named/],
  ])('%s', (_, name, message) =>
    expect(run('show', name)).toMatchObject({ status: 2, stdout: '', stderr: expect.stringMatching(message) }),
  );
});

describe('show', () => {
  test('prints the card as text, with States and the day of the record', () => {
    const { stdout, status } = run('show', 'ICUE', '--state', 'FRE');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^International Convention on the Use of Examples and Members of Their Sets \(ICUE\)\n/);
    expect(stdout).toMatch(/^treaty.* · adopted 18 December 1990, Strelsau · in force since 1 July 1993$/m);
    expect(stdout).toMatch(/^Freedonia: signatory, signature 3 February 1991 \(31 January 2020\)$/m);
    expect(stdout).toMatch(/^Gazette: https:\/\/example\.org\/gazette$/m);
    expect(stdout).not.toMatch(/[*\\]|\]\(/);
  });

  test.each([
    [['1'], 0, /^Article 1 Use of terms .*1 of 3\n\nSays what an example is/],
    [['Article', '8 bis'], 0, /^Article 8 bis Late insertions/],
    [['1(2)'], 0, /^Article 1\(2\) Use of terms/],
    [['9'], 1, /^Article 9: the instrument has no such article; it has 3 articles\./],
  ])('an article: %j', (article, status, message) => {
    expect(run('show', 'ICUE', ...article)).toMatchObject({ status, stdout: expect.stringMatching(message) });
  });

  test('what is no article', () => {
    expect(run('show', 'ICUE', 'first')).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/expected an article such as 12.*found "first"/),
    });
  });
});

describe('find', () => {
  test('as a table', () => {
    expect(run('find', 'lamplighters').stdout).toMatch(
      /^ID +TITLE\nlamplighters +Lamplighters Convention, 2001 \(No\. 301\)\n/,
    );
  });

  test('as JSON, with the name that fits, and no more than asked for', () => {
    const found = JSON.parse(run('find', 'use of', 'examples', '--format', 'json', '--limit', '1').stdout);
    expect(found).toEqual([
      { id: 'convention-on-examples', title: expect.any(String), name: expect.stringMatching(/Use of Examples/) },
    ]);
  });

  test('nothing', () => {
    expect(run('find', 'qqqq')).toMatchObject({ status: 0, stdout: 'Nothing in the corpus comes near "qqqq".\n' });
    expect(run('find', 'qqqq', '--format', 'json').stdout).toBe('[]\n');
    expect(run('find')).toMatchObject({ status: 2 });
  });
});

describe('status', () => {
  test('as JSON in its fixed form', () => {
    const { stdout, stderr } = run('status', 'ICUE', '--state', 'FRE', '--as-of', '2019-12-31', '--format', 'json');
    expect(JSON.parse(stdout)).toEqual({
      instrument: 'convention-on-examples',
      complete: true,
      asOf: '2020-01-31',
      source: 'gazette-2020-01-31',
      day: '2019-12-31',
      acts: [{ participant: 'FRE', kind: 'signature', date: '1991-02-03' }],
      standings: { FRE: expect.objectContaining({ kind: 'signatory' }) },
    });
    expect(stderr).toBe('');
  });

  test('leaves out what was done after the day', () => {
    const acts = (day: string) =>
      JSON.parse(run('status', 'ICUE', '--as-of', day, '--format', 'json').stdout).acts.length;
    expect(acts('1990-01-01')).toBe(0);
    expect(acts('2020-01-31')).toBeGreaterThan(acts('1992-01-01'));
  });

  test('as CSV', () => {
    const [head, ...rows] = run('status', 'ICUE', '--state', 'FRE', '--format', 'csv').stdout.split('\r\n');
    expect(head).toBe('instrument,participant,name,kind,date,effective,end,source,asOf');
    expect(rows).toEqual([
      'convention-on-examples,FRE,Freedonia,signature,1991-02-03,,,gazette-2020-01-31,2020-01-31',
      '',
    ]);
  });

  test('as a table, with the source and its day', () => {
    const { stdout, stderr } = run('status', 'ICUE', '--state', 'FRE');
    expect(stdout).toMatch(
      /Source: Gazette of the Depositary, table of participation, 31 January 2020\nFreedonia: signatory, signature 3 February 1991 \(31 January 2020\)\n\nCODE +PARTICIPANT +ACT/,
    );
    expect(stderr).toMatch(/What was done after 31 January 2020, the day of the record, is not known here\./);
  });

  test.each([
    [
      'no record',
      'strelsau-1870',
      /no record of what States did about it: that is unknown, and does not mean that none is a party/,
    ],
    ['an incomplete one', 'lamplighters', /not complete: of a State that is not in it nothing is known/],
  ])('%s is told apart from no party', (_, name, message) => {
    expect(run('status', name)).toMatchObject({ status: 0, stderr: expect.stringMatching(message) });
  });
});

test('corpus info in its fixed form', () => {
  const info = JSON.parse(run('corpus', 'info', '--format', 'json').stdout);
  expect(info).toMatchObject({
    version: expect.any(String),
    asOf: '2020-01-31',
    byFamily: { examples: info.instruments },
    byDepth: { full: expect.any(Number), catalogue: expect.any(Number) },
    summaries: 2,
    completeRecords: expect.any(Number),
  });
  expect(info.byDepth.full + info.byDepth.catalogue).toBe(info.instruments);
  for (const key of ['names', 'acts']) expect(info[key]).toBeGreaterThan(0);
  expect(run('corpus', 'info').stdout).toMatch(/^version +\S+\nas of +2020-01-31\n/);
});

test('a group of commands without its second word names them', () => {
  expect(run('corpus')).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/^treaty-lens: corpus: expected one of .*info/),
  });
});

test.each(['KEN', 'FRE,XX'])('--state %s names what is no State', state => {
  expect(run('show', 'ICUE', '--state', state)).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/--state: expected ISO 3166-1/),
  });
});
