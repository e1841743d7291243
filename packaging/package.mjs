/**
 * `npm run package`: the VSIX, the same bytes for the same sources: every entry of the archive bears the moment of the last commit, in UTC: a ZIP archive knows no other zones.
 * What the README links to is in it, so that links stay as they are: there is no public repository yet whose address they could lead to.
 * `--pre-release` marks it as one, and asks that the minor version be odd.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const [output = 'treaty-lens.vsix'] = process.argv.slice(2).filter(word => !word.startsWith('--'));
const preRelease = process.argv.includes('--pre-release');
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
if (preRelease && Number(version.split('.')[1]) % 2 === 0) {
  console.error(`package: ${version} is no pre-release: its minor version is even; give package.json an odd one`);
  process.exit(1);
}

execFileSync(
  'npx',
  ['vsce', 'package', '--no-rewrite-relative-links', ...(preRelease ? ['--pre-release'] : []), '-o', output],
  {
    stdio: 'inherit',
    env: { ...process.env, TZ: 'UTC', SOURCE_DATE_EPOCH: process.env.SOURCE_DATE_EPOCH ?? dayOfLastCommit() },
  },
);

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
