/**
 * `npm run test:electron`: the suites of `test/host` inside a desktop VS Code, which is downloaded where that is possible.
 * Set VSCODE_EXECUTABLE to use one that is there, VSCODE_VERSION to fetch another than the latest.
 * Without a screen, put `xvfb-run` before it; without a network, VSCODE_EXECUTABLE=test/host/code.mjs stands in.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runTests } from '@vscode/test-electron';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'treaty-lens-electron-'));
// Tests edit and save: never in the project.
const workspace = join(folder, 'workspace');
cpSync(join(root, 'test/host/workspace'), workspace, { recursive: true });

const { VSCODE_EXECUTABLE: executable, VSCODE_VERSION: version = 'stable' } = process.env;
try {
  await runTests({
    ...(executable ? { vscodeExecutablePath: resolve(executable) } : { version }),
    extensionDevelopmentPath: root,
    extensionTestsPath: join(root, 'out/host/node.cjs'),
    launchArgs: [
      workspace,
      '--disable-extensions',
      '--disable-workspace-trust',
      `--user-data-dir=${join(folder, 'user')}`,
    ],
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
