import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import { installation } from '../protocol/client.ts';
import { folderWith } from './run.ts';

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

interface Step {
  readonly name: string;
  readonly shell: string;
  readonly run: string;
  readonly env?: Readonly<Record<string, string>>;
}

const action = load(readFileSync('action.yml', 'utf8')) as Action;
const workspace = folderWith({
  'drafts/a b.md': 'The Lamplighters Convention, 2002.\n',
  'drafts/c.md': 'Freedonia and the ICUE.\n',
  'other.md': 'See ICUE, art. 9.\n',
});

/** Runs the steps as GitHub's runner does, with the built program where the action has it. */
function runAction(inputs: Readonly<Record<string, string>>) {
  const actionPath = folderWith({});
  mkdirSync(actionPath, { recursive: true });
  renameSync(installation(), path.join(actionPath, 'dist'));
  let result = { status: 0 as number | null, stdout: '', stderr: '' };
  for (const { run, env = {} } of action.runs.steps) {
    const filled = Object.entries(env).map(([name, value]) => [
      name,
      value.replace(
        /\$\{\{ inputs\.([a-z-]+) \}\}/g,
        (_, input: string) => inputs[input] ?? action.inputs[input]!.default,
      ),
    ]);
    const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run], {
      cwd: workspace,
      env: { PATH: process.env.PATH, GITHUB_ACTION_PATH: actionPath, ...Object.fromEntries(filled) },
      encoding: 'utf8',
    });
    result = { status, stdout: result.stdout + stdout, stderr: result.stderr + stderr };
    if (status !== 0) break;
  }
  return result;
}

test('it is a composite action whose every input is handed on as a variable, never as a part of the script', () => {
  expect(action.runs.using).toBe('composite');
  const { env } = action.runs.steps.at(-1)!;
  expect(Object.values(env!).sort()).toEqual(
    Object.keys(action.inputs)
      .map(input => `\${{ inputs.${input} }}`)
      .sort(),
  );
  for (const { run, shell } of action.runs.steps) {
    expect(run).not.toContain('${{');
    expect(shell).toBe('bash');
  }
});

test('it annotates, and fails on an error', () => {
  const { status, stdout } = runAction({});
  expect(status).toBe(1);
  expect(stdout).toMatch(/^::error file=drafts\/a b\.md,line=1,.*wrong-year::/m);
  expect(stdout).toMatch(/^::error file=other\.md,/m);
});

test('it takes several paths, options and further arguments', () => {
  const { status, stdout } = runAction({
    paths: 'drafts/a b.md\ndrafts/c.md\n',
    states: 'FRE',
    'as-of': '1995-01-01',
    format: 'concise',
    'max-warnings': '0',
    args: '--rule=wrong-year=off\n--rule=state-signatory-only=warning',
  });
  expect(stdout).toMatch(/^drafts\/c\.md:\d+:\d+: warning: .*\[state-signatory-only\]\n$/);
  expect(status).toBe(1);
});

test('what an input says is no command', () => {
  expect(runAction({ paths: '$(touch /tmp/treaty-lens-was-here)"; exit 0' })).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('treaty-lens: $(touch /tmp/treaty-lens-was-here)"; exit 0: no file matches'),
  });
});
