import { createHash } from 'node:crypto';
import { verify } from '../reports/verification.ts';
import { verificationMarkdown } from '../reports/verificationMarkdown.ts';
import { defineCommand } from './command.ts';
import { readDrafts } from './drafts.ts';
import { focusOptions, inputOptions, outputOptions, ruleOptions } from './options.ts';
import { deliver } from './output.ts';
import { projectOptions } from './projects.ts';

export const report = defineCommand({
  name: 'report',
  operands: '[paths | -]',
  summary: 'Prints what became of every citation and claim, with sources and days, for a clearance file.',
  options: {
    ...focusOptions,
    format: { type: 'string', choices: ['markdown', 'json'], about: 'form of the output (markdown)' },
    ...ruleOptions,
    ...outputOptions,
    ...projectOptions,
    ...inputOptions,
  },
  async run(call) {
    const { options, today, program } = call;
    const { drafts, unread } = await readDrafts(call);
    const { version, asOf } = await call.corpus();
    const head = { made: today, tool: program.version, corpus: { version, asOf } };
    const files = drafts.map(({ file, text, analysis, settings }) =>
      // The text was read as UTF-8 whole, so that it has the bytes of the file.
      verify(file, createHash('sha256').update(text, 'utf8').digest('hex'), analysis, settings),
    );
    const text =
      options.format === 'json'
        ? JSON.stringify({ version: 1, ...head, files }, null, 2)
        : verificationMarkdown(head, files);
    await deliver(text, options['output-file']);
    return unread > 0 ? 2 : 0;
  },
});
