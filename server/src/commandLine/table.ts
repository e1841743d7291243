import { instrumentTable } from '../generated/table.ts';
import { defineCommand } from './command.ts';
import { readDrafts } from './drafts.ts';
import { focusOptions, inputOptions, outputOptions } from './options.ts';
import { deliver } from './output.ts';
import { projectOptions } from './projects.ts';
import { withHeads } from './withHeads.ts';

export const table = defineCommand({
  name: 'table',
  operands: '[paths | -]',
  summary: 'Prints the table of instruments that a draft can hold, as Markdown.',
  options: { ...focusOptions, ...outputOptions, ...projectOptions, ...inputOptions },
  async run(call) {
    const { drafts, unread } = await readDrafts(call);
    const text = withHeads(drafts, ({ analysis }) => instrumentTable(analysis));
    await deliver(text, call.options['output-file']);
    return unread > 0 ? 2 : 0;
  },
});
