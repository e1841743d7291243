import { mention } from '../citing/mention.ts';
import { languageOf } from '../passages/language.ts';
import { say } from '../sayings/say.ts';
import type { Rule } from './rule.ts';
import { isShortForm, namingsIn } from './shortForms.ts';

/** United Nations Editorial Manual, "Abbreviations and acronyms": spelled out at the first mention, with the short form in brackets. */
export const firstMentionFull: Rule = {
  id: 'first-mention-full',
  summary: 'An instrument is called by its acronym before its title was given.',
  severity: 'off',
  inProfile: { strict: 'information' },
  *check(analysis) {
    for (const { instrument, mentions } of namingsIn(analysis)) {
      const [first] = mentions;
      if (!first || !isShortForm(first)) continue;
      const { start, end } = first;
      const full = mention(instrument, 'full', false, languageOf(analysis));
      yield {
        span: { start, end },
        message: say`The title is not given before: write '${full}' at the first mention.`,
        instrument,
        fixes: [{ title: say`Write '${full}'`, edits: [{ start, end, text: full }] }],
      };
    }
  },
};
