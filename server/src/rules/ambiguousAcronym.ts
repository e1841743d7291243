import { shortNameOf } from '../corpus/wording.ts';
import { say } from '../sayings/say.ts';
import type { Rule } from './rule.ts';

export const ambiguousAcronym: Rule = {
  id: 'ambiguous-acronym',
  summary: 'An acronym or short title stands for more than one instrument, and nothing in the text tells which.',
  severity: 'hint',
  inProfile: { drafting: 'off', strict: 'warning' },
  *checkPassage({ citations, prose }) {
    for (const { start, end, form, resolution, year } of citations) {
      if (resolution.kind !== 'ambiguous' || (form !== 'acronym' && form !== 'short-title')) continue;
      const { candidates } = resolution;
      if (candidates.length < 2) continue;
      const names = candidates.map(shortNameOf);
      const listed = names.length > 4 ? say`${names.slice(0, 3).join('; ')}; and others` : names.join('; ');
      const isOfTheYear = !year || candidates.some(({ adopted }) => adopted?.date.startsWith(String(year.value)));
      yield {
        span: { start, end },
        message: isOfTheYear
          ? say`'${prose.slice(start, end).replace(/\s+/g, ' ')}' may be any of these: ${listed}. Give the title, the year or the number.`
          : say`None of the instruments of this name is of ${year.value}: ${listed}. Give the title or the number.`,
      };
    }
  },
};
