import { columns } from '../reports/columns.ts';
import { scanHeads } from '../reports/scanTable.ts';
import { answerLines } from './answerLines.ts';
import { defineCommand } from './command.ts';
import { readThreads } from './crew.ts';
import { pathsOf } from './inputs.ts';
import { readJudging } from './judging.ts';
import { focusOptions, inputOptions, jobsOption, outputOptions } from './options.ts';
import { deliver, openSink } from './output.ts';
import { projectOptions } from './projects.ts';
import { remarkOnFault, remarkOnOwnFiles } from './remarks.ts';
import { workOnFiles } from './workOnFiles.ts';

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
    ...jobsOption,
  },
  async run(call) {
    const { operands, options } = call;
    const paths = await pathsOf(operands);
    if (options.format === 'ndjson' && paths[0] === '-') {
      await answerLines('scanLine', call, readThreads(options.jobs, 1));
      return 0;
    }
    const files: object[] = [];
    const rows: string[][] = [];
    const lines = options.format === 'ndjson' ? await openSink(options['output-file']) : undefined;
    const judging = await readJudging(call);
    let isWhole = true;
    for await (const scanned of workOnFiles('scan', call, paths)) {
      // Threads read project files for themselves; what is wrong in them is told here, once.
      await judging.of(scanned.file);
      if ('fault' in scanned) {
        remarkOnFault(scanned);
        isWhole = false;
      } else if (lines) await lines.write(`${JSON.stringify(scanned.report)}\n`);
      else if (options.format === 'table') rows.push(...scanned.rows);
      else files.push(scanned.report);
    }
    remarkOnOwnFiles(await judging.faults());
    if (lines) await lines.end();
    else if (options.format === 'table') await deliver(columns(scanHeads, rows), options['output-file']);
    else {
      const { version, asOf } = judging.corpus;
      const report = { version: 1, corpus: { version, asOf }, files };
      await deliver(JSON.stringify(report, null, 2), options['output-file']);
    }
    return isWhole ? 0 : 2;
  },
});
