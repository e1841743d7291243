import { say } from '../sayings/say.ts';
import type { Rule } from './rule.ts';

export const invalidDirective: Rule = {
  id: 'invalid-directive',
  summary: 'A directive says something that cannot be read or followed.',
  severity: 'warning',
  *check({ directives, corpus }) {
    for (const { start, end, message } of directives.faults) yield { span: { start, end }, message };
    for (const { states } of directives.changes) {
      for (const { start, end, value } of states ?? []) {
        if (corpus.participant(value)) continue;
        yield {
          span: { start, end },
          message: say`Expected an ISO 3166-1 alpha-3 code of a State such as KEN, found "${value}".`,
        };
      }
    }
  },
};
