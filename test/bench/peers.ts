/**
 * Part of `npm run bench`: the whole check of an unseen draft of 100 KB beside what checks prose elsewhere, in turns.
 * Medians in MB/s of text; nothing is asserted.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { analyse } from '../../server/src/analysis.ts';
import { CompiledCorpus } from '../../server/src/corpus/corpus.ts';
import { check } from '../../server/src/rules/run.ts';
import { fill, mixed } from './drafts.ts';

type Checker = (text: string) => Promise<unknown>;
const { checkers }: { checkers: () => Promise<Record<string, Checker>> } = await import(
  pathToFileURL(resolve('test/bench/peers/checkers.mjs')).href
);
/** How many times as fast the check is to be. */
const goals: Readonly<Record<string, number>> = { cspell: 10, 'textlint terminology': 50, 'harper.js': 500 };
const rounds = 7;
/** Rounds before them, in which dictionaries are loaded and compilers warm up. */
const warmUp = 3;

const text = fill(mixed, 100_000);

const ours: Checker = async draft => {
  check(analyse(draft, corpus, { today: '2026-11-25', states: ['KEN', 'UGA'], asOf: undefined }), {
    profile: 'recommended',
    severities: {},
  });
};
const corpus = new CompiledCorpus(Uint8Array.from(readFileSync('dist/corpus.bin')).buffer);

const all: Readonly<Record<string, Checker>> = { 'Treaty Lens': ours, ...(await checkers()) };
const times = new Map<string, number[]>();
for (let round = -warmUp; round < rounds; round++) {
  for (const [name, task] of Object.entries(all)) {
    const start = performance.now();
    await task(text);
    if (round >= 0) times.set(name, [...(times.get(name) ?? []), performance.now() - start]);
  }
}

const median = (name: string): number => times.get(name)!.toSorted((a, b) => a - b)[Math.floor(rounds / 2)]!;
console.log('\none citing paragraph in ten, 100 KB      MB/s   Treaty Lens is so many times as fast');
for (const name of Object.keys(all)) {
  const speed = (text.length / 1000 / median(name)).toFixed(3).padStart(10);
  const goal = goals[name] ? `   (to be: ${goals[name]})` : '';
  console.log(`${name.padEnd(34)}${speed}${(median(name) / median('Treaty Lens')).toFixed(0).padStart(12)}${goal}`);
}
process.exit(0);
