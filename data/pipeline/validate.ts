/** `npm run corpus:validate`: every fault of every data file, a line each. */
import { readData } from './read.ts';

const { faults, instruments, participants } = await readData('data');
for (const fault of faults) console.error(fault);
console.log(
  `${instruments.length} instruments and ${participants.length} participants are valid; ${faults.length} faults.`,
);
process.exitCode = faults.length > 0 ? 1 : 0;
