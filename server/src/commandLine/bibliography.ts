import { bibliographyFormats, bibliographyOf } from '../bibliography/formats.ts';
import { cite } from '../citing/cite.ts';
import { citationStyles } from '../citing/style.ts';
import { byLegalOrder } from '../corpus/legalOrder.ts';
import { styleOf } from '../features/writing.ts';
import { citedIn } from '../generated/cited.ts';
import { defineCommand } from './command.ts';
import { readDrafts } from './drafts.ts';
import { inputOptions, outputOptions } from './options.ts';
import { deliver } from './output.ts';
import { projectOptions } from './projects.ts';

export const bibliography = defineCommand({
  name: 'bibliography',
  operands: '[paths | -]',
  summary: 'Prints the instruments that drafts cite, each once, for people or for programs that keep references.',
  options: {
    format: { type: 'string', choices: ['markdown', ...bibliographyFormats], about: 'form of the output (markdown)' },
    style: { type: 'string', choices: citationStyles, about: "house style of Markdown (the draft's own, else un)" },
    ...outputOptions,
    ...projectOptions,
    ...inputOptions,
  },
  async run(call) {
    const { format = 'markdown', style } = call.options;
    const { drafts, unread } = await readDrafts(call);
    // Drafts of different offices may know one instrument from different files.
    const cited = drafts.flatMap(({ analysis }) =>
      citedIn(analysis).map(({ instrument }) => [instrument.id, instrument] as const),
    );
    const instruments = [...new Map(cited).values()].sort(byLegalOrder);
    const chosen = style ?? (drafts[0] ? styleOf(drafts[0].analysis, 'un') : 'un');
    const text =
      format === 'markdown'
        ? instruments.map(instrument => `- ${cite(instrument, chosen, 'footnote')}\n`).join('')
        : bibliographyOf(instruments, format);
    await deliver(text, call.options['output-file']);
    return unread > 0 ? 2 : 0;
  },
});
