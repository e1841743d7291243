import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { Client } from '../protocol/client.ts';
import { folderWith } from './run.ts';

const folder = folderWith({
  'package.json': '{}',
  'draft.md': 'Nothing is cited.\n',
  'broken.md': Buffer.from('\xff', 'latin1'),
});
/** No registry answers there: whatever is not in the package is not to be had. */
const env = {
  ...process.env,
  npm_config_registry: 'http://127.0.0.1:9',
  npm_config_cache: path.join(folder, '.cache'),
};

/** As a user runs it who has installed the package and nothing else. */
function npx(...args: string[]) {
  return spawnSync('npx', ['--offline', 'treaty-lens', ...args], { cwd: folder, encoding: 'utf8', input: '', env });
}

beforeAll(() => {
  const packed = execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], {
    encoding: 'utf8',
    env,
  });
  execFileSync('npm', ['install', '--offline', '--no-audit', '--no-fund', path.join(folder, packed.trim())], {
    cwd: folder,
    env,
  });
}, 60_000);

test('the installed package checks drafts, with the corpus that is in it', () => {
  const { status, stdout, stderr } = npx('check', 'draft.md', 'broken.md', '--format', 'json');
  expect([status, JSON.parse(stdout).files.map(({ file }: { file: string }) => file)]).toEqual([
    2,
    ['draft.md', 'broken.md'],
  ]);
  expect(stderr).toBe(
    'broken.md:1: This is not UTF-8 text; save the file as UTF-8.\nNo citation of an instrument was recognised in draft.md.\n',
  );
  expect(JSON.parse(npx('corpus', 'info', '--format', 'json').stdout).instruments).toBeGreaterThan(1000);
});

test('it explains rules, and names its version', () => {
  expect(npx('check', '--explain', 'wrong-year').stdout).toMatch(/^## wrong-year\n/);
  expect(npx('--version').stdout).toBe(`${JSON.parse(readFileSync('package.json', 'utf8')).version}\n`);
});

test('it holds the language server', async () => {
  const client = new Client(folder, ['node_modules/treaty-lens/dist/cli.mjs', 'lsp', '--stdio']);
  expect(await client.initialize({})).toMatchObject({ serverInfo: { name: 'Treaty Lens' } });
  expect(await client.stop()).toBe(0);
});

test('it brings no other package along, and nothing of the editor', () => {
  const { packages } = JSON.parse(readFileSync(path.join(folder, 'package-lock.json'), 'utf8'));
  expect(Object.keys(packages)).toEqual(['', 'node_modules/treaty-lens']);
  const files = execFileSync('find', ['node_modules/treaty-lens', '-type', 'f'], { cwd: folder, encoding: 'utf8' });
  expect(files).not.toMatch(/extension\.cjs|\/web\/|\.map$|\.ts$|\/data\//m);
});
