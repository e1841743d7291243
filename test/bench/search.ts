/**
 * `npm run bench`: how often the instrument that was meant is among the first five of a search, and how long one takes.
 * The queries are made from the names of the corpus, the same ones every time: as many words of a name as leave at most five
 * instruments that have them all, the last one cut, one misspelled, with the year; beginnings of titles; acronyms; numbers.
 */
import { readFileSync } from 'node:fs';
import { CompiledCorpus, type Instrument } from '../../server/src/corpus/corpus.ts';
import { searchInstruments } from '../../server/src/corpus/search.ts';
import { searchIndexOf } from '../../server/src/corpus/searchIndex.ts';
import { fold } from '../../server/src/text/fold.ts';

const each = 400;
const corpus = new CompiledCorpus(Uint8Array.from(readFileSync('dist/corpus.bin')).buffer);
const { entries } = searchIndexOf(corpus);

let seed = 42;
/** Marsaglia's xorshift: the same numbers on every machine. */
const random = (below: number): number => {
  seed ^= seed << 13;
  seed ^= seed >>> 17;
  seed ^= seed << 5;
  return (seed >>> 0) % below;
};
const small = new Set(
  'the and for from with les des los las del por sur para une que relative concernant sobre'.split(' '),
);

interface Query {
  readonly typed: string;
  readonly instrument: Instrument;
}

const kinds: readonly (readonly [string, () => Query | undefined])[] = [
  ['words of a name', () => fewWords()],
  ['the last word cut', () => change(fewWords(), cutLast)],
  ['one word misspelled', () => change(fewWords(), misspelled)],
  ['misspelled and cut', () => change(fewWords(), words => misspelled(cutLast(words)))],
  ['words and the year', () => withYear(fewWords(2))],
  ['beginning of a title', () => beginning()],
  ['acronym', () => acronym(text => text)],
  ['acronym in small letters', () => acronym(text => text.toLowerCase())],
  ['number', () => number()],
];

console.log('search                     queries   in the first five   median ms   p99 ms (of the processor)');
const all = { found: 0, times: [] as number[] };
for (const [kind, make] of kinds) {
  const missed: string[] = [];
  const times: number[] = [];
  for (let tries = 0; times.length < each && tries < each * 20; tries++) {
    const query = make();
    if (!query) continue;
    const start = process.cpuUsage();
    const results = searchInstruments(corpus, query.typed, 30);
    const { user, system } = process.cpuUsage(start);
    times.push((user + system) / 1000);
    const isFound = results.slice(0, 5).some(({ instrument }) => instrument === query.instrument);
    if (!isFound) missed.push(`${query.typed} -> ${query.instrument.id}, not ${results[0]?.instrument.id}`);
  }
  all.found += times.length - missed.length;
  all.times.push(...times);
  print(kind, times.length - missed.length, times);
  if (process.argv.includes('--missed')) for (const line of missed.slice(0, 12)) console.log(`    ${line}`);
}
print('all', all.found, all.times);

function print(kind: string, found: number, times: number[]): void {
  const sorted = times.sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(sorted.length * share)]!.toFixed(2);
  const rate = ((100 * found) / times.length).toFixed(1);
  console.log(
    `${kind.padEnd(25)}${String(times.length).padStart(9)}${rate.padStart(18)} %${at(0.5).padStart(12)}${at(0.99).padStart(9)}`,
  );
}

function fewWords(least = 1): (Query & { words: string[] }) | undefined {
  const { folded, target } = entries[random(entries.length)]!;
  const words = folded.split(' ').filter(word => word.length > 3 && !small.has(word) && !/\d/.test(word));
  const start = random(Math.max(1, words.length - 1));
  for (let count = least; count <= words.length; count++) {
    const chosen = [...words.slice(start), ...words.slice(0, start)].slice(0, count);
    if (having(chosen) <= 5) return { words: chosen, typed: chosen.join(' '), instrument: corpus.instrumentAt(target) };
  }
  return undefined;
}

/** How many instruments have a name with all the words, or with one that begins as the last. */
function having(words: readonly string[], lastIsCut = false): number {
  const found = new Set<number>();
  for (const { folded, target } of entries)
    if (words.every((word, i) => ` ${folded} `.includes(` ${word}${lastIsCut && i === words.length - 1 ? '' : ' '}`)))
      found.add(target);
  return found.size;
}

function change(query: ReturnType<typeof fewWords>, by: (words: string[]) => string[] | undefined): Query | undefined {
  const words = query && by(query.words);
  return words && { typed: words.join(' '), instrument: query.instrument };
}

/** At least three letters, and so many that at most five instruments have a word that begins so beside the others. */
function cutLast(words: string[]): string[] | undefined {
  const last = words.at(-1)!;
  for (let length = Math.max(3, last.length - 1 - random(Math.ceil(last.length / 2))); length < last.length; length++) {
    const cut = [...words.slice(0, -1), last.slice(0, length)];
    if (having(cut, true) <= 5) return cut;
  }
  return undefined;
}

/** One letter left out, doubled, swapped with the next or another, in a word that has letters enough to bear it. */
function misspelled(words: string[] | undefined): string[] | undefined {
  const long = [...(words ?? []).keys()].filter(i => words![i]!.length >= 6);
  if (!words || long.length === 0) return undefined;
  const which = long[random(long.length)]!;
  const word = words[which]!;
  const at = 1 + random(word.length - 2);
  const wrong = [
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + word[at] + word.slice(at),
    word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2),
    word.slice(0, at) + 'aeinort'[random(7)] + word.slice(at + 1),
  ][random(4)]!;
  return words.with(which, wrong);
}

function withYear(query: Query | undefined): Query | undefined {
  const year = query?.instrument.adopted?.date.slice(0, 4);
  return query && year
    ? { ...query, typed: random(2) ? `${year} ${query.typed}` : `${query.typed} ${year}` }
    : undefined;
}

function beginning(): Query | undefined {
  const instrument = corpus.instrumentAt(random(corpus.size));
  const title = instrument.titles.en;
  const typed = title.slice(0, Math.ceil(title.length * 0.8));
  const folded = fold(typed);
  const same = new Set(entries.filter(entry => entry.folded.startsWith(folded)).map(({ target }) => target));
  return same.size > 5 ? undefined : { typed, instrument };
}

function acronym(write: (text: string) => string): Query | undefined {
  const instrument = corpus.instrumentAt(random(corpus.size));
  const [own] = instrument.acronyms ?? [];
  return own ? { typed: write(own), instrument } : undefined;
}

function number(): Query | undefined {
  const instrument = corpus.instrumentAt(random(corpus.size));
  const value = instrument.number?.value;
  const [letter, word] =
    {
      'ilo-convention': ['C', 'Convention'],
      'ilo-recommendation': ['R', 'Recommendation'],
      'ilo-protocol': ['P', 'Protocol'],
    }[instrument.number?.series as string] ?? [];
  if (!value || !letter) return undefined;
  const typed = [
    `${letter}${value}`,
    `${word} No. ${value}`,
    `ILO ${word} ${value}`,
    `${letter.toLowerCase()}${value}`,
  ][random(4)]!;
  return { typed, instrument };
}
