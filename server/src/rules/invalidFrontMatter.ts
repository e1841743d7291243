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
        message: `Expected an ISO 3166-1 alpha-3 code of a State such as KEN, found "${value}".`,
      };
    }
    for (const [rule, { start, end, value }] of frontMatter.rules) {
      if (isSeverity(value)) continue;
      yield {
        span: { start, end },
        message: `Expected one of ${severities.join(', ')} for ${rule}, found "${value}".`,
      };
    }
  },
};
