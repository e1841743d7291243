/**
 * `npm run package`: the VSIX, the same bytes for the same sources: every entry of the archive bears the moment of the last commit, in UTC: a ZIP archive knows no other zones.
 * What the README links to is in it, so that links stay as they are: there is no public repository yet whose address they could lead to.
 * `--pre-release` marks it as one, and asks that the minor version be odd.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const [output = 'treaty-lens.vsix'] = process.argv.slice(2).filter(word => !word.startsWith('--'));
const preRelease = process.argv.includes('--pre-release');
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
if (preRelease && Number(version.split('.')[1]) % 2 === 0) {
  console.error(`package: ${version} is no pre-release: its minor version is even; give package.json an odd one`);
  process.exit(1);
}

const folder = copied();
try {
  execFileSync(
    process.execPath,
    [
      resolve('node_modules/@vscode/vsce/vsce'),
      ...['package', '--no-rewrite-relative-links', '-o', resolve(output)],
      ...(preRelease ? ['--pre-release'] : []),
    ],
    {
      cwd: folder,
      stdio: 'inherit',
      env: { ...process.env, TZ: 'UTC', SOURCE_DATE_EPOCH: process.env.SOURCE_DATE_EPOCH ?? dayOfLastCommit() },
    },
  );
} finally {
  rmSync(folder, { recursive: true });
}

/** A folder with what `.vscodeignore` lets in, and little else: vsce holds every file against every line of it, those that tests install included. */
function copied() {
  const folder = mkdtempSync(join(tmpdir(), 'treaty-lens-package-'));
  const letIn = readFileSync('.vscodeignore', 'utf8').match(/(?<=^!)[^/*\n]+/gm);
  for (const name of new Set(['.vscodeignore', ...letIn]))
    cpSync(name, join(folder, name), { recursive: true, filter: file => !file.endsWith('.map') });
  return folder;
}

/** Seconds since 1970; outside a repository the first day that a ZIP archive knows, 1 January 1980. */
function dayOfLastCommit() {
  try {
    return execFileSync('git', ['log', '-1', '--format=%ct'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return '315532800';
  }
}
