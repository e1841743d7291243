import { analyse } from '../analysis.ts';
import { countsOf, type FileFindings, placeFindings } from '../reports/findings.ts';
import { stylish } from '../reports/stylish.ts';
import { check as checkAnalysis } from '../rules/run.ts';
import { defineCommand } from './command.ts';
import { readInputs } from './inputs.ts';
import { focusOptions, inputOptions, readCircumstances, readCount, readRules, ruleOptions } from './options.ts';
import { isColoured, print, remark } from './output.ts';

export const check = defineCommand({
  name: 'check',
  operands: '[paths | -]',
  summary: 'Prints what is wrong with the citations and claims of drafts.',
  options: {
    ...focusOptions,
    format: { type: 'string', choices: ['stylish', 'json'], about: 'form of the output (stylish)' },
    ...ruleOptions,
    'max-warnings': { type: 'string', value: 'N', about: 'more warnings than that count as an error' },
    quiet: { type: 'boolean', about: 'print errors only' },
    ...inputOptions,
  },
  async run({ operands, options, today, corpus: load }) {
    const corpus = await load();
    const circumstances = readCircumstances(options, corpus, today);
    const settings = { profile: options.profile ?? 'recommended', severities: readRules(options.rule) };
    const limit = readCount('max-warnings', options['max-warnings']) ?? Number.POSITIVE_INFINITY;
    const found: FileFindings[] = [];
    for await (const { file, text } of readInputs(operands, options['stdin-filename'])) {
      const analysis = analyse(text, corpus, circumstances);
      if (analysis.citations.length === 0 && options.format !== 'json')
        remark(`${file}: no citation of an instrument was recognised.`);
      found.push(placeFindings(file, analysis, checkAnalysis(analysis, settings)));
    }
    const shown = options.quiet ? found.map(errorsOf) : found;
    print(
      options.format === 'json'
        ? JSON.stringify({ version: 1, files: shown, counts: countsOf(shown) }, null, 2)
        : stylish(shown, isColoured()).trimEnd(),
    );
    const { error, warning } = countsOf(found);
    return error > 0 || warning > limit ? 1 : 0;
  },
});

const errorsOf = ({ file, findings }: FileFindings): FileFindings => ({
  file,
  findings: findings.filter(({ severity }) => severity === 'error'),
});
