import type { Analysis } from '../analysis.ts';
import { ratificationMatrix } from '../generated/matrix.ts';
import { CallError, defineCommand } from './command.ts';
import { readDrafts } from './drafts.ts';
import { focusOptions, inputOptions, outputOptions, readStates } from './options.ts';
import { deliver } from './output.ts';
import { projectOptions } from './projects.ts';
import { withHeads } from './withHeads.ts';

export const matrix = defineCommand({
  name: 'matrix',
  operands: '[paths | -]',
  summary: 'Prints what States did about the treaties that a draft cites, as Markdown.',
  options: { ...focusOptions, ...outputOptions, ...projectOptions, ...inputOptions },
  async run(call) {
    const { drafts, unread } = await readDrafts(call);
    const named = readStates(call.options.states, await call.corpus());
    // Who asks for columns gets these, whatever States the draft is about.
    const columns = ({ states }: Analysis) => (named.length > 0 ? named : states);
    for (const { file, analysis } of drafts) {
      if (columns(analysis).length === 0)
        throw new CallError(`${file}: no State is in focus; name some: --states KEN,UGA`);
    }
    const text = withHeads(drafts, ({ analysis }) => ratificationMatrix(analysis, columns(analysis)));
    await deliver(text, call.options['output-file']);
    return unread > 0 ? 2 : 0;
  },
});
