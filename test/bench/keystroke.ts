/**
 * Part of `npm run bench`: one keystroke in a 1 MB draft inside the server (what is analysed and judged again),
 * beside the update of the text alone. Wall time and time of the processor; nothing is asserted.
 */
import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyse } from '../../server/src/analysis.ts';
import { CompiledCorpus } from '../../server/src/corpus/corpus.ts';
import { check } from '../../server/src/rules/run.ts';
import { citing, fill, mixed } from './drafts.ts';

const keystrokes = 200;
const warmUp = 20;
const goal = { median: 0.3, p99: 1.5 };
const corpus = new CompiledCorpus(Uint8Array.from(readFileSync('dist/corpus.bin')).buffer);
const circumstances = { today: '2026-11-25', states: ['KEN', 'UGA'], asOf: undefined };

const drafts = {
  'one citing paragraph in ten': fill(mixed),
  'nothing but citations': fill(citing),
};

console.log(
  `\nkeystroke in 1 MB (load ${loadavg()[0]!.toFixed(1)})          p50 ms   p99 ms   processor p50 / p99   goal met`,
);
for (const [name, text] of Object.entries(drafts)) {
  const draft = TextDocument.create('untitled:draft', 'markdown', 0, text);
  let analysis = analyse(text, corpus, circumstances);
  check(analysis, { profile: 'recommended', severities: {} });
  const update = measured();
  const ours = measured();
  for (let i = 0; i < keystrokes + warmUp; i++) {
    const position = draft.positionAt((i * 7919 * 31) % text.length);
    const change = { range: { start: position, end: position }, text: 'x' };
    const isCounted = i >= warmUp;
    update.time(isCounted, () => TextDocument.update(draft, [change], i + 1));
    const after = draft.getText();
    ours.time(isCounted, () => {
      analysis = analyse(after, corpus, circumstances, undefined, analysis);
      check(analysis, { profile: 'recommended', severities: {} });
    });
  }
  const isMet = at(ours.wall, 0.5) <= goal.median && at(ours.wall, 0.99) <= goal.p99;
  print(name, ours, isMet ? 'yes' : `no: ${goal.median} / ${goal.p99}`);
  print('  update of the text alone', update, '');
}

interface Times {
  readonly wall: number[];
  readonly processor: number[];
}

function measured() {
  const times = { wall: [] as number[], processor: [] as number[] };
  const time = (isCounted: boolean, task: () => void): void => {
    const used = process.cpuUsage();
    const start = performance.now();
    task();
    const wall = performance.now() - start;
    const { user, system } = process.cpuUsage(used);
    if (!isCounted) return;
    times.wall.push(wall);
    times.processor.push((user + system) / 1000);
  };
  return { ...times, time };
}

function at(times: readonly number[], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * share)]!;
}

function print(name: string, { wall, processor }: Times, verdict: string): void {
  const [median, p99, cpuMedian, cpuP99] = [wall, wall, processor, processor].map((times, i) =>
    at(times, i % 2 ? 0.99 : 0.5).toFixed(2),
  );
  console.log(
    `${name.padEnd(34)}${median!.padStart(8)}${p99!.padStart(9)}${`${cpuMedian} / ${cpuP99}`.padStart(22)}   ${verdict}`,
  );
}
