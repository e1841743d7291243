import { say } from '../sayings/say.ts';
import { dayWord, stateWord, The } from '../wording/words.ts';
import type { Rule } from './rule.ts';
import { sourceInWords, statusInFocus } from './statusInFocus.ts';

export const notYetEffective: Rule = {
  id: 'not-yet-effective',
  summary:
    'A State in focus has consented to be bound by the treaty that the text cites, with effect from a later day.',
  severity: 'information',
  *check(analysis) {
    for (const { citation, instrument, state, day, participation } of statusInFocus(analysis)) {
      if (participation.kind !== 'party' || !participation.act.effective || participation.act.effective <= day)
        continue;
      const { act, record } = participation;
      yield {
        span: { start: citation.start, end: citation.end },
        message: say`${The(instrument)} is in force for ${stateWord(analysis.corpus, state)} only from ${dayWord(act.effective!)} (${sourceInWords(analysis, record)}).`,
        instrument,
      };
    }
  },
};
