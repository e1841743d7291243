import { instrumentOf } from '../citations/citation.ts';
import type { Instrument } from '../corpus/corpus.ts';
import { gather } from '../passages/gather.ts';
import type { Passage } from '../passages/passage.ts';
import { shift } from '../text/span.ts';
import { say } from '../wording/say.ts';
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
      for (const { term, start, end, citation } of value) {
        const instrument = instrumentOf(citation);
        const earlier = meanings.get(term);
        if (!instrument) continue;
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

const definitionsIn = ({ definitions }: Passage) => (definitions.length > 0 ? definitions : undefined);
const defined = Symbol('what a passage defines');
