import type { Call } from './command.ts';
import { readThreads, workOn } from './crew.ts';
import type { ResultOf } from './jobs.ts';
import { withProgress } from './progress.ts';

/** Does a job for each file, shows how far it is, and gives the results in the order of the files. */
export function workOnFiles<Job extends 'check' | 'scan'>(
  job: Job,
  call: Call,
  paths: readonly string[],
): AsyncGenerator<ResultOf<Job>> {
  const wanted = readThreads(call.options.jobs as string | undefined, paths.length);
  // Standard input belongs to the first thread.
  const threads = paths.includes('-') ? 1 : Math.min(wanted, paths.length);
  return withProgress(workOn<Job>(job, call, paths as never, threads), paths.length, process.stderr, Date.now);
}
