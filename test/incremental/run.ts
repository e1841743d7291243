/**
 * `npm run test:incremental -- EDITS [SEED]`: that what is found from keystroke to keystroke is what is found at once.
 * A process a core, each with its own share of the edits.
 */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { world } from '../unit/world.ts';
import { findDifference } from './edits.ts';

const [, script = '', edits = '10000000', seed = '1', share] = process.argv;
if (share === undefined) process.exitCode = await shareOut(Number(edits), Number(seed), availableParallelism());
else tryEdits(Number(edits), Number(seed));

async function shareOut(all: number, first: number, shares: number): Promise<number> {
  const codes = await Promise.all(
    Array.from({ length: shares }, (_, i) => {
      const own = Math.ceil(all / shares);
      const child = spawn(process.execPath, [script, String(own), String(first + i * own), 'share'], {
        stdio: 'inherit',
      });
      return new Promise<number>(resolve => child.on('close', code => resolve(code ?? 1)));
    }),
  );
  const worst = Math.max(...codes);
  if (worst === 0)
    console.log(`${all} random edits (seed ${first}): the same citations, claims and findings each time`);
  return worst;
}

function tryEdits(all: number, first: number): void {
  const stretch = 10_000;
  for (let done = 0; done < all; done += stretch) {
    const difference = findDifference(world, Math.min(stretch, all - done), first + done);
    if (!difference) continue;
    console.error(JSON.stringify(difference, null, 2));
    process.exit(1);
  }
}
