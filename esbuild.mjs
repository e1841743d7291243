import { spawnSync } from 'node:child_process';
import * as esbuild from 'esbuild';

/** `node esbuild.mjs` builds every bundle; `node esbuild.mjs run FILE.ts ARGS` bundles one script and runs it. */
const [, , command, script, ...args] = process.argv;

if (command === 'run') {
  const outfile = `out/${script.replaceAll('/', '-').replace(/\.ts$/, '.mjs')}`;
  await esbuild.build({
    entryPoints: [script],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    sourcemap: true,
    logLevel: 'warning',
  });
  const { status } = spawnSync(process.execPath, ['--enable-source-maps', outfile, ...args], { stdio: 'inherit' });
  process.exit(status ?? 1);
}
