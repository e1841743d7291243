import { footnoteOf } from '../citing/footnote.ts';
import { citationStyles } from '../citing/style.ts';
import { styleOf } from '../features/writing.ts';
import { citedIn } from '../generated/cited.ts';
import { defineCommand } from './command.ts';
import { readDrafts } from './drafts.ts';
import { inputOptions, outputOptions } from './options.ts';
import { deliver } from './output.ts';
import { projectOptions } from './projects.ts';
import { withHeads } from './withHeads.ts';

export const footnotes = defineCommand({
  name: 'footnotes',
  operands: '[paths | -]',
  summary: 'Prints a footnote with the full citation for every instrument that a draft cites, as Markdown.',
  options: {
    style: {
      type: 'string',
      choices: citationStyles,
      about: "house style (that of the draft's front matter, else un)",
    },
    ...outputOptions,
    ...projectOptions,
    ...inputOptions,
  },
  async run(call) {
    const { drafts, unread } = await readDrafts(call);
    const text = withHeads(drafts, ({ analysis }) => {
      const style = call.options.style ?? styleOf(analysis, 'un');
      return citedIn(analysis)
        .map(({ instrument }) => `${footnoteOf(instrument, style).definition}\n`)
        .join('');
    });
    await deliver(text, call.options['output-file']);
    return unread > 0 ? 2 : 0;
  },
});
