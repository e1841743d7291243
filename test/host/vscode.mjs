/** Starts the real VS Code of `setup.mjs`: its server, which serves the workbench and forks the extension hosts. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { node, vscode } from './paths.mjs';

const main = join(vscode, 'out/server-main.js');

/** What keeps the editor quiet and its windows the same on every run. */
const userSettings = {
  'chat.disableAIFeatures': true,
  'editor.minimap.enabled': false,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  // The default on the web, which would write the edits of tests to disk.
  'files.autoSave': 'off',
  'git.enabled': false,
  'npm.autoDetect': 'off',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'window.commandCenter': false,
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.layoutControl.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/**
 * Serves VS Code on a loopback address with nothing installed but the given VSIX files, in a folder of its own.
 * With a token, only who knows it may open the address.
 */
export async function startVsCode({ vsix = [], token, settings = {}, env = {} } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'treaty-lens-host-'));
  const data = join(folder, 'data');
  mkdirSync(join(data, 'data/User'), { recursive: true });
  writeFileSync(join(data, 'data/User/settings.json'), JSON.stringify({ ...userSettings, ...settings }, undefined, 2));
  for (const file of vsix) install(resolve(file), data);

  const port = await findFreePort();
  const log = openSync(join(folder, 'server.log'), 'w');
  const server = spawn(
    node,
    [
      main,
      ...['--host', '127.0.0.1', '--port', String(port)],
      ...(token ? ['--connection-token', token] : ['--without-connection-token']),
      // Without it, the workbench ignores which tests to run and which file to open.
      '--enable-smoke-test-driver',
      '--disable-workspace-trust',
      ...commonOptions(data),
    ],
    {
      // A group of its own, so that ending it ends the extension hosts too.
      detached: true,
      stdio: ['ignore', log, log],
      // Its sockets lie in the run's own folder, and go with it.
      env: { ...process.env, TMPDIR: folder, XDG_RUNTIME_DIR: folder, ...env },
    },
  );
  closeSync(log);
  const end = () => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    try {
      process.kill(-server.pid, 'SIGTERM');
    } catch {
      // It ended by itself just now.
    }
  };
  const vscode = {
    address: `http://127.0.0.1:${port}`,
    authority: `127.0.0.1:${port}`,
    folder,
    async stop() {
      const ended = server.exitCode === null ? once(server, 'exit') : undefined;
      end();
      await Promise.race([ended, sleep(5000, undefined, { ref: false })]);
    },
    remove() {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
  process.on('exit', end);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, async () => {
      await vscode.stop();
      vscode.remove();
      process.exit(1);
    });
  }
  await waitFor(vscode.address, server, folder);
  return vscode;
}

/** The address that opens a folder; `payload` names tests to run or a file to open. */
export function workbenchAddress({ address, token }, workspace, payload) {
  const query = new URLSearchParams({
    folder: workspace,
    payload: JSON.stringify([['skipWelcome', 'true'], ['skipReleaseNotes', 'true'], ...payload]),
  });
  if (token) query.set('tkn', token);
  return `${address}/?${query}`;
}

function install(vsix, data) {
  const { status, stdout, stderr } = spawnSync(node, [main, ...commonOptions(data), '--install-extension', vsix], {
    encoding: 'utf8',
  });
  if (status !== 0 || !stdout.includes('was successfully installed')) {
    throw new Error(`${vsix} could not be installed:\n${stdout}${stderr}`);
  }
}

function commonOptions(data) {
  return ['--accept-server-license-terms', '--telemetry-level', 'off', '--server-data-dir', data];
}

async function waitFor(address, server, folder) {
  for (let attempt = 0; attempt < 300 && server.exitCode === null; attempt++) {
    const answer = await fetch(`${address}/version`).catch(() => undefined);
    if (answer?.ok) return;
    await sleep(100);
  }
  throw new Error(`VS Code did not start; see ${join(folder, 'server.log')}`);
}

async function findFreePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
}
