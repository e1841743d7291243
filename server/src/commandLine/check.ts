import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type CheckedFile, countsOf } from '../reports/findings.ts';
import { type FormatName, formatNames, formats } from '../reports/formats.ts';
import { allRules } from '../rules/all.ts';
import { severityOf } from '../rules/run.ts';
import { answerLines } from './answerLines.ts';
import { markKnown, readBaseline, writeBaseline } from './baseline.ts';
import { defineCommand } from './command.ts';
import { readThreads } from './crew.ts';
import { sectionOf } from './explain.ts';
import { pathsOf } from './inputs.ts';
import { type Judging, readJudging } from './judging.ts';
import { focusOptions, inputOptions, jobsOption, outputOptions, readCount, readRule, ruleOptions } from './options.ts';
import { deliver, isColoured, print, remark } from './output.ts';
import { projectOptions } from './projects.ts';
import { remarkOn } from './remarks.ts';
import { workOnFiles } from './workOnFiles.ts';

export const check = defineCommand({
  name: 'check',
  operands: '[paths | -]',
  summary: 'Prints what is wrong with the citations and claims of drafts.',
  options: {
    ...focusOptions,
    format: { type: 'string', choices: formatNames, about: 'form of the output (stylish)' },
    ...outputOptions,
    ...ruleOptions,
    ...projectOptions,
    fix: { type: 'boolean', about: 'make the repairs that are certain, in the files' },
    'fix-dry-run': { type: 'boolean', about: 'make them in the output of --format json only' },
    'max-warnings': { type: 'string', value: 'N', about: 'end with 1 on more warnings than that' },
    quiet: { type: 'boolean', about: 'print errors only' },
    baseline: {
      type: 'string',
      value: 'FILE',
      about: 'mark the findings that the file holds as known, and do not count them',
    },
    'write-baseline': { type: 'string', value: 'FILE', about: 'write what is found to the file, as known from now on' },
    ...inputOptions,
    ...jobsOption,
    explain: { type: 'string', value: 'RULE', about: 'print what a rule says, and nothing else' },
    'print-config': { type: 'boolean', about: 'print by what drafts would be judged, and nothing else' },
  },
  async run(call) {
    const { operands, options, program } = call;
    if (options.explain !== undefined) {
      print(sectionOf(program.rulesPage, readRule('explain', options.explain)));
      return 0;
    }
    const limit = readCount('max-warnings', options['max-warnings']) ?? Number.POSITIVE_INFINITY;
    const baseline = options.baseline === undefined ? undefined : await readBaseline(options.baseline);
    const judging = await readJudging(call);
    if (options['print-config']) {
      const [draft = options['stdin-filename'] ?? '<stdin>'] = operands;
      print(configOf(await judging.of(draft), await judging.projectFileOf(draft)));
      return 0;
    }
    const paths = await pathsOf(operands);
    if (options.format === 'ndjson' && paths[0] === '-') {
      const { errors } = await answerLines('checkLine', call, readThreads(options.jobs, 1));
      return errors > 0 ? 1 : 0;
    }
    const checked: CheckedFile[] = [];
    for await (const { checked: file, remark: said } of workOnFiles('check', call, paths)) {
      checked.push(file);
      if (said) remark(said);
      // Threads read project files for themselves; what is wrong in them is told here, once.
      await judging.of(file.file);
    }
    checked.push(...(await judging.faults()));
    const written = options['write-baseline'];
    if (written !== undefined) await writeBaseline(written, checked);
    const known = baseline ?? (written === undefined ? undefined : await readBaseline(written));
    const files = known ? markKnown(checked, known) : checked;
    const format: FormatName = options.format ?? 'stylish';
    await deliver(
      formats[format]({
        files: options.quiet ? files.map(errorsOf) : files,
        version: program.version,
        rulesPage: pathToFileURL(path.join(program.folder, '../docs/rules.md')).href,
        explain: rule => sectionOf(program.rulesPage, rule),
        hasBaseline: known !== undefined,
        isColoured: options['output-file'] === undefined && isColoured(),
      }),
      options['output-file'],
    );
    remarkOn(files);
    if (files.some(({ fault }) => fault)) return 2;
    const { error, warning } = countsOf(files);
    return error > 0 || warning > limit ? 1 : 0;
  },
});

/** By what a draft is judged that says nothing itself. */
function configOf({ corpus, circumstances, settings }: Judging, projectFile: string | undefined): string {
  const { states, asOf, today } = circumstances;
  const rules = Object.fromEntries(allRules.map(rule => [rule.id, severityOf(rule, settings)]));
  const { version, asOf: recorded } = corpus;
  return JSON.stringify(
    {
      'project-file': projectFile,
      states,
      'as-of': asOf ?? today,
      profile: settings.profile,
      rules,
      ignore: settings.ignored ?? [],
      corpus: { version, asOf: recorded, instruments: corpus.size },
    },
    null,
    2,
  );
}

const errorsOf = (checked: CheckedFile): CheckedFile => ({
  ...checked,
  findings: checked.findings.filter(({ severity }) => severity === 'error'),
});
