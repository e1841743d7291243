import { hasProvision, type Provision } from '../citations/citation.ts';
import { readProvisions } from '../citations/provisions.ts';
import type { Instrument } from '../corpus/corpus.ts';
import { instrumentCard } from '../features/card.ts';
import { provisionCard } from '../features/provisionCard.ts';
import { CallError, defineCommand } from './command.ts';
import { instrumentNamed } from './instrumentNamed.ts';
import { dayOption, readDay, readStates, stateOption } from './options.ts';
import { isColoured, print } from './output.ts';
import { plainText } from './plainText.ts';
import { corpusHere, projectOptions } from './projects.ts';

export const show = defineCommand({
  name: 'show',
  operands: '<instrument> [article]',
  summary: 'Prints what the editor shows of an instrument or of one of its articles.',
  options: { ...stateOption, ...dayOption, ...projectOptions },
  async run(call) {
    const {
      operands: [words, ...article],
      options,
      today,
    } = call;
    if (words === undefined) throw new CallError('show: name an instrument, such as "iccpr", "C189" or its title');
    const corpus = await corpusHere(call);
    const states = readStates(options.state, corpus, 'state');
    const day = readDay('as-of', options['as-of']) ?? today;
    const instrument = instrumentNamed(corpus, words);
    const provision = article.length > 0 ? provisionNamed(instrument, article.join(' ')) : undefined;
    const blocks = provision
      ? [provisionCard(instrument, provision), instrumentCard(corpus, instrument, states, day, true)]
      : [instrumentCard(corpus, instrument, states, day)];
    print(plainText(blocks.join('\n\n'), isColoured()));
    return provision && hasProvision(instrument, provision) === false ? 1 : 0;
  },
});

function provisionNamed({ articles }: Instrument, words: string): Provision {
  const unit = articles && articles.unit !== 'article' ? 'paragraph' : 'article';
  const number = words.replace(/^\s*[^\W\d_]{3,}\.?\s+/, '');
  const text = `${unit} ${number}`;
  const [provision] = readProvisions(text, 0, unit.length, unit)?.provisions ?? [];
  if (!provision || /[\p{L}\p{N}]/u.test(text.slice(provision.end)))
    throw new CallError(`show: expected an article such as 12, 12(3) or "8 bis", found "${words}"`);
  return provision;
}
