import { instrumentOf } from '../citations/citation.ts';
import type { Instrument } from '../corpus/corpus.ts';
import { theName } from '../corpus/wording.ts';
import type { Rule } from './rule.ts';

export const shortFormAmbiguous: Rule = {
  id: 'short-form-ambiguous',
  summary: 'The draft gives one short form to two instruments.',
  severity: 'hint',
  inProfile: { strict: 'warning' },
  *check({ definitions }) {
    const meanings = new Map<string, Instrument>();
    for (const { term, start, end, citation } of definitions) {
      const instrument = instrumentOf(citation);
      const earlier = meanings.get(term);
      if (!instrument) continue;
      meanings.set(term, instrument);
      if (!earlier || earlier === instrument) continue;
      yield {
        span: { start, end },
        message: `'${term}' already stands for ${theName(earlier)} in this draft; give ${theName(instrument)} another short form.`,
        instrument,
      };
    }
  },
};
