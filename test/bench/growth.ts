/**
 * Part of `npm run bench`: how the time of a whole check grows with the text and with the names. A draft ten times as long, and a
 * corpus that holds each instrument ten times, nine of them under other words; beside one, in turns. Medians; nothing is asserted.
 */
import { compileCorpus } from '../../data/pipeline/corpus.ts';
import { readData } from '../../data/pipeline/read.ts';
import { analyse } from '../../server/src/analysis.ts';
import { CompiledCorpus } from '../../server/src/corpus/corpus.ts';
import type { InstrumentFile } from '../../server/src/corpus/schema.ts';
import { check } from '../../server/src/rules/run.ts';
import { citing, fill, mixed, prose } from './drafts.ts';
import { medians } from './turns.ts';

/** What these words say of a name holds for its double, too. */
const kinds = /^(?:convention|protocol|treaty|agreement|covenant|declaration|international)/i;

const data = await readData('data');
const corpora = [1, 10].map(times => compiled(times));
const [ours, tenfold] = corpora.map(file => new CompiledCorpus(file.buffer));

console.log(`\n${'growth'.padEnd(34)}     1 MB    10 MB   times as slow for its length (to be: 1.3)`);
for (const [name, piece] of Object.entries({ 'plain prose': prose, 'one citing paragraph in ten': mixed })) {
  const [short, long] = [fill(piece), fill(piece, 1e7)];
  const [one, ten] = medians([() => wholeCheck(short, ours!), () => wholeCheck(long, ours!)], 3);
  const speeds = [1e3 / one!, 1e4 / ten!].map(speed => speed.toFixed(1).padStart(9)).join('');
  console.log(`${`${name}, MB/s`.padEnd(34)}${speeds}   ${(ten! / one! / 10).toFixed(2)}`);
}

console.log(`\n${''.padEnd(34)}    names  tenfold   times as slow (to be: 1.3)`);
for (const [name, piece] of Object.entries({
  'plain prose, 1 MB, ms': prose,
  'one citing paragraph in ten, ms': mixed,
  'nothing but citations, ms': citing,
})) {
  const text = fill(piece);
  print(name, medians([() => wholeCheck(text, ours!), () => wholeCheck(text, tenfold!)], 7));
}
print(
  'loading, ms',
  medians(
    corpora.map(file => () => new CompiledCorpus(Uint8Array.from(file).buffer)),
    7,
  ),
);

function print(name: string, [one, ten]: readonly number[]): void {
  const times = [one!, ten!].map(time => time.toFixed(1).padStart(9)).join('');
  console.log(`${name.padEnd(34)}${times}   ${(ten! / one!).toFixed(2)}`);
}

function wholeCheck(text: string, corpus: CompiledCorpus): void {
  const analysis = analyse(text, corpus, { today: '2026-11-25', states: ['KEN', 'UGA'], asOf: undefined });
  check(analysis, { profile: 'recommended', severities: {} });
}

/** The corpus without what States did, each instrument so many times. */
function compiled(times: number): Uint8Array<ArrayBuffer> {
  const faults: string[] = [];
  const instruments = data.instruments.flatMap(instrument => [
    instrument,
    ...Array.from({ length: times - 1 }, (_, i) => ({ ...instrument, facts: renamed(instrument.facts, i + 1) })),
  ]);
  return compileCorpus({ ...data, instruments }, [], faults).file;
}

/** With other letters in every long word of its titles, and nothing that only one instrument can have. */
function renamed(facts: InstrumentFile, by: number): InstrumentFile {
  const { titles, sources } = facts;
  const other = (text: string) => text.replace(/\p{L}{5,}/gu, word => (kinds.test(word) ? word : turned(word, by)));
  return {
    id: `${facts.id}-${by}`,
    kind: facts.kind,
    binding: facts.binding,
    titles: Object.fromEntries(Object.entries(titles).map(([language, title]) => [language, other(title)])),
    names:
      facts.names &&
      Object.fromEntries(Object.entries(facts.names).map(([language, all]) => [language, all.map(other)])),
    sources,
  } as InstrumentFile;
}

/** Its vowels moved on, so that it stays a word one can say. */
function turned(word: string, by: number): string {
  const vowels = 'aeiou';
  return word.replace(/[aeiou]/g, vowel => vowels[(vowels.indexOf(vowel) + by) % 5]!) + 'bdfglmnrt'[by - 1];
}
