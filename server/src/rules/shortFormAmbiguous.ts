import { instrumentOf } from '../citations/citation.ts';
import type { Instrument } from '../corpus/corpus.ts';
import { gather } from '../passages/gather.ts';
import type { Passage } from '../passages/passage.ts';
import { say } from '../sayings/say.ts';
import { type Span, shift } from '../text/span.ts';
import { the } from '../wording/words.ts';
import type { Rule } from './rule.ts';

export const shortFormAmbiguous: Rule = {
  id: 'short-form-ambiguous',
  summary: 'The draft gives one short form to two instruments.',
  severity: 'hint',
  inProfile: { strict: 'warning' },
  *check(analysis) {
    const meanings = new Map<string, Instrument>();
    for (const { index, value } of gather(analysis, defined, definitionsIn)) {
      for (const { term, start, end, instrument } of value) {
        const earlier = meanings.get(term);
        meanings.set(term, instrument);
        if (!earlier || earlier === instrument) continue;
        yield {
          span: shift({ start, end }, analysis.starts[index]!),
          message: say`'${term}' already stands for ${the(earlier)} in this draft; give ${the(instrument)} another short form.`,
          instrument,
        };
      }
    }
  },
};

function definitionsIn({ definitions }: Passage): readonly Defined[] | undefined {
  if (definitions.length === 0) return undefined;
  return definitions.flatMap(({ term, start, end, citation }) => {
    const instrument = instrumentOf(citation);
    return instrument ? [{ term, start, end, instrument }] : [];
  });
}

interface Defined extends Span {
  readonly term: string;
  readonly instrument: Instrument;
}

const defined = Symbol('what a passage defines');
