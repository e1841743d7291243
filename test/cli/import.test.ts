import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { installation } from '../protocol/client.ts';

const program = path.join(installation(), 'cli.mjs');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'imports-'));
  writeFileSync(path.join(folder, 'page.html'), page('1', '9 Jul 1993 a'));
});

/** A page of the UN Treaty Collection about the invented convention, as the site builds its pages. */
const page = (parties: string, cell: string) => `<html><body>
<div id="x_div3">STATUS AS AT : 09-11-2025 10:16:18 EDT</div><form action="?mtdsg_no=XXX-7"></form>
<div id="x_rptTreaty_ctl00_tcTreaty">7. International Convention on the Use of Examples and Members of Their Sets</div>
<div id="x_rptStatus_ctl00_tcText">Parties : ${parties}</div>
<table id="x_tblgrid"><tr><td>Participant</td><td>Accession(a)</td></tr>
<tr><td>Ruritania</td><td>${cell}</td></tr></table></body></html>`;

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'corpus', 'import', ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}
const text = (file: string): string => readFileSync(path.join(folder, file), 'utf8');
const own = 'treaty-lens-status.yml';

describe('corpus import', () => {
  test('shows the difference and writes nothing', () => {
    expect(run('page.html')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('0 new, 1 changed, 2 gone, 0 the same'),
      stderr: `Nothing was written; --write writes this into ${own}.\n`,
    });
    expect(readdirSync(folder)).toEqual(['page.html']);
  });

  test('prints the same as JSON', () => {
    const { version, instruments } = JSON.parse(run('page.html', '--format', 'json').stdout);
    expect(version).toBe(1);
    expect(instruments).toMatchObject([
      {
        instrument: 'convention-on-examples',
        source: { day: '2025-11-09' },
        complete: true,
        inForce: { day: '2020-01-31' },
        changed: [{ before: { date: '1993-07-08' }, after: { date: '1993-07-09' } }],
        gone: [{ participant: 'FRE' }, { participant: 'GRF' }],
      },
    ]);
  });

  test('writes a corpus with day and source, names it in the project file, and undoes both', () => {
    expect(run('page.html', '--write')).toMatchObject({
      status: 0,
      stderr: `Written into ${own}; --undo puts back what it replaced.\n`,
    });
    expect(text(own)).toContain(`  - instrument: convention-on-examples
    source: { title: 'United Nations Treaty Collection, status of the treaty', day: 2025-11-09,`);
    expect(text(own)).toContain('      - { participant: RUR, kind: accession, date: 1993-07-09 }');
    expect(text('.treaty-lens.yml')).toBe(`corpora:\n  - ${own}\n`);
    expect(run('--undo')).toMatchObject({ status: 0, stdout: `Took away ${own}, which was not there before.\n` });
    expect(existsSync(path.join(folder, own))).toBe(false);
    expect(existsSync(path.join(folder, '.treaty-lens.yml'))).toBe(false);
    expect(run('--undo')).toMatchObject({ status: 0, stdout: `Put back ${own} as it was before.\n` });
    expect(text(own)).toContain('date: 1993-07-09');
    expect(text('.treaty-lens.yml')).toBe(`corpora:\n  - ${own}\n`);
  });

  test('what was written is valid, is in force, and is no news the second time', () => {
    const treatyLens = (...args: string[]) =>
      spawnSync(process.execPath, [program, ...args], { cwd: folder, encoding: 'utf8' });
    expect(run('page.html', '--write').status).toBe(0);
    expect(treatyLens('corpus', 'validate', own)).toMatchObject({ status: 0, stderr: '' });
    const { acts, asOf, complete } = JSON.parse(treatyLens('status', 'ICUE', '--format', 'json').stdout);
    expect({ acts, asOf, complete }).toEqual({
      acts: [{ participant: 'RUR', kind: 'accession', date: '1993-07-09' }],
      asOf: '2025-11-09',
      complete: true,
    });
    expect(run('page.html').stderr).toBe('Nothing of this is new: there is nothing to write.\n');
  });

  test('undo gives back what was there, to the letter', () => {
    const before = '# ours\naliases: { lamplighters: [LC] }\n';
    writeFileSync(path.join(folder, 'office.yml'), before);
    expect(run('page.html', '--write', '--into', 'office.yml').status).toBe(0);
    expect(text('office.yml')).toContain(before);
    expect(text('office.yml')).toContain('convention-on-examples');
    expect(existsSync(path.join(folder, '.treaty-lens.yml'))).toBe(false);
    expect(run('--undo', '--into', 'office.yml').status).toBe(0);
    expect(text('office.yml')).toBe(before);
  });

  test.each<[string, string[], string]>([
    [
      'a broken cell',
      ['bad.html'],
      'bad.html: line 6: Ruritania: cannot read "31 Apr 1993 a" under "Accession(a)". Nothing was changed.',
    ],
    [
      'missing rows',
      ['torn.html'],
      'torn.html: it counts 7 parties, and its table lists 1: rows are missing or damaged.',
    ],
    [
      'no day',
      ['list.csv', '--instrument', 'lamplighters'],
      'list.csv: it does not state the day of its data: say of which day it is. Use --day DATE. Nothing was changed.',
    ],
    [
      'no instrument',
      ['list.csv', '--day', '2025-01-01'],
      'list.csv: it does not say which instrument it is about: name the instrument by its id. Use --instrument ID.',
    ],
    ['no such file', ['none.html'], 'none.html: cannot be read: '],
    ['no file named', [], 'corpus import: name the files that you saved'],
    [
      'two about one instrument',
      ['page.html', 'page.html'],
      'page.html: another file is about convention-on-examples too; import one of the two',
    ],
    [
      'a corpus that cannot be added to',
      ['page.html', '--into', 'broken.yml'],
      'broken.yml: it is not readable as YAML: ',
    ],
    ['nothing to undo', ['--undo'], `${own}: there is no import to undo`],
  ])('%s: one message, and nothing is changed', (_, args, message) => {
    writeFileSync(path.join(folder, 'bad.html'), page('1', '31 Apr 1993 a'));
    writeFileSync(path.join(folder, 'torn.html'), page('7', '9 Jul 1993 a'));
    writeFileSync(path.join(folder, 'list.csv'), 'participant,kind,date\nRUR,ratification,2002-01-15\n');
    writeFileSync(path.join(folder, 'broken.yml'), 'status: [\n');
    const before = readdirSync(folder);
    const { status, stderr } = run('--write', ...args);
    expect(stderr).toContain(`treaty-lens: ${message}`);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(status).toBe(2);
    expect(readdirSync(folder)).toEqual(before);
    expect(text('broken.yml')).toBe('status: [\n');
  });
});
