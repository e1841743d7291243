import { say } from '../sayings/say.ts';
import { stateWord, the } from '../wording/words.ts';
import type { Rule } from './rule.ts';
import { sourceInWords, statusInFocus } from './statusInFocus.ts';

export const stateNotParty: Rule = {
  id: 'state-not-party',
  summary: 'A State in focus has taken no action on the treaty that the text cites.',
  severity: 'information',
  inProfile: { drafting: 'hint' },
  *check(analysis) {
    for (const { citation, instrument, state, participation } of statusInFocus(analysis)) {
      if (participation.kind !== 'no action') continue;
      yield {
        span: { start: citation.start, end: citation.end },
        message: say`${stateWord(analysis.corpus, state)} is not a party to ${the(instrument)}: the record shows no action (${sourceInWords(analysis, participation.record)}).`,
        instrument,
      };
    }
  },
};
