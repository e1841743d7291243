/** `npm test`: everything that can be checked on this machine, in the order in which it fails soonest. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

const vitest = (report, more = '') =>
  `npx vitest run ${more} --reporter=default --reporter=json --outputFile=out/${report}.json`;

/**
 * One stage after the other. The lanes of a stage run side by side, for they wait more than they work;
 * what is measured, and what needs all cores by itself, has a stage of its own.
 */
const stages = [
  [
    [
      ['lint', 'npm run -s lint'],
      ['types', 'npm run -s typecheck'],
    ],
    [['build', 'npm run -s build && node esbuild.mjs suites']],
    [
      ['programs of Debian', 'npm run -s test:programs'],
      ['set-up of the VS Code to test in', 'npm run -s host:setup'],
    ],
  ],
  [[['unit, protocol and data tests', vitest('vitest', '--project functions --project programs')]]],
  [
    [['200,000 random edits', 'npm run -s test:incremental -- 200000']],
    [['regular expressions', vitest('expressions', '--project expressions')]],
  ],
  [
    [
      ['inside VS Code: the development folder', 'node test/host/run.mjs'],
      ['inside VS Code: the web extension', 'node test/host/run.mjs --web'],
    ],
    [
      ['other editors', vitest('editors', '--config vitest.editors.mjs')],
      ['packaging', 'node packaging/package.mjs'],
      ['inside VS Code: the installed VSIX', 'node test/host/run.mjs --vsix treaty-lens.vsix'],
    ],
  ],
  [
    [
      [
        'inside VS Code: how soon, and killed at any instant',
        'node test/host/run.mjs --figures --measure 5 --kills 50',
      ],
    ],
  ],
];

let passed = 0;
let failed = 0;
const running = new Set();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, () => {
    endAll();
    process.exit(1);
  });
}
for (const lanes of stages) {
  await Promise.all(lanes.map(lane => follow(lane, lanes.length === 1)));
  if (failed > 0) break;
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);

/** The steps of a lane, up to the first that fails in this lane or another. */
async function follow(lane, alone) {
  for (const [name, command] of lane) {
    if (failed > 0) return;
    const started = Date.now();
    if (alone) console.log(`\n=== ${name}`);
    const { status, output } = await run(command, alone);
    // Ended because a step beside it has failed.
    if (failed > 0) return;
    // Whole, so that lanes do not talk across each other.
    if (!alone) console.log(`\n=== ${name}\n${output.trimEnd()}`);
    count(command, output);
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    console.log(`=== ${name}: ${status === 0 ? 'passed' : 'FAILED'} after ${seconds} s`);
    if (status === 0) continue;
    // A step that is no suite of tests has failed as one.
    failed ||= 1;
    endAll();
  }
}

function endAll() {
  for (const { pid } of running) {
    try {
      process.kill(-pid, 'SIGTERM');
    } catch {
      // It ended by itself just now.
    }
  }
}

function run(command, alone) {
  return new Promise(resolve => {
    // A group of its own, so that ending it ends what it started.
    const child = spawn(command, { shell: true, detached: true, stdio: ['inherit', 'pipe', 'pipe'] });
    running.add(child);
    let output = '';
    for (const [from, to] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ])
      from.on('data', chunk => {
        output += chunk;
        if (alone) to.write(chunk);
      });
    child.on('close', status => {
      running.delete(child);
      resolve({ status, output });
    });
  });
}

/** Of vitest by its report, of the suites in the editor by their last line. */
function count(command, output) {
  const [report] = /out\/\w+\.json/.exec(command) ?? [];
  if (report) {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
    passed += numPassedTests;
    failed += numFailedTests;
  } else if (command.includes('test/host/run.mjs')) {
    const [, good = 0, bad = 0] = /(\d+) passed, (\d+) failed\s*$/.exec(output) ?? [];
    passed += Number(good);
    failed += Number(bad);
  }
}
