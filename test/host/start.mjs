/**
 * `npm start [DRAFT]`: builds, prints the findings of a draft, and opens it in a desktop VS Code where there is one.
 * `npm start -- --browser [DRAFT]`: serves VS Code with Treaty Lens in it, to be opened in a browser.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './paths.mjs';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { browser: { type: 'boolean', default: false } },
});
const draft = positionals[0] ?? relative(process.cwd(), join(root, 'docs/example-draft.md'));
if (!existsSync(draft)) {
  console.error(`${draft}: there is no such file`);
  process.exit(2);
}

say('building');
if (values.browser) {
  run('npm', ['run', '-s', 'package']);
  run(process.execPath, [join(root, 'test/host/setup.mjs')]);
  run(process.execPath, [join(root, 'test/host/serve.mjs'), join(root, 'treaty-lens.vsix'), draft]);
} else {
  run('npm', ['run', '-s', 'build']);
  say(`what there is to say about ${draft}`);
  // Its exit code tells of errors in the draft, which are no failure here.
  spawnSync(process.execPath, [join(root, 'dist/cli.mjs'), 'check', draft], { stdio: 'inherit' });
  if (hasDesktopVsCode()) {
    say('opening it in VS Code');
    run('code', ['--new-window', `--extensionDevelopmentPath=${root}`, draft]);
  } else {
    say('to see it in VS Code in a browser: npm start -- --browser');
    say('to install Treaty Lens in a VS Code elsewhere: npm run package, then "Install from VSIX..."');
  }
}

function hasDesktopVsCode() {
  return spawnSync('code', ['--version'], { stdio: 'ignore' }).status === 0;
}

function run(program, args) {
  const { status } = spawnSync(program, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

function say(text) {
  console.log(`treaty-lens: ${text}`);
}
