import { say } from '../sayings/say.ts';
import { dayWord, stateWord, the } from '../wording/words.ts';
import type { Rule } from './rule.ts';
import { sourceInWords, statusInFocus } from './statusInFocus.ts';

export const stateSignatoryOnly: Rule = {
  id: 'state-signatory-only',
  summary: 'A State in focus has signed the treaty that the text cites, and has not become a party.',
  severity: 'information',
  inProfile: { drafting: 'hint' },
  *check(analysis) {
    for (const { citation, instrument, state, participation } of statusInFocus(analysis)) {
      if (participation.kind !== 'signatory') continue;
      const { act, record } = participation;
      const signed = act.date ? say` on ${dayWord(act.date)}` : '';
      yield {
        span: { start: citation.start, end: citation.end },
        message: say`${stateWord(analysis.corpus, state)} signed ${the(instrument)}${signed} and is not a party (${sourceInWords(analysis, record)}).`,
        instrument,
      };
    }
  },
};
