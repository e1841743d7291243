/**
 * `npm run bench`: how fast drafts are checked, beside markdown-it's parse of the same text, in one run with the two taking turns;
 * and how long hostile text takes beside ordinary text of the same size. Medians; nothing is asserted.
 */
import { readFileSync } from 'node:fs';
import MarkdownIt from 'markdown-it';
import { analyse } from '../../server/src/analysis.ts';
import { CompiledCorpus } from '../../server/src/corpus/corpus.ts';
import { check } from '../../server/src/rules/run.ts';
import { citing, fill, mixed, prose } from './drafts.ts';
import { medians, mediansApart, serveTasks } from './turns.ts';

const rounds = 15;
const hostileRounds = 3;
const corpus = new CompiledCorpus(Uint8Array.from(readFileSync('dist/corpus.bin')).buffer);

const drafts: readonly [name: string, text: string][] = [
  ['plain prose, 1 MB', fill(prose)],
  ['one citing paragraph in ten, 100 KB', fill(mixed, 100_000)],
  ['one citing paragraph in ten, 1 MB', fill(mixed)],
  ['nothing but citations, 100 KB', fill(citing, 100_000)],
  ['nothing but citations, 1 MB', fill(citing)],
];

const hostile = [
  'Convention ',
  'Convention on the ',
  'Conventions Nos. 97, 143, ',
  'articles 1, 2, 3 and 4(1)(b), ',
  'resolutions 58/208, ',
  'Kenya ratified ',
  'Kenya, Uganda and ',
  '([{<',
  '"“’`',
  '- 1. * > ',
  'IV VI IX ',
];

const [ours, theirs] = ['Treaty Lens', 'markdown-it'];
/** By name: who, and which of the drafts. */
function taskOf(name: string): () => void {
  const [who, number] = name.split(' of ');
  const text = drafts[Number(number)]![1];
  const markdown = new MarkdownIt();
  return who === ours ? () => wholeCheck(text) : () => markdown.parse(text, {});
}

if (!serveTasks(taskOf)) {
  console.log('draft                               Treaty Lens   markdown-it   ratio');
  for (const [i, [name, text]] of drafts.entries()) {
    const [own, other] = await mediansApart(import.meta.url, [`${ours} of ${i}`, `${theirs} of ${i}`], rounds);
    const speed = (milliseconds: number): string =>
      `${(text.length / 1000 / milliseconds).toFixed(1)} MB/s`.padStart(13);
    console.log(`${name.padEnd(36)}${speed(own!)} ${speed(other!)}   ${(other! / own!).toFixed(3)}`);
  }

  const ordinary = drafts.at(-1)![1];
  console.log('\nhostile text, 1 MB                  time beside that of nothing but citations');
  for (const piece of hostile) {
    const text = fill(piece);
    const [bad, usual] = medians([() => wholeCheck(text), () => wholeCheck(ordinary)], hostileRounds);
    console.log(`${JSON.stringify(piece).padEnd(34)}${(bad! / usual!).toFixed(2).padStart(8)}`);
  }
}

function wholeCheck(text: string): void {
  const analysis = analyse(text, corpus, { today: '2026-11-25', states: ['KEN', 'UGA'], asOf: undefined });
  check(analysis, { profile: 'recommended', severities: {} });
}
