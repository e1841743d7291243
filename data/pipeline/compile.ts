/**
 * `npm run corpus`: compiles `data/` into the one file that every host loads; the same data give the same bytes.
 * `npm run corpus:commit`: the same, compressed, as it is committed: a test holds the data to it byte by byte.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pack } from './committed.ts';
import { compileCorpus } from './corpus.ts';
import { readData } from './read.ts';
import { readStatus } from './status.ts';

const [, , target = 'dist/corpus.bin', root = 'data'] = process.argv;
const started = performance.now();
const data = await readData(root);
const faults = [...data.faults];
const status = await readStatus(root, faults);
const { file, report } = compileCorpus(data, status, faults);
for (const fault of faults) console.error(fault);
if (faults.length > 0) {
  console.error(`corpus: ${faults.length} faults in ${root}/; nothing was written.`);
  process.exit(1);
}
await mkdir(path.dirname(target), { recursive: true });
const written = target.endsWith('.br') ? pack(file) : file;
await writeFile(target, written);
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(`corpus: ${report} -> ${target} (${(written.length / 1024).toFixed(0)} kB, ${seconds} s)`);
