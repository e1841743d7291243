import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { installed } from '../debian.ts';
import { folderWith, program, run } from './run.ts';

const citing = (i: number): string => `The Lamplighters Convention, ${2000 + (i % 3)}, and the ICUE, art. ${i % 12}.`;

/** Drafts of several formats, some of which cannot be read. */
const drafts = Object.fromEntries(
  Array.from({ length: 60 }, (_, i): [string, string | Uint8Array][] => [
    [`a/${i}.md`, `# ${i}\n\n${citing(i)}\n`.repeat(1 + (i % 7) ** 3)],
    [`b/${i}.tex`, `\\section{${i}} ${citing(i)} % ${citing(i)}\n`],
    [`b/${i}.adoc`, `== ${i}\n\n${citing(i)}\n`],
    ...(i % 20 === 0
      ? ([
          [`c/${i}.md`, new Uint8Array([0xff, 0xfe])],
          [`c/${i}.docx`, 'no archive'],
        ] as [string, string | Uint8Array][])
      : []),
  ]).flat(),
);

describe('many files', () => {
  const folder = folderWith(drafts);

  test.each([
    ['check', '.'],
    ['check', '.', '--format', 'json'],
    ['check', '.', '--fix-dry-run', '--format', 'json'],
    ['scan', '.', '--format', 'ndjson'],
    ['scan', '.', '--format', 'table'],
  ])('%s %s %s %s: the same output for any number of jobs', (...args) => {
    const alone = run(folder, [...args, '--jobs', '1']);
    expect(alone.stdout.length).toBeGreaterThan(1000);
    expect(alone.stderr).toMatch(/c\/0\.docx: This Word document cannot be read: it is no \.docx file/);
    expect(run(folder, [...args, '--jobs', '3'])).toEqual(alone);
  });

  test.each([['0'], ['two']])('--jobs %s cannot be', jobs => {
    expect(run(folder, ['check', '.', '--jobs', jobs])).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/--jobs: expected/),
    });
  });

  test('a fault of the call that shows in a thread ends the run as it does without threads', () => {
    expect(run(folder, ['check', 'a', '--jobs', '2', '--states', 'XX'])).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^treaty-lens: --states: expected ISO .* found "XX"\n$/),
    });
  });
});

const line = (value: unknown): string => `${JSON.stringify(value)}\n`;
const answers = (stdout: string): Record<string, unknown>[] =>
  stdout
    .trimEnd()
    .split('\n')
    .map(answer => JSON.parse(answer));

describe('lines of standard input', () => {
  const folder = folderWith({});

  test('each has its answer, in order, whatever its format', () => {
    const input = [
      { id: 1, text: 'The ICUE, art. 2.' },
      { id: 'two', text: '<p title="ICUE">The&nbsp;ICUE</p>', format: 'html' },
      { text: 'Nothing here.' },
      { id: 4, text: 'the \\emph{ICUE} % ICUE', format: 'latex' },
    ];
    const { stdout, stderr, status } = run(folder, ['scan', '--format', 'ndjson', '-'], input.map(line).join(''));
    expect([status, stderr]).toEqual([0, '']);
    expect(answers(stdout)).toMatchObject([
      { id: 1, citations: [{ start: 4, end: 8, provisions: [{ text: '2' }] }], claims: [] },
      { id: 'two', citations: [{ start: 25, end: 29, text: 'ICUE' }] },
      { citations: [] },
      { id: 4, citations: [{ start: 10, end: 14 }] },
    ]);
  });

  test('check answers with findings, and says by its exit code whether there are errors', () => {
    const input = line({ id: 1, text: 'See the ICUE, art. 99.', states: ['FRE'] }) + line({ id: 2, text: 'The ICUE.' });
    const { stdout, status } = run(folder, ['check', '--format', 'ndjson'], input);
    expect(status).toBe(1);
    expect(answers(stdout)).toMatchObject([
      { id: 1, findings: expect.arrayContaining([expect.objectContaining({ rule: 'unknown-provision', start: 19 })]) },
      { id: 2, findings: [] },
    ]);
  });

  test.each<[string, string | Buffer, RegExp]>([
    ['no JSON', '{"id": 1, "text": nope}', /^Line 2: it is no JSON: .*n/],
    ['nothing', '', /^Line 2: it is no JSON/],
    ['no object', '["text"]', /^Line 2: expected an object such as/],
    ['no text', '{"id":7}', /^Line 2: "text": expected a string, found nothing\.$/],
    [
      'an unknown format',
      '{"text":"","format":"docx"}',
      /^Line 2: "format": expected one of markdown, .*, found "docx"\.$/,
    ],
    [
      'an unknown State',
      '{"text":"","states":["XX"]}',
      /^Line 2: "states": expected ISO 3166-1 alpha-3 codes such as KEN, found "XX"\.$/,
    ],
    [
      'an id of another kind',
      '{"text":"","id":[[]]}',
      /^Line 2: "id": expected a string or a number, found something else\.$/,
    ],
    ['no UTF-8', Buffer.from([0x22, 0xff, 0x22]), /^Line 2: it is not UTF-8\.$/],
  ])('a broken line is answered by what is wrong with it, and the next one is read: %s', (_, broken, message) => {
    const good = Buffer.from(line({ id: 1, text: 'The ICUE.' }));
    const input = Buffer.concat([good, Buffer.from(broken as string), Buffer.from('\n'), good]);
    const { stdout, stderr, status } = run(folder, ['scan', '--format', 'ndjson'], input);
    const [first, second, third] = answers(stdout);
    expect(second).toMatchObject({ line: 2, error: expect.stringMatching(message) });
    expect([first, status]).toEqual([third, 0]);
    expect(stderr).toBe('1 line could not be read; the result of each says why, under "error".\n');
  });

  test('a last line without its end is a line, and threads change nothing', () => {
    const input = Array.from({ length: 300 }, (_, i) => line({ id: i, text: citing(i).repeat(1 + (i % 9)) }))
      .join('')
      .trimEnd();
    const alone = run(folder, ['scan', '--format', 'ndjson', '-'], input);
    expect(answers(alone.stdout).map(({ id }) => id)).toEqual(Array.from({ length: 300 }, (_, i) => i));
    expect(run(folder, ['scan', '--format', 'ndjson', '-', '--jobs', '2'], input)).toEqual(alone);
  });

  test('a reader that has seen enough is no fault', () => {
    const lines = Array.from({ length: 3000 }, (_, i) => line({ id: i, text: citing(i) })).join('');
    const script = `"$0" "$1" scan --format ndjson - | head -n 1; echo "\${PIPESTATUS[0]}"`;
    const { stdout, stderr } = spawnSync('bash', ['-c', script, process.execPath, program], {
      input: lines,
      encoding: 'utf8',
    });
    expect(stdout.split('\n').slice(1)).toEqual(['0', '']);
    expect(stderr).toBe('');
  });

  test.runIf(process.platform === 'linux')(
    'memory does not grow with the input',
    async () => {
      const text = `${'Nothing is cited in these words, of which there are many. '.repeat(1700)} ${citing(1)}`;
      const small = await peakAfter(text, 30);
      const large = await peakAfter(text, 600);
      // 60 MB were read, and 20 times as much as in the first run; what is kept is what the garbage collector has not come to.
      expect(large - small).toBeLessThan(80_000);
    },
    60_000,
  );
});

/** Kilobytes that a scan of so many lines had in use at most. */
async function peakAfter(text: string, count: number): Promise<number> {
  const child = spawn(process.execPath, [program, 'scan', '--format', 'ndjson', '-'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let seen = 0;
  const all = new Promise<void>(resolve => {
    child.stdout.on('data', (chunk: Buffer) => {
      for (const byte of chunk) if (byte === 10 && ++seen === count) resolve();
    });
  });
  for (let id = 0; id < count; id++) if (!child.stdin.write(line({ id, text }))) await once(child.stdin, 'drain');
  await all;
  const peak = Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))![1]);
  child.stdin.end();
  await once(child, 'exit');
  return peak;
}

describe('GNU parallel', () => {
  beforeAll(() => void installed('parallel'), 300_000);
  const keep = ['--keep-order', '--jobs', '2', '--no-notice'];
  const parallel = (folder: string, args: readonly string[], input: string) => {
    const { stdout, stderr, status } = spawnSync('parallel', args, {
      cwd: folder,
      input,
      encoding: 'utf8',
      maxBuffer: 1e9,
    });
    return { stdout, stderr, status };
  };

  test('--pipe hands lines to several processes, whose answers are those of one', () => {
    const folder = folderWith({});
    const input = Array.from({ length: 400 }, (_, i) => line({ id: i, text: citing(i).repeat(1 + (i % 5)) })).join('');
    const together = parallel(
      folder,
      [...keep, '--pipe', '--block', '30k', process.execPath, program, 'scan', '--format', 'ndjson', '-'],
      input,
    );
    const { stdout } = run(folder, ['scan', '--format', 'ndjson', '-'], input);
    expect(together).toEqual({ status: 0, stderr: '', stdout });
  }, 180_000);

  test('files are handed out in groups', () => {
    const folder = folderWith(Object.fromEntries(Object.entries(drafts).filter(([name]) => !name.startsWith('c'))));
    const files = Object.keys(drafts)
      .filter(name => !name.startsWith('c'))
      .sort();
    const together = parallel(
      folder,
      [...keep, '--max-args', '60', process.execPath, program, 'scan', '--format', 'ndjson', '{}'],
      files.join('\n'),
    );
    const { stdout } = run(folder, ['scan', ...files, '--format', 'ndjson']);
    expect(together).toEqual({ status: 0, stderr: '', stdout });
  }, 180_000);
});
