import { type Analysis, analyse } from '../analysis.ts';
import { columns } from '../reports/columns.ts';
import { scanReport } from '../reports/scan.ts';
import { scanHeads, scanRows } from '../reports/scanTable.ts';
import { defineCommand } from './command.ts';
import { readInputs } from './inputs.ts';
import { readJudging } from './judging.ts';
import { focusOptions, inputOptions, outputOptions } from './options.ts';
import { deliver } from './output.ts';
import { projectOptions } from './projects.ts';
import { remarkOnFault, remarkOnOwnFiles } from './remarks.ts';

export const scan = defineCommand({
  name: 'scan',
  operands: '[paths | -]',
  summary: 'Prints every citation and claim, judged or not.',
  options: {
    ...focusOptions,
    format: { type: 'string', choices: ['json', 'ndjson', 'table'], about: 'form of the output (json)' },
    ...outputOptions,
    ...projectOptions,
    ...inputOptions,
  },
  async run(call) {
    const { operands, options } = call;
    const judging = await readJudging(call);
    const read: { file: string; analysis: Analysis }[] = [];
    let isWhole = true;
    for await (const input of readInputs(operands, options['stdin-filename'])) {
      if ('text' in input) {
        const { corpus, circumstances } = await judging.of(input.file);
        read.push({ file: input.file, analysis: analyse(input.text, corpus, circumstances) });
      } else {
        remarkOnFault(input);
        isWhole = false;
      }
    }
    const reports = () => read.map(({ file, analysis }) => scanReport(file, analysis));
    remarkOnOwnFiles(await judging.faults());
    const { version, asOf } = judging.corpus;
    const head = { version: 1, corpus: { version, asOf } };
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
