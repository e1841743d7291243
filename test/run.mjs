/** `npm test`: everything that can be checked on this machine, in the order in which it fails soonest. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

const steps = [
  ['lint', 'npm run -s lint'],
  ['types', 'npm run -s typecheck'],
  ['build', 'npm run -s build && node esbuild.mjs suites'],
  ['unit, protocol and data tests', 'npx vitest run --reporter=default --reporter=json --outputFile=out/vitest.json'],
  ['200,000 random edits', 'npm run -s test:incremental -- 200000'],
  ['set-up of the VS Code to test in', 'npm run -s host:setup'],
  ['inside VS Code: the development folder', 'node test/host/run.mjs --measure 5 --kills 50'],
  [
    'other editors',
    'npx vitest run --config vitest.editors.mjs --reporter=default --reporter=json --outputFile=out/vitest.json',
  ],
  ['packaging', 'npm run -s package'],
  ['inside VS Code: the installed VSIX', 'node test/host/run.mjs --vsix treaty-lens.vsix'],
  ['inside VS Code: the web extension', 'node test/host/run.mjs --web'],
];

let passed = 0;
let failed = 0;
for (const [name, command] of steps) {
  console.log(`\n=== ${name}`);
  const started = Date.now();
  const { status, output } = await run(command);
  count(command, output);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`=== ${name}: ${status === 0 ? 'passed' : 'FAILED'} after ${seconds} s`);
  if (status !== 0) {
    // A step that is no suite of tests has failed as one.
    failed ||= 1;
    break;
  }
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);

function run(command) {
  return new Promise(resolve => {
    const child = spawn(command, { shell: true, stdio: ['inherit', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.on('data', chunk => {
      output += chunk;
      process.stdout.write(chunk);
    });
    child.on('close', status => resolve({ status, output }));
  });
}

/** Of vitest by its report, of the suites in the editor by their last line. */
function count(command, output) {
  if (command.includes('vitest')) {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync('out/vitest.json', 'utf8'));
    passed += numPassedTests;
    failed += numFailedTests;
  } else if (command.includes('test/host/run.mjs')) {
    const [, good = 0, bad = 0] = /(\d+) passed, (\d+) failed\s*$/.exec(output) ?? [];
    passed += Number(good);
    failed += Number(bad);
  }
}
