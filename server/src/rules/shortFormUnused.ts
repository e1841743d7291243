import { say } from '../sayings/say.ts';
import type { Rule } from './rule.ts';

export const shortFormUnused: Rule = {
  id: 'short-form-unused',
  summary: 'The draft introduces a short form and never uses it.',
  severity: 'off',
  inProfile: { strict: 'hint' },
  *check({ definitions, citations, source }) {
    const used = new Set(
      citations
        .filter(({ form }) => form === 'acronym' || form === 'defined-term')
        .filter(({ start }) => !definitions.some(definition => definition.start === start))
        .map(({ start, end }) => source.slice(start, end)),
    );
    for (const { term, start, end } of definitions) {
      if (used.has(term)) continue;
      yield { span: { start, end }, message: say`'${term}' is introduced here and never used.` };
    }
  },
};
