/** The commands as a program that `cli.ts` loads, and what their threads run. */
import { isMainThread } from 'node:worker_threads';
import { runCommandLine } from './run.ts';
import { runWorker } from './worker.ts';

declare const productVersion: string;
declare const rulesPage: string;

// A reader that has seen enough, such as `head`, closes the pipe: that is no fault.
process.stdout.on('error', error => process.exit((error as NodeJS.ErrnoException).code === 'EPIPE' ? 0 : 2));

if (isMainThread)
  process.exitCode = await runCommandLine(process.argv.slice(2), {
    version: productVersion,
    folder: import.meta.dirname,
    rulesPage,
  });
else runWorker();
