import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { type Call, CallError } from './command.ts';
import { type JobName, jobs, type ResultOf, type TaskOf } from './jobs.ts';
import { readCount } from './options.ts';

/** What a worker is started with: all of a call that can be sent to another thread. */
export interface WorkerOrders extends Omit<Call, 'corpus'> {
  readonly job: JobName;
}

export interface Answer {
  readonly index: number;
  readonly result?: unknown;
  readonly fault?: { readonly message: string; readonly ofCall: boolean };
}

/** With fewer files than this, starting threads takes longer than they save. */
const manyFiles = 100;

/** `--jobs`, or a thread a core where there are many files. */
export function readThreads(written: string | undefined, files: number): number {
  const threads = readCount('jobs', written) ?? (files >= manyFiles ? availableParallelism() : 1);
  if (threads === 0) throw new CallError('--jobs: expected 1 or more, found "0"');
  return Math.min(threads, mostThreads);
}

/** Each has the corpus in memory. */
const mostThreads = 64;

/**
 * Does a job for each task, in as many threads as are asked for, and gives the results in the order of the tasks:
 * they do not depend on the number of threads. No more tasks are under way than a few for each thread.
 */
export async function* workOn<Job extends JobName>(
  job: Job,
  call: Call,
  tasks: Iterable<TaskOf<Job>> | AsyncIterable<TaskOf<Job>>,
  threads: number,
): AsyncGenerator<ResultOf<Job>> {
  if (threads <= 1) {
    const work = (await jobs[job](call)) as (task: TaskOf<Job>) => Promise<ResultOf<Job>>;
    for await (const task of tasks) yield await work(task);
    return;
  }
  const crew = new Crew(job, call, threads);
  try {
    const waiting: Promise<unknown>[] = [];
    for await (const task of tasks) {
      waiting.push(crew.give(task));
      if (waiting.length >= threads * tasksAThread) yield (await waiting.shift()) as ResultOf<Job>;
    }
    while (waiting.length > 0) yield (await waiting.shift()) as ResultOf<Job>;
  } finally {
    await crew.dismiss();
  }
}

/** So many that a thread need not wait for a large file of another, and so few that memory stays small. */
const tasksAThread = 8;

class Crew {
  readonly #workers: { readonly worker: Worker; load: number }[];
  readonly #waiting = new Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>();
  #count = 0;

  constructor(job: JobName, { operands, options, program, today }: Call, threads: number) {
    const orders: WorkerOrders = { job, operands, options, program, today };
    this.#workers = Array.from({ length: threads }, () => {
      const entry = { worker: new Worker(path.join(program.folder, 'commands.mjs'), { workerData: orders }), load: 0 };
      entry.worker.on('message', (answer: Answer) => {
        entry.load--;
        this.#settle(answer);
      });
      entry.worker.on('error', error => this.#failAll(error));
      return entry;
    });
  }

  /** To the worker that has least to do. */
  give(task: unknown): Promise<unknown> {
    const least = this.#workers.reduce((a, b) => (b.load < a.load ? b : a));
    const index = this.#count++;
    const result = new Promise<unknown>((resolve, reject) => this.#waiting.set(index, { resolve, reject }));
    // A failure is told where the result is awaited, which may be later.
    result.catch(() => {});
    least.load++;
    least.worker.postMessage({ index, task });
    return result;
  }

  async dismiss(): Promise<void> {
    await Promise.all(this.#workers.map(({ worker }) => worker.terminate()));
  }

  #settle({ index, result, fault }: Answer): void {
    const waiting = this.#waiting.get(index);
    this.#waiting.delete(index);
    if (fault) waiting?.reject(fault.ofCall ? new CallError(fault.message) : new Error(fault.message));
    else waiting?.resolve(result);
  }

  #failAll(error: Error): void {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
