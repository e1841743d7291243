import { judge } from '../claims/judge.ts';
import { isVerified } from '../corpus/wording.ts';
import { focusAt } from '../passages/focus.ts';
import { say } from '../sayings/say.ts';
import { dayWord, The } from '../wording/words.ts';
import type { Rule } from './rule.ts';

export const anachronisticCitation: Rule = {
  id: 'anachronistic-citation',
  summary: 'A State is said to have acted on an instrument in a year before it was adopted.',
  severity: 'error',
  aboutClaims: true,
  *checkPassage(passage) {
    const { prose, corpus } = passage;
    for (const claim of passage.claims) {
      const { instrument, year, verb, start, end } = claim;
      const adopted = instrument.adopted?.date;
      if (year === undefined || !adopted || year >= Number(adopted.slice(0, 4))) continue;
      // Where the record tells what the State did, that is said instead.
      const { kind, act } = judge(claim, corpus, focusAt(passage, start).day);
      if (kind === 'confirmed' && act?.date && !claim.negated) continue;
      const at = prose.indexOf(String(year), start);
      yield {
        span: at >= 0 && at < end + reach ? { start: at, end: at + 4 } : verb,
        message: say`${The(instrument)} was adopted on ${dayWord(adopted)}; nobody can have acted on it in ${year}.`,
        instrument,
        unverified: !isVerified(instrument, 'adopted'),
      };
    }
  },
};

/** So far behind the claim its year may stand. */
const reach = 60;
