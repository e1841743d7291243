import { citationStyles } from '../citing/style.ts';
import type { Located } from '../markdown/frontMatter.ts';
import { say } from '../sayings/say.ts';
import { languages } from '../text/language.ts';
import { isSeverity, type Rule, severities } from './rule.ts';

export const invalidFrontMatter: Rule = {
  id: 'invalid-front-matter',
  summary: 'The front matter says something that cannot be read or followed.',
  severity: 'warning',
  *check({ frontMatter, corpus }) {
    for (const { start, end, message } of frontMatter.faults) yield { span: { start, end }, message };
    for (const { start, end, value } of frontMatter.states ?? []) {
      if (corpus.participant(value)) continue;
      yield {
        span: { start, end },
        message: say`Expected an ISO 3166-1 alpha-3 code of a State such as KEN, found "${value}".`,
      };
    }
    const words: readonly (readonly [Located | undefined, readonly string[]])[] = [
      [frontMatter.style, citationStyles],
      [frontMatter.lang, languages],
    ];
    for (const [located, known] of words) {
      if (!located || known.includes(located.value)) continue;
      const { start, end, value } = located;
      yield { span: { start, end }, message: say`Expected one of ${known.join(', ')}, found "${value}".` };
    }
    for (const [rule, { start, end, value }] of frontMatter.rules) {
      if (isSeverity(value)) continue;
      yield {
        span: { start, end },
        message: say`Expected one of ${severities.join(', ')} for ${rule}, found "${value}".`,
      };
    }
  },
};
