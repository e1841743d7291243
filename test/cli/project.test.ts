import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith, run } from './run.ts';

const draft = 'The Strelsau Examples Pact and the Lamplighters Convention, 2002.\n';
const project = `# what the office knows
states: [FRE]
rules: { wrong-year: off, stale-corpus: off }
aliases:
  convention-on-examples: [Strelsau Examples Pact]
`;

/** The rules that speak in each file, as \`file: rule rule\`. */
function rulesIn(folder: string, args: readonly string[]): string[] {
  const { files } = JSON.parse(run(folder, ['check', '--format', 'json', ...args]).stdout);
  return files.map(({ file, findings }: { file: string; findings: { rule: string }[] }) =>
    `${file}: ${findings.map(({ rule }) => rule).join(' ')}`.trim(),
  );
}

describe('the project file', () => {
  test('nearest above each draft holds for it', () => {
    const folder = folderWith({
      '.treaty-lens.yml': project,
      'a.md': draft,
      'deep/er/b.md': draft,
      'deep/.treaty-lens.json': '{ "rules": { "wrong-year": "warning", "stale-corpus": "off" } }',
    });
    expect(rulesIn(folder, ['.'])).toEqual(['a.md: state-signatory-only', 'deep/er/b.md: wrong-year']);
  });

  test.each<[string, string[], string[]]>([
    ['--no-config', ['--no-config'], ['a.md: wrong-year']],
    ['--config FILE', ['--config', 'other.yml'], ['a.md:']],
    ['an option of the call goes before it', ['--rule', 'wrong-year=hint'], ['a.md: state-signatory-only wrong-year']],
  ])('%s', (_, args, expected) => {
    const folder = folderWith({
      '.treaty-lens.yml': project,
      'a.md': draft,
      'other.yml': 'ignore: [{ rule: wrong-year, instrument: lamplighters, text: "2002", reason: as printed }]',
    });
    expect(rulesIn(folder, ['a.md', ...args])).toEqual(expected);
  });

  test('the front matter of a draft goes before it', () => {
    const folder = folderWith({
      '.treaty-lens.yml': project,
      'a.md': `---\ntreaty-lens: { states: [], rules: { wrong-year: error } }\n---\n${draft}`,
    });
    expect(rulesIn(folder, ['a.md'])).toEqual(['a.md: wrong-year']);
  });

  test('a fault of it is a finding of it, and the rest is in force', () => {
    const folder = folderWith({ '.treaty-lens.yml': `${project}  ferrymen: [ICUE]\n`, 'a.md': draft });
    expect(rulesIn(folder, ['a.md'])).toEqual([
      'a.md: state-signatory-only',
      '.treaty-lens.yml: custom-corpus-invalid',
    ]);
    const { status, stdout } = run(folder, ['check', 'a.md']);
    expect(status).toBe(1);
    expect(stdout).toMatch(/\.treaty-lens\.yml\n {2}6:14 {2}error .*'ICUE' is already a name of/);
  });

  test('--config names a file that is there', () => {
    const folder = folderWith({ 'a.md': draft });
    expect(run(folder, ['check', 'a.md', '--config', 'none.yml'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('--config: there is no file none.yml'),
    });
  });

  test('--print-config says by what a draft is judged', () => {
    const folder = folderWith({ '.treaty-lens.yml': project, 'deep/a.md': draft });
    const config = JSON.parse(run(folder, ['check', '--print-config', 'deep/a.md', '--as-of', '2019-01-01']).stdout);
    expect(config).toMatchObject({
      'project-file': '.treaty-lens.yml',
      states: ['FRE'],
      'as-of': '2019-01-01',
      profile: 'recommended',
      rules: { 'wrong-year': 'off', 'misnamed-instrument': 'error' },
    });
  });

  test('commands that read no drafts know what it adds', () => {
    const folder = folderWith({ '.treaty-lens.yml': project });
    expect(run(folder, ['show', 'Strelsau Examples Pact']).stdout).toMatch(
      /^International Convention on the Use of Examples/,
    );
    expect(run(folder, ['show', 'Strelsau Examples Pact', '--no-config']).status).toBe(2);
  });
});

describe('files that a project file names', () => {
  const outside = folderWith({ 'secret.yml': 'aliases: { ferrymen: [Outside Pact] }' });

  test.each<[string, string, RegExp | undefined]>([
    ['below its folder', 'facts/treaties.yml', undefined],
    ['missing', 'facts/none.yml', /2:6 There is no file facts\/none\.yml\./],
    ['above', '../secret.yml', /2:6 \.\.\/secret\.yml is not below this folder/],
    ['absolute', path.join(outside, 'secret.yml'), /2:6 \S+ is not below this folder/],
    ['by an address', 'https://example.org/a.yml', /2:6 \S+ is not below this folder/],
    ['by a link that leads out', 'facts/link.yml', /2:6 facts\/link\.yml leads out of its folder/],
    ['by a folder that leads out', 'facts/out/secret.yml', /2:6 facts\/out\/secret\.yml leads out of its folder/],
    ['a folder', 'facts', /2:6 facts is no regular file/],
    ['too large', 'facts/large.yml', /2:6 facts\/large\.yml is larger than 8 MB/],
  ])('%s', (_, named, fault) => {
    const folder = folderWith({
      '.treaty-lens.yml': `corpora:\n  - '${named}'\n`,
      'facts/treaties.yml': 'aliases: { ferrymen: [Boatmen’s Pact] }',
      'facts/large.yml': `# ${'x'.repeat(8_000_001)}`,
      'a.md': 'The Boatmen’s Pact, and the Outside Pact.\n',
    });
    symlinkSync(path.join(outside, 'secret.yml'), path.join(folder, 'facts/link.yml'));
    symlinkSync(outside, path.join(folder, 'facts/out'));
    const { stdout } = run(folder, ['corpus', 'validate', '.treaty-lens.yml']);
    if (fault) expect(stdout).toMatch(fault);
    else expect(stdout).toBe('.treaty-lens.yml: valid; 0 instruments, 1 name, 0 records.\n');
    const { files } = JSON.parse(run(folder, ['scan', 'a.md']).stdout);
    expect(files[0].citations).toHaveLength(fault ? 0 : 1);
  });

  test('the project file itself may be no link that leads out', () => {
    const folder = folderWith({ 'a.md': 'The Outside Pact.\n' });
    symlinkSync(path.join(outside, 'secret.yml'), path.join(folder, '.treaty-lens.yml'));
    expect(run(folder, ['check', 'a.md']).stdout).toContain('.treaty-lens.yml leads out of its folder');
  });
});

describe('corpus validate', () => {
  test('says where each fault is, and ends with 1', () => {
    const folder = folderWith({ 'facts.yml': 'aliases:\n  ferrymen: [ICUE]\nstats: []\n' });
    expect(run(folder, ['corpus', 'validate', 'facts.yml'])).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(
        /^facts\.yml:2:14 'ICUE' is already a name .*\nfacts\.yml:3:1 No such key: stats; expected one of source, .*\n$/,
      ),
    });
  });

  test('of several files', () => {
    const folder = folderWith({ 'a.yml': 'aliases: { ferrymen: [Boatmen’s Pact] }' });
    mkdirSync(path.join(folder, 'b'));
    writeFileSync(path.join(folder, 'b/.treaty-lens.yaml'), 'states: [RUR]\n');
    expect(run(folder, ['corpus', 'validate', 'a.yml', 'b/.treaty-lens.yaml'])).toMatchObject({
      status: 0,
      stdout:
        'a.yml: valid; 0 instruments, 1 name, 0 records.\nb/.treaty-lens.yaml: valid; 0 instruments, 0 names, 0 records.\n',
    });
  });

  test.each([
    [[], 'expected a file'],
    [['none.yml'], 'none.yml: there is no such file'],
  ])('%j', (files, message) => {
    const { status, stderr } = run(folderWith({}), ['corpus', 'validate', ...files]);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });
});
