import { hasProvision, instrumentOf } from '../citations/citation.ts';
import { isVerified } from '../corpus/wording.ts';
import { say } from '../wording/say.ts';
import { The, unitsWord, unitWord } from '../wording/words.ts';
import { factSource } from './factSource.ts';
import { nearestArticles } from './nearestArticles.ts';
import type { Rule } from './rule.ts';

export const unknownProvision: Rule = {
  id: 'unknown-provision',
  summary: 'A citation points to a provision that the instrument does not have.',
  severity: 'error',
  *checkPassage({ citations, prose, corpus }) {
    for (const citation of citations) {
      const instrument = instrumentOf(citation);
      if (!instrument?.articles) continue;
      const { unit, count } = instrument.articles;
      for (const provision of citation.provisions) {
        if (hasProvision(instrument, provision) !== false) continue;
        yield {
          span: { start: provision.start, end: provision.end },
          message: say`${The(instrument)} has no ${unitWord(provision.unit)} ${provision.last ? `${provision.number}-${provision.last}` : provision.number}: it has ${count} ${unitsWord(unit)}${factSource(corpus, instrument, 'articles')}.`,
          instrument,
          fixes: nearestArticles(instrument, provision, prose),
          unverified: !isVerified(instrument, 'articles'),
        };
      }
    }
  },
};
