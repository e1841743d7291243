/**
 * `npm run corpus:overlap -- FOLDER`: runs of ten words that a summary shares with any text in a folder of treaty texts.
 * The texts stay where they are; nothing of them is kept.
 */
import { readFile } from 'node:fs/promises';
import { glob } from 'tinyglobby';
import { fold } from '../../server/src/text/fold.ts';
import { readData } from './read.ts';

const length = 10;
const [, , folder] = process.argv;
if (!folder) {
  console.error('corpus:overlap: expected the folder of the texts');
  process.exit(2);
}
const runs = new Map<string, string>();
for (const file of await glob('**/*.txt', { cwd: folder, absolute: true })) {
  for (const run of runsOf(await readFile(file, 'utf8'))) if (!runs.has(run)) runs.set(run, file.split('/').at(-1)!);
}
let shared = 0;
let read = 0;
for (const { facts } of (await readData('data')).instruments) {
  for (const { n, summary } of facts.articles?.list ?? []) {
    if (!summary) continue;
    read++;
    const run = runsOf(summary).find(words => runs.has(words));
    if (!run) continue;
    shared++;
    console.log(`${facts.id}, ${n}: "${run}" stands in ${runs.get(run)}`);
  }
}
console.log(`${read} summaries, ${shared} of them share ${length} consecutive words with a text.`);
process.exitCode = shared > 0 ? 1 : 0;

function runsOf(text: string): string[] {
  const words = fold(text).split(' ');
  return Array.from({ length: Math.max(0, words.length - length + 1) }, (_, i) => words.slice(i, i + length).join(' '));
}
