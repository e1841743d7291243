/**
 * Runs the suites inside the extension host of a real VS Code; exits with 1 if a test failed.
 *
 *   node test/host/run.mjs                    the development folder, in the Node extension host
 *   node test/host/run.mjs --vsix FILE        the installed VSIX, likewise
 *   node test/host/run.mjs --web              the development folder as a web extension, in the web worker
 *   node test/host/run.mjs --vsix FILE --shots    the pictures alone, fit for the documentation
 *     --measure N [--file DRAFT]              then open a draft N times, each in a new extension host
 *     --kills N                               then kill the server N times while text is typed; --figures: nothing but these two
 * The pictures that the suites take go to `out/pictures/...`; those of an installed VSIX are in all themes.
 */
import { copyFileSync, cpSync, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { createBridge } from './bridge.mjs';
import { openChromium } from './chromium.mjs';
import { folder, root } from './paths.mjs';
import { startVsCode, workbenchAddress } from './vscode.mjs';
import { announceExtensions, serveExtension, serveMarkdown } from './webExtension.mjs';

const { values: options } = parseArgs({
  options: {
    vsix: { type: 'string' },
    web: { type: 'boolean', default: false },
    shots: { type: 'boolean', default: false },
    measure: { type: 'string', default: '0' },
    kills: { type: 'string', default: '0' },
    figures: { type: 'boolean', default: false },
    file: { type: 'string', default: join(folder, 'workspace/draft.md') },
  },
});
const kind = options.shots ? 'shots' : options.web ? 'web' : options.vsix ? 'vsix' : 'development';
const tests = options.shots ? 'shots.cjs' : options.web ? 'web.js' : 'node.cjs';

const vscode = await startVsCode({
  vsix: options.vsix ? [options.vsix] : [],
  settings: options.shots ? { 'workbench.activityBar.location': 'hidden', 'editor.fontFamily': 'monospace' } : {},
  env: {
    TREATY_LENS_BRIDGE: '1',
    TREATY_LENS_KILLS: options.kills,
    TREATY_LENS_THEMES: options.vsix ? 'all' : '',
  },
});
// Tests edit and save: never in the project.
const workspace = join(vscode.folder, 'workspace');
cpSync(join(folder, 'workspace'), workspace, { recursive: true });
const browser = await openChromium(vscode.folder, { web: options.web, fine: options.shots });
const log = createWriteStream(join(vscode.folder, 'workbench.log'));
const extension = options.web ? await serveExtension() : undefined;
const markdown = options.web ? await serveMarkdown() : undefined;

const counts = { passed: 0, failed: 0 };
let trouble = options.figures ? undefined : await run(`out/host/${tests}`);
if (!trouble && Number(options.measure) > 0) trouble = await measure(Number(options.measure));
if (!trouble && Number(options.kills) > 0) trouble = await kill(Number(options.kills));

await browser.close();
await vscode.stop();
log.end();
if (trouble) console.log(`${trouble}; the logs are kept in ${vscode.folder}`);
else vscode.remove();
// A host that never came to its tests has failed as a whole.
if (trouble && counts.failed === 0) counts.failed = 1;
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exit(trouble ? 1 : 0);

/** Runs one bundle of tests in a new window, thus in a new extension host; answers what went wrong, if anything. */
async function run(tests, listen = () => {}) {
  const page = await browser.newPage();
  const answer = createBridge(page, workspace, join(root, 'out/pictures', kind));
  const ended = new Promise(resolve => {
    page.on('crash', () => resolve('the window crashed'));
    page.exposeFunction('codeAutomationExit', code => resolve(code === 0 ? undefined : 'tests failed'));
  });
  await page.exposeFunction('codeAutomationLog', (level, parts) => {
    const line = parts.map(part => (typeof part === 'string' ? part : JSON.stringify(part))).join(' ');
    log.write(`[${level}] ${line}\n`);
    // All logs of the workbench come by here; those of the suite bear a mark.
    const [, mark, text] = /^\[treaty-lens:(\w+)\] (.*)$/s.exec(line) ?? [];
    if (mark === 'print') console.log(text);
    if (mark === 'ask') void answer(JSON.parse(text));
    if (mark === 'count') counts[text]++;
    if (mark === 'measured') listen(Number(text));
  });
  if (extension) await announceExtensions(page, vscode.address, [extension, markdown]);
  const developed = options.vsix ? join(folder, 'stub') : root;
  await page.goto(
    workbenchAddress(vscode, workspace, [
      ['extensionDevelopmentPath', addressOf(developed)],
      ['extensionTestsPath', addressOf(join(root, tests))],
    ]),
    { waitUntil: 'commit' },
  );
  const patience = 480_000 + Number(options.kills) * 3000;
  const late = sleep(patience, `no end after ${patience / 1000} s`, { ref: false });
  const outcome = await Promise.race([ended, late]);
  if (outcome) await page.screenshot({ path: join(vscode.folder, 'end.png') }).catch(() => {});
  await page.close();
  return outcome;
}

async function measure(times) {
  copyFileSync(options.file, join(workspace, 'opening.md'));
  const figures = [];
  // A window in which the draft was open from the start gives no figure.
  for (let i = 0; i < 2 * times && figures.length < times; i++) {
    const outcome = await run('out/host/opening.cjs', figure => figures.push(Math.round(figure)));
    if (outcome) return outcome;
  }
  const median = figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)];
  console.log(
    `Open a draft to its first diagnostics, activation included: ${median} ms (median of ${figures.join(', ')})`,
  );
}

async function kill(times) {
  const figures = [];
  const outcome = await run('out/host/kill.cjs', figure => figures.push(figure));
  const sorted = figures.toSorted((a, b) => a - b);
  const at = share => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  console.log(
    `The server killed ${figures.length} of ${times} times while text is typed, nothing lost: diagnostics are back after ${at(0.5)} ms (p50), ${at(0.95)} ms (p95), ${at(1)} ms at most`,
  );
  counts[outcome ? 'failed' : 'passed']++;
  return outcome;
}

function addressOf(path) {
  return extension ? extension + path.slice(root.length) : `vscode-remote://${vscode.authority}${path}`;
}
