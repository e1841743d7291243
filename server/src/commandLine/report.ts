import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type VerifiedFile, verify } from '../reports/verification.ts';
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
    const files: VerifiedFile[] = [];
    for (const { file, path, text, mask, analysis, settings } of drafts) {
      const sha256 = createHash('sha256')
        .update(path === undefined ? text : await readFile(path))
        .digest('hex');
      files.push(verify(file, sha256, analysis, settings, mask));
    }
    const text =
      options.format === 'json'
        ? JSON.stringify({ version: 1, ...head, files }, null, 2)
        : verificationMarkdown(head, files);
    await deliver(text, options['output-file']);
    return unread > 0 ? 2 : 0;
  },
});
