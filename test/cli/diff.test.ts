import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { installation } from '../protocol/client.ts';

const installed = installation();
const folder = mkdtempSync(path.join(tmpdir(), 'diffs-'));
const write = (file: string, text: string) => writeFileSync(path.join(folder, file), text);
const own = (...acts: string[]) => `status:
  - instrument: convention-on-examples
    source: { title: Gazette, day: 2025-11-09 }
    complete: true
    acts:
${acts.map(act => `      - { ${act} }`).join('\n')}
`;
const ruritania = 'participant: RUR, kind: accession, date: 1993-07-08, effective: 1993-08-07';
write('old.yml', own(ruritania, 'participant: FRE, kind: signature, date: 1991-02-03'));
write('new.yml', own(ruritania, 'participant: FRE, kind: ratification, date: 2025-05-06'));
write('broken.yml', 'status:\n  - instrument: none\n    source: { title: x, day: 2025-01-01 }\n    acts: []\n');
write('a.md', 'As the text says, Freedonia has ratified the ICUE.\n\nRuritania acceded to the ICUE.\n');
write('b.md', 'Ruritania acceded to the ICUE.\n');
write('focus.md', '---\ntreaty-lens: { states: [FRE] }\n---\nSee the ICUE.\n');

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(installed, 'cli.mjs'), 'corpus', 'diff', ...args],
    { cwd: folder, encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

describe('corpus diff', () => {
  test('names the acts by instrument', () => {
    expect(run('old.yml', 'new.yml')).toMatchObject({
      status: 0,
      stdout: `convention-on-examples: International Convention on the Use of Examples and Members of Their Sets
  9 November 2025, complete -> 9 November 2025, complete
  + FRE  Freedonia: ratification 2025-05-06
  - FRE  Freedonia: signature 1991-02-03
  1 new, 0 changed, 1 gone, 1 the same
`,
    });
  });

  test('names the drafts whose claims and findings turn over, and no others', () => {
    const { stdout } = run('shipped', 'new.yml', '--affects', '.');
    const lines = stdout.split('\n').filter(line => line.includes('.md'));
    expect(lines).toEqual([
      'a.md:1:19 claim "Freedonia has ratified the ICUE": contradicted -> confirmed',
      expect.stringMatching(/^a\.md:1:\d+ no longer: .*Freedonia.* \(claim-contradicted\)$/),
      expect.stringMatching(/^focus\.md:4:9 no longer: .*Freedonia.* \(state-signatory-only\)$/),
    ]);
  });

  test('prints the same as JSON', () => {
    const { version, instruments, affected } = JSON.parse(
      run('shipped', 'new.yml', '--affects', 'a.md', '--affects', 'b.md', '--format', 'json').stdout,
    );
    expect(version).toBe(1);
    expect(instruments).toMatchObject([
      {
        instrument: 'convention-on-examples',
        before: { day: '2020-01-31', complete: true },
        after: { day: '2025-11-09', complete: true },
        added: [{ participant: 'FRE', kind: 'ratification', date: '2025-05-06' }],
        gone: [{ participant: 'FRE' }, { participant: 'GRF' }],
        same: 1,
      },
    ]);
    expect(affected).toMatchObject([
      {
        file: 'a.md',
        turns: [{ about: 'claim', line: 1, before: 'contradicted', after: 'confirmed' }, { about: 'finding' }],
      },
    ]);
  });

  test('two of the same say so, compiled ones among them', () => {
    const compiled = path.join(installed, 'corpus.bin');
    expect(run(compiled, 'shipped', '--affects', '.').stdout).toBe(
      'The two say the same of what States did.\nNo draft is affected.\n',
    );
  });

  test.each<[string[], string]>([
    [['old.yml'], 'corpus diff: name two corpora: files of your own, compiled ones (.bin), or "shipped"'],
    [['old.yml', 'none.yml'], 'none.yml: cannot be read: '],
    [['old.yml', 'broken.yml'], 'broken.yml:2:'],
  ])('%j cannot be compared', (args, message) => {
    const { status, stderr } = run(...args);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });
});
