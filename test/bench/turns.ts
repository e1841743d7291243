import { once } from 'node:events';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';

/** Milliseconds of each task, the median of so many rounds, the tasks taking turns after one round that is not counted. */
export function medians(tasks: readonly (() => void)[], rounds: number): number[] {
  const times = tasks.map((): number[] => []);
  for (let round = 0; round <= rounds; round++)
    for (const [i, task] of tasks.entries()) {
      const time = timed(task);
      if (round > 0) times[i]!.push(time);
    }
  return times.map(medianOf);
}

/**
 * The same for tasks of different programs, by name: each runs in a thread of its own, with memory of its own, so that none
 * clears away what another leaves behind. The script calls itself for each of them, and meets `serveTasks` there.
 */
export async function mediansApart(script: string, names: readonly string[], rounds: number): Promise<number[]> {
  const workers = names.map(name => new Worker(new URL(script), { workerData: name }));
  const times = names.map((): number[] => []);
  for (let round = 0; round < warmUp + rounds; round++)
    for (const [i, worker] of workers.entries()) {
      worker.postMessage('run');
      const [time] = (await once(worker, 'message')) as [number];
      if (round >= warmUp) times[i]!.push(time);
    }
  await Promise.all(workers.map(worker => worker.terminate()));
  return times.map(medianOf);
}

/** In which compilers warm up. */
const warmUp = 3;

/** In a thread of `mediansApart`: runs the task of its name whenever it is asked to. Tells whether this is such a thread. */
export function serveTasks(taskOf: (name: string) => () => void): boolean {
  if (isMainThread) return false;
  const task = taskOf(workerData as string);
  parentPort!.on('message', () => parentPort!.postMessage(timed(task)));
  return true;
}

function timed(task: () => void): number {
  const start = performance.now();
  task();
  return performance.now() - start;
}

const medianOf = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!;
