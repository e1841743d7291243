import { instrumentOf } from '../citations/citation.ts';
import { isVerified } from '../corpus/wording.ts';
import type { Rule } from './rule.ts';

export const misnamedInstrument: Rule = {
  id: 'misnamed-instrument',
  summary: 'The name comes near to that of one instrument, and differs from it.',
  severity: 'error',
  *check({ citations }) {
    for (const citation of citations) {
      const { start, end, misnamed } = citation;
      const instrument = instrumentOf(citation);
      if (!misnamed || !instrument) continue;
      yield {
        span: { start, end },
        message: `No instrument has this name: ${misnamed.difference}.`,
        instrument,
        fixes: [{ title: `Change to '${misnamed.name}'`, edits: [{ start, end, text: misnamed.name }] }],
        unverified: !isVerified(instrument, 'titles'),
      };
    }
  },
};
