import { say } from '../sayings/say.ts';
import type { Rule } from './rule.ts';
import { isShortForm, namingsIn } from './shortForms.ts';

/** United Nations Editorial Manual, "Abbreviations and acronyms". */
export const shortFormUndefined: Rule = {
  id: 'short-form-undefined',
  summary: 'An acronym is used that the draft does not put in brackets after the title.',
  severity: 'off',
  inProfile: { strict: 'information' },
  *check(analysis) {
    const { source } = analysis;
    for (const { instrument, mentions, defined } of namingsIn(analysis)) {
      const [first] = mentions;
      const short = mentions.find(isShortForm);
      // Where the acronym comes first, that the title is missing says it all.
      if (!first || !short || short === first || defined.has(source.slice(short.start, short.end))) continue;
      const term = source.slice(short.start, short.end);
      yield {
        span: { start: short.start, end: short.end },
        message: say`'${term}' is not introduced: put '(${term})' after the title at its first mention.`,
        instrument,
        fixes: [
          {
            title: say`Put '(${term})' after the title`,
            edits: [{ start: first.end, end: first.end, text: ` (${term})` }],
          },
        ],
      };
    }
  },
};
