import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { installation } from '../protocol/client.ts';
import { folderWith, run as runIn } from './run.ts';

const folder = folderWith({
  'a.md': 'Text.\n\nThe Lamplighters Convention, 2002, and the ICUE, art. 2.\n',
  'more/b.markdown': 'See A/57/L.56.\n',
  'c.txt': 'The Lamplighters Convention, 2002.\n',
});

const run = (args: readonly string[], input = '') => runIn(folder, args, input);

describe('check', () => {
  test('prints a block a file, and ends with 1 on an error', () => {
    expect(run(['check', '.'])).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(
        /^\na\.md\n {2}3:30 {2}error {8}The Lamplighters Convention, 2001 \(No\. 301\) is of 2001, not 2002.* {2}wrong-year\n\nmore\/b\.markdown\n {2}1:5 {2}warning .* {2}draft-document-cited\n\n2 findings: 1 error, 1 warning, 0 information, 0 hints\n$/,
      ),
    });
  });

  test('prints JSON in its fixed form', () => {
    const { version, files, counts } = JSON.parse(run(['check', 'a.md', '--format', 'json']).stdout);
    expect(version).toBe(1);
    expect(counts).toEqual({ error: 1, warning: 0, information: 0, hint: 0 });
    expect(files).toEqual([
      {
        file: 'a.md',
        findings: [
          {
            rule: 'wrong-year',
            severity: 'error',
            start: 36,
            end: 40,
            line: 3,
            column: 30,
            endLine: 3,
            endColumn: 34,
            message: expect.stringContaining('is of 2001, not 2002'),
            instrument: 'lamplighters',
            fixes: [{ title: 'Change to 2001', edits: [{ start: 36, end: 40, text: '2001' }] }],
          },
        ],
      },
    ]);
  });

  test.each<[string, string[], string, number]>([
    ['standard input', ['check', '-'], 'the Lamplighters Convention, 2002', 1],
    ['no path', ['check'], 'the Lamplighters Convention, 2001', 0],
    ['a file of another kind by its name', ['check', 'c.txt'], '', 1],
    ['warnings only', ['check', 'more'], '', 0],
    ['more warnings than allowed', ['check', 'more', '--max-warnings', '0'], '', 1],
    ['a rule off', ['check', 'a.md', '--rule', 'wrong-year=off'], '', 0],
    [
      'States in focus',
      ['check', 'a.md', '--states', 'FRE', '--rule', 'wrong-year=off', '--rule', 'state-signatory-only=error'],
      '',
      1,
    ],
    [
      'on a day',
      [
        'check',
        'a.md',
        '--states',
        'FRE',
        '--as-of',
        '1990-01-01',
        '--rule',
        'wrong-year=off',
        '--rule',
        'state-signatory-only=error',
      ],
      '',
      0,
    ],
    ['help', ['--help'], '', 0],
  ])('%s', (_, args, input, status) => expect(run(args, input).status).toBe(status));

  test.each<[string[], RegExp]>([
    [['check', 'nothing.md'], /nothing\.md: there is no such file or folder/],
    [['check', 'a.md', '--states', 'XX'], /--states: expected ISO 3166-1 alpha-3 codes such as KEN, found "XX"/],
    [['check', 'a.md', '--as-of', 'now'], /--as-of: expected a day such as 2025-06-30, found "now"/],
    [['check', 'a.md', '--rule', 'nope=off'], /--rule: no rule "nope"; the rules are misnamed-instrument/],
    [['check', 'a.md', '--rule', 'wrong-year=loud'], /--rule wrong-year: expected one of error, .* found "loud"/],
    [['check', 'a.md', '--format', 'xml'], /--format: expected stylish, concise, json, .* or rdjson, found "xml"/],
    [['check', 'a.md', '--nope'], /--nope/],
    [['frobnicate'], /no command "frobnicate"/],
  ])('%j cannot run, and says why', (args, message) => {
    const { status, stderr } = run(args);
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
  });

  test('says so when nothing was recognised', () => {
    expect(run(['check', '-'], 'Nothing here.')).toMatchObject({
      status: 0,
      stderr: 'No citation of an instrument was recognised in <stdin>.\n',
    });
  });
});

test('a corpus that cannot be read is one sentence', () => {
  const broken = path.join(installation(new TextEncoder().encode('no corpus at all, really')), 'cli.mjs');
  const { status, stderr } = spawnSync(process.execPath, [broken, 'check', '-'], { input: '', encoding: 'utf8' });
  expect([status, stderr]).toEqual([
    2,
    expect.stringMatching(/^treaty-lens: .*corpus\.bin is not a corpus that this version can use: .*\n$/),
  ]);
});

test('scan prints every citation and claim in its fixed form', () => {
  const source = 'Freedonia ratified the ICUE, art. 9; see A/HRC/28/15.';
  const { version, corpus, files } = JSON.parse(run(['scan', '-', '--stdin-filename', 'x.md'], source).stdout);
  expect([version, corpus.asOf]).toEqual([1, '2020-01-31']);
  expect(files).toEqual([
    {
      file: 'x.md',
      citations: [
        {
          start: 23,
          end: 27,
          text: 'ICUE',
          form: 'acronym',
          resolution: 'resolved',
          instruments: ['convention-on-examples'],
          provisions: [{ text: '9', start: 34, end: 35, exists: false }],
        },
        {
          start: 41,
          end: 52,
          text: 'A/HRC/28/15',
          form: 'symbol',
          resolution: 'unknown',
          instruments: ['undoc:A/HRC/28/15'],
          provisions: [],
        },
      ],
      claims: [
        {
          start: 0,
          end: 27,
          states: ['FRE'],
          instrument: 'convention-on-examples',
          action: 'ratification',
          negated: false,
          verdict: 'contradicted',
          record:
            'signatory: signature on 3 February 1991 (Gazette of the Depositary, table of participation, 31 January 2020)',
        },
      ],
    },
  ]);
});

test('scan names every candidate of a name that more than one instrument has', () => {
  const { files } = JSON.parse(run(['scan', '-'], 'the Strelsau Convention').stdout);
  expect(files[0].citations).toMatchObject([
    { resolution: 'ambiguous', instruments: ['convention-on-examples', 'strelsau-1870'] },
  ]);
});
