import { type Analysis, analyse } from '../analysis.ts';
import { columns } from '../reports/columns.ts';
import { scanReport } from '../reports/scan.ts';
import { scanHeads, scanRows } from '../reports/scanTable.ts';
import { defineCommand } from './command.ts';
import { readInputs } from './inputs.ts';
import { readJudging } from './judging.ts';
import { focusOptions, inputOptions, outputOptions } from './options.ts';
import { deliver } from './output.ts';
import { remarkOnFault } from './remarks.ts';

export const scan = defineCommand({
  name: 'scan',
  operands: '[paths | -]',
  summary: 'Prints every citation and claim, judged or not.',
  options: {
    ...focusOptions,
    format: { type: 'string', choices: ['json', 'ndjson', 'table'], about: 'form of the output (json)' },
    ...outputOptions,
    ...inputOptions,
  },
  async run(call) {
    const { operands, options } = call;
    const judgingOf = await readJudging(call);
    const read: { file: string; analysis: Analysis }[] = [];
    let isWhole = true;
    for await (const input of readInputs(operands, options['stdin-filename'])) {
      if ('text' in input) {
        const { corpus, circumstances } = await judgingOf(input.file);
        read.push({ file: input.file, analysis: analyse(input.text, corpus, circumstances) });
      } else {
        remarkOnFault(input);
        isWhole = false;
      }
    }
    const reports = () => read.map(({ file, analysis }) => scanReport(file, analysis));
    const corpus = await call.corpus();
    const head = { version: 1, corpus: { version: corpus.version, asOf: corpus.asOf } };
    const text = {
      json: () => JSON.stringify({ ...head, files: reports() }, null, 2),
      ndjson: () =>
        reports()
          .map(report => `${JSON.stringify(report)}\n`)
          .join(''),
      table: () =>
        columns(
          scanHeads,
          read.flatMap(({ file, analysis }) => scanRows(file, analysis)),
        ),
    }[options.format ?? 'json']();
    await deliver(text, options['output-file']);
    return isWhole ? 0 : 2;
  },
});
