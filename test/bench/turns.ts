import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

/**
 * Milliseconds of each task, the median of so many rounds, the tasks taking turns after one round that is not counted.
 * What one leaves behind is cleared away before the next begins, and charged to neither.
 */
export function medians(tasks: readonly (() => void)[], rounds: number): number[] {
  const times = tasks.map((): number[] => []);
  for (let round = 0; round <= rounds; round++) {
    for (const [i, task] of tasks.entries()) {
      collectGarbage();
      const start = performance.now();
      task();
      if (round > 0) times[i]!.push(performance.now() - start);
    }
  }
  return times.map(of => of.sort((a, b) => a - b)[Math.floor(of.length / 2)]!);
}
