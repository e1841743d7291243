import { parentPort, workerData } from 'node:worker_threads';
import { CallError } from './command.ts';
import type { Answer, WorkerOrders } from './crew.ts';
import { jobs } from './jobs.ts';
import { shippedCorpus } from './shippedCorpus.ts';

/** One thread of a crew: does its job for each task that comes, one after the other. */
export function runWorker(): void {
  const { job, ...call } = workerData as WorkerOrders;
  const corpus = shippedCorpus(call.program);
  const ready = jobs[job]({ ...call, corpus: () => corpus }) as Promise<(task: unknown) => Promise<unknown>>;
  let last: Promise<void> = Promise.resolve();
  parentPort!.on('message', ({ index, task }: { index: number; task: unknown }) => {
    last = last.then(async () => parentPort!.postMessage(await answer(index, async () => (await ready)(task))));
  });
}

async function answer(index: number, work: () => Promise<unknown>): Promise<Answer> {
  try {
    return { index, result: await work() };
  } catch (error) {
    const ofCall = error instanceof CallError;
    return { index, fault: { message: ofCall ? error.message : String((error as Error)?.stack ?? error), ofCall } };
  }
}
