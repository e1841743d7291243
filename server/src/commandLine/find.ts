import { searchInstruments } from '../corpus/search.ts';
import { columns } from '../reports/columns.ts';
import { CallError, defineCommand } from './command.ts';
import { readCount } from './options.ts';
import { print } from './output.ts';
import { corpusHere, projectOptions } from './projects.ts';

export const find = defineCommand({
  name: 'find',
  operands: '"<words>"',
  summary: 'Searches the corpus by words of a title, an acronym or a number.',
  options: {
    format: { type: 'string', choices: ['table', 'json'], about: 'form of the output (table)' },
    limit: { type: 'string', value: 'N', about: 'how many at most (20)' },
    ...projectOptions,
  },
  async run(call) {
    const { operands, options } = call;
    const words = operands.join(' ');
    if (words.trim() === '') throw new CallError('find: say what to look for, such as "domestic workers"');
    const limit = readCount('limit', options.limit) ?? 20;
    const found = searchInstruments(await corpusHere(call), words, limit);
    if (options.format === 'json')
      print(
        JSON.stringify(
          found.map(({ instrument, name }) => ({ id: instrument.id, title: instrument.titles.en, name })),
          null,
          2,
        ),
      );
    else if (found.length > 0)
      print(
        columns(
          ['ID', 'TITLE'],
          found.map(({ instrument }) => [instrument.id, instrument.titles.en]),
        ),
      );
    else print(`Nothing in the corpus comes near "${words}".`);
    return 0;
  },
});
