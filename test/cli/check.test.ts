import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { sectionOf } from '../../server/src/commandLine/explain.ts';
import { allRules } from '../../server/src/rules/all.ts';
import { folderWith, run } from './run.ts';

const wrongYear = 'The Lamplighters Convention, 2002, is cited.\n';

describe('repairs', () => {
  const misnamed =
    '\ufeff---\ntitle: x\n---\r\nThe Convention on the Use of Exampels, and the Lamplighters Convention, 2002.\r\n';

  test('--fix makes what is certain in the file and leaves the rest of it as it was', () => {
    const folder = folderWith({
      'a.md': misnamed,
      'b.md': 'No. 302 is the Lamplighters Convention, 2001 (No. 302).\n',
    });
    const { status, stderr, stdout } = run(folder, ['check', 'a.md', 'b.md', '--fix', '--format', 'json']);
    expect(readFileSync(path.join(folder, 'a.md'), 'utf8')).toBe(
      misnamed.replace('Exampels', 'Examples').replace('2002', '2001'),
    );
    expect(readFileSync(path.join(folder, 'b.md'), 'utf8')).toBe(
      'No. 302 is the Lamplighters Convention, 2001 (No. 302).\n',
    );
    expect(stderr).toMatch(/^a\.md: 2 repairs were made\.\n/);
    expect(JSON.parse(stdout).files[0].findings).toEqual([]);
    expect(status).toBe(JSON.parse(stdout).counts.error > 0 ? 1 : 0);
  });

  test('--fix-dry-run writes nothing, and gives the text in the JSON', () => {
    const folder = folderWith({ 'a.md': misnamed });
    const { stdout, stderr } = run(folder, ['check', 'a.md', '--fix-dry-run', '--format', 'json']);
    expect(readFileSync(path.join(folder, 'a.md'), 'utf8')).toBe(misnamed);
    expect(JSON.parse(stdout).files[0].output).toBe(misnamed.replace('Exampels', 'Examples').replace('2002', '2001'));
    expect(stderr).toBe('a.md: --fix would make 2 repairs.\n');
  });

  test('what the user silenced or switched off is not repaired', () => {
    const folder = folderWith({ 'a.md': `<!-- treaty-lens-disable-next-line -->\n${wrongYear}\n${wrongYear}` });
    expect(run(folder, ['check', 'a.md', '--fix', '--rule', 'wrong-year=off']).stderr).toBe('');
    run(folder, ['check', 'a.md', '--fix']);
    expect(readFileSync(path.join(folder, 'a.md'), 'utf8')).toBe(
      `<!-- treaty-lens-disable-next-line -->\n${wrongYear}\n${wrongYear.replace('2002', '2001')}`,
    );
  });

  test('standard input cannot be written to', () => {
    const folder = folderWith({});
    expect(run(folder, ['check', '-', '--fix'], wrongYear)).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/--fix: standard input cannot be written to; use --fix-dry-run/),
    });
  });
});

describe('a baseline', () => {
  const draft = `${wrongYear}\nSee ICUE, art. 9.\n`;

  test('marks what it holds, wherever it has moved to, and counts what is new', () => {
    const folder = folderWith({ 'drafts/a.md': draft });
    const write = run(folder, ['check', 'drafts', '--write-baseline', 'ci/baseline.json']);
    expect(write).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('--write-baseline: ci/baseline.json cannot be written'),
    });
    expect(run(folder, ['check', 'drafts', '--write-baseline', 'baseline.json'])).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/not 2002.* \(known\)[\s\S]*No new findings\. \(and 2 known\)/),
    });
    writeFileSync(
      path.join(folder, 'drafts/a.md'),
      `# New head\n\nSee A/57/L.56, and the ICUE, art. 8.\n\n${draft.replaceAll('The Lamplighters', 'The\nLamplighters')}`,
    );
    const { status, stdout } = run(path.join(folder, 'drafts'), [
      'check',
      '.',
      '--baseline',
      '../baseline.json',
      '--format',
      'json',
    ]);
    const { files, counts } = JSON.parse(stdout);
    expect(files[0].findings.map(({ rule, line, known }: Record<string, unknown>) => [rule, line, known])).toEqual([
      ['draft-document-cited', 3, undefined],
      ['unknown-provision', 3, undefined],
      ['wrong-year', 6, true],
      ['unknown-provision', 8, true],
    ]);
    expect([status, counts]).toEqual([1, { error: 1, warning: 1, information: 0, hint: 0, known: 2 }]);
  });

  test('does not hide a second finding like the first', () => {
    const folder = folderWith({ 'a.md': wrongYear });
    run(folder, ['check', 'a.md', '--write-baseline', 'known.json']);
    writeFileSync(path.join(folder, 'a.md'), `${wrongYear}\n${wrongYear}`);
    const { status, stdout } = run(folder, ['check', 'a.md', '--baseline', 'known.json', '--format', 'json']);
    expect([status, JSON.parse(stdout).counts]).toEqual([
      1,
      { error: 1, warning: 0, information: 0, hint: 0, known: 1 },
    ]);
  });

  test.each([
    ['not there', undefined, /known\.json cannot be read/],
    ['not JSON', 'x', /known\.json is no baseline of Treaty Lens; write one with --write-baseline/],
    ['of another form', '{"version":1,"findings":{"a.md":[{}]}}', /is no baseline/],
  ] as const)('that is %s is one sentence', (_, content, message) => {
    const folder = folderWith({ 'a.md': wrongYear, ...(content === undefined ? {} : { 'known.json': content }) });
    expect(run(folder, ['check', 'a.md', '--baseline', 'known.json'])).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(message),
    });
  });
});

describe('what is read', () => {
  test('the Markdown below a folder, outside hidden folders and node_modules', () => {
    const folder = folderWith({
      'b.md': wrongYear,
      'a/[x] y.markdown': wrongYear,
      'a/note.txt': wrongYear,
      'node_modules/p/readme.md': wrongYear,
      'a/node_modules/p/readme.md': wrongYear,
      '.git/x.md': wrongYear,
    });
    const filesOf = (...args: string[]) =>
      JSON.parse(run(folder, ['check', ...args, '--format', 'json']).stdout).files.map(
        ({ file }: { file: string }) => file,
      );
    expect(filesOf('.')).toEqual(['a/[x] y.markdown', 'b.md']);
    expect(filesOf('./')).toEqual(['a/[x] y.markdown', 'b.md']);
    expect(filesOf('a', './b.md', 'b.md')).toEqual(['a/[x] y.markdown', 'b.md']);
    expect(filesOf('a/[x] y.markdown')).toEqual(['a/[x] y.markdown']);
    expect(filesOf('**/*.md')).toEqual(['b.md']);
    expect(run(folder, ['check', '.git', 'nothing'])).toMatchObject({ status: 2 });
  });

  test('a file that cannot be read is one located message, and the others are checked', () => {
    const folder = folderWith({
      'a.md': wrongYear,
      'latin1.md': Buffer.from('One.\nTwo.\nConvenci\xf3n.\n', 'latin1'),
      'huge.md': Buffer.alloc(50 * 1024 * 1024 + 1, 'x'),
    });
    const { status, stdout, stderr } = run(folder, ['check', '.', '--format', 'json']);
    expect(stderr).toBe(
      'huge.md: This file is larger than 50 MB, which no draft is; it was not read.\n' +
        'latin1.md:3: This is not UTF-8 text; save the file as UTF-8.\n',
    );
    expect([status, JSON.parse(stdout).counts.error]).toEqual([2, 1]);
    expect(run(folder, ['scan', '.'])).toMatchObject({ status: 2, stderr });
  });

  test('standard input under the name that it is given', () => {
    const { stdout } = run(
      folderWith({}),
      ['check', '--stdin-filename', 'buffer.md', '--format', 'concise'],
      wrongYear,
    );
    expect(stdout).toMatch(/^buffer\.md:1:30: error: /);
  });
});

describe('what is printed', () => {
  test('goes to the file that --output-file names', () => {
    const folder = folderWith({ 'a.md': wrongYear });
    expect(run(folder, ['check', 'a.md', '--format', 'sarif', '--output-file', 'out.sarif'])).toMatchObject({
      status: 1,
      stdout: '',
    });
    expect(JSON.parse(readFileSync(path.join(folder, 'out.sarif'), 'utf8')).version).toBe('2.1.0');
    expect(existsSync(path.join(folder, 'a.md'))).toBe(true);
  });

  test('--quiet leaves errors only, and all still count', () => {
    const folder = folderWith({ 'a.md': `${wrongYear}\nSee A/57/L.56.\n` });
    const { stdout, status } = run(folder, [
      'check',
      'a.md',
      '--quiet',
      '--rule',
      'wrong-year=hint',
      '--max-warnings',
      '0',
    ]);
    expect([stdout, status]).toEqual(['\nNo findings.\n', 1]);
  });

  test('tells that a State could not be judged', () => {
    const { stderr, status } = run(
      folderWith({}),
      ['check', '--states', 'RUR,FRE'],
      'The ICUE and the Lamplighters Convention, 2001.',
    );
    expect(stderr).toMatch(
      /^Not judged, for there is no complete record of what States did: .*Lamplighters Convention.* \(.*\)\.\n$/,
    );
    expect(stderr).not.toMatch(/ICUE/);
    expect(status).toBe(0);
  });

  test('--explain prints the section of a rule', () => {
    const { stdout, status } = run(folderWith({}), ['check', '--explain', 'wrong-year']);
    expect([status, stdout]).toEqual([0, `${sectionOf(readFileSync('docs/rules.md', 'utf8'), 'wrong-year')}\n`]);
  });

  test.each(allRules.map(({ id }) => id))('%s has a section to be explained by', rule => {
    const section = sectionOf(readFileSync('docs/rules.md', 'utf8'), rule);
    expect(section).toMatch(new RegExp(`^## ${rule}\n\n\\*\\w+\\.\\*`));
    expect(section.match(/^## /gm)).toHaveLength(1);
  });

  test('--print-config says by what drafts are judged', () => {
    const { stdout } = run(folderWith({}), [
      'check',
      '--print-config',
      '--states',
      'FRE',
      '--as-of',
      '2019-01-01',
      '--rule',
      'wrong-year=hint',
      '--profile',
      'strict',
    ]);
    expect(JSON.parse(stdout)).toMatchObject({
      states: ['FRE'],
      'as-of': '2019-01-01',
      profile: 'strict',
      rules: { 'wrong-year': 'hint' },
    });
  });
});
