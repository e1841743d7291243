import { say } from '../sayings/say.ts';
import { dayWord, stateWord, the } from '../wording/words.ts';
import type { Rule } from './rule.ts';
import { sourceInWords, statusInFocus } from './statusInFocus.ts';

export const stateWithdrew: Rule = {
  id: 'state-withdrew',
  summary: 'A State in focus was a party to the treaty that the text cites, and is one no longer.',
  severity: 'warning',
  *check(analysis) {
    for (const { citation, instrument, state, participation } of statusInFocus(analysis)) {
      if (participation.kind !== 'former party') continue;
      const { act, record } = participation;
      const since = act.end && act.end !== 'unknown' ? say` since ${dayWord(act.end)}` : '';
      yield {
        span: { start: citation.start, end: citation.end },
        message: say`${stateWord(analysis.corpus, state)} is no longer a party to ${the(instrument)}${since} (${sourceInWords(analysis, record)}).`,
        instrument,
      };
    }
  },
};
