import { dayInWords, nameAtStart, stateName } from '../corpus/wording.ts';
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
        message: `${nameAtStart(instrument)} is in force for ${stateName(analysis.corpus, state)} only from ${dayInWords(act.effective!)} (${sourceInWords(analysis, record)}).`,
        instrument,
      };
    }
  },
};
