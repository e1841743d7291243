import type { Corpus } from '../corpus/corpus.ts';
import { defineCommand } from './command.ts';
import { print } from './output.ts';

export const corpusInfo = defineCommand({
  name: 'corpus info',
  operands: '',
  summary: 'Prints what the corpus holds.',
  options: { format: { type: 'string', choices: ['table', 'json'], about: 'form of the output (table)' } },
  async run({ options, corpus }) {
    const contents = contentsOf(await corpus());
    print(options.format === 'json' ? JSON.stringify(contents, null, 2) : tableOf(contents));
    return 0;
  },
});

function contentsOf(corpus: Corpus) {
  const instruments = corpus.ids.map(id => corpus.instrument(id)!);
  const records = corpus.ids.flatMap(id => corpus.recordOf(id) ?? []);
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  return {
    version: corpus.version,
    asOf: corpus.asOf,
    instruments: instruments.length,
    byFamily: tally(instruments.map(({ family }) => family)),
    byDepth: { full: 0, catalogue: 0, ...tally(instruments.map(({ depth }) => depth)) },
    names: corpus.names.size,
    acts: sum(records.map(({ acts }) => acts.length)),
    summaries: sum(instruments.map(({ articles }) => articles?.list?.filter(({ summary }) => summary).length ?? 0)),
    records: records.length,
    completeRecords: records.filter(({ complete }) => complete).length,
  };
}

function tableOf({ byFamily, byDepth, ...rest }: ReturnType<typeof contentsOf>): string {
  const rows = [
    ['version', rest.version],
    ['as of', rest.asOf],
    ['instruments', rest.instruments],
    ...Object.entries(byDepth).map(([depth, count]) => [`  ${depth}`, count]),
    ...Object.entries(byFamily).map(([family, count]) => [`  ${family}`, count]),
    ['names', rest.names],
    ['summaries of articles', rest.summaries],
    ["records of States' acts", rest.records],
    ['  complete', rest.completeRecords],
    ['acts', rest.acts],
  ];
  const width = Math.max(...rows.map(([head]) => String(head).length));
  return rows.map(([head, value]) => `${String(head).padEnd(width)}  ${value}\n`).join('');
}

const tally = (words: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const word of words.toSorted()) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
};
