import { bibliographyFormats, bibliographyOf } from '../bibliography/formats.ts';
import { CallError, defineCommand } from './command.ts';
import { outputOptions } from './options.ts';
import { deliver } from './output.ts';

export const corpusExport = defineCommand({
  name: 'corpus export',
  operands: '[instruments]',
  summary: 'Prints the instruments of the corpus, or those named by their ids, for programs that keep references.',
  options: {
    format: { type: 'string', choices: bibliographyFormats, about: 'form of the output (csl-json)' },
    ...outputOptions,
  },
  async run({ operands, options, corpus: load }) {
    const corpus = await load();
    const instruments = (operands.length > 0 ? operands : corpus.ids).map(id => {
      const instrument = corpus.instrument(id);
      if (!instrument) throw new CallError(`no instrument has the id "${id}"; treaty-lens find "WORDS" looks for one`);
      return instrument;
    });
    await deliver(bibliographyOf(instruments, options.format ?? 'csl-json'), options['output-file']);
    return 0;
  },
});
