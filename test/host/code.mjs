#!/usr/bin/env node
/** Stands where @vscode/test-electron expects the `code` executable: runs the suites in the VS Code of `setup.mjs` instead. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const { status } = spawnSync(process.execPath, [join(import.meta.dirname, 'run.mjs')], { stdio: 'inherit' });
process.exit(status ?? 1);
