/** `npm run test:incremental -- EDITS [SEED]`: that what is found from keystroke to keystroke is what is found at once. */
import { world } from '../unit/world.ts';
import { findDifference } from './edits.ts';

const edits = Number(process.argv[2] ?? 10_000_000);
const seed = Number(process.argv[3] ?? 1);
const stretch = 10_000;
for (let done = 0; done < edits; done += stretch) {
  const difference = findDifference(world, Math.min(stretch, edits - done), seed + done);
  if (difference) {
    console.error(JSON.stringify(difference, null, 2));
    process.exit(1);
  }
  if (process.stderr.isTTY) process.stderr.write(`\r${done + stretch} of ${edits}`);
}
console.log(`${edits} random edits (seed ${seed}): the same citations, claims and findings each time`);
