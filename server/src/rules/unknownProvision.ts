import { hasProvision, instrumentOf } from '../citations/citation.ts';
import { isVerified, nameAtStart } from '../corpus/wording.ts';
import { nearestArticles } from './nearestArticles.ts';
import type { Rule } from './rule.ts';

export const unknownProvision: Rule = {
  id: 'unknown-provision',
  summary: 'A citation points to a provision that the instrument does not have.',
  severity: 'error',
  *checkPassage({ citations, prose }) {
    for (const citation of citations) {
      const instrument = instrumentOf(citation);
      if (!instrument?.articles) continue;
      const { unit, count } = instrument.articles;
      for (const provision of citation.provisions) {
        if (hasProvision(instrument, provision) !== false) continue;
        yield {
          span: { start: provision.start, end: provision.end },
          message: `${nameAtStart(instrument)} has no ${provision.unit} ${provision.last ? `${provision.number}-${provision.last}` : provision.number}: it has ${count} ${unit}s.`,
          instrument,
          fixes: nearestArticles(instrument, provision, prose),
          unverified: !isVerified(instrument, 'articles'),
        };
      }
    }
  },
};
