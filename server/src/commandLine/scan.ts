import { analyse } from '../analysis.ts';
import { scanReport } from '../reports/scan.ts';
import { defineCommand } from './command.ts';
import { readInputs } from './inputs.ts';
import { focusOptions, inputOptions, readCircumstances } from './options.ts';
import { print } from './output.ts';

export const scan = defineCommand({
  name: 'scan',
  operands: '[paths | -]',
  summary: 'Prints every citation and claim, judged or not.',
  options: {
    ...focusOptions,
    format: { type: 'string', choices: ['json'], about: 'form of the output (json)' },
    ...inputOptions,
  },
  async run({ operands, options, today, corpus: load }) {
    const corpus = await load();
    const circumstances = readCircumstances(options, corpus, today);
    const files: object[] = [];
    for await (const { file, text } of readInputs(operands, options['stdin-filename']))
      files.push(scanReport(file, analyse(text, corpus, circumstances)));
    print(JSON.stringify({ version: 1, corpus: { version: corpus.version, asOf: corpus.asOf }, files }, null, 2));
    return 0;
  },
});
