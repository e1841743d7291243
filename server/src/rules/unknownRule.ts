import type { Rule } from './rule.ts';

/** Made with the ids of all the others, which it is to know. */
export const unknownRule = (known: readonly string[]): Rule => ({
  id: 'unknown-rule',
  summary: 'The front matter or a directive names a rule that there is none of.',
  severity: 'warning',
  *check({ frontMatter, silences }) {
    const isKnown = (id: string) => id === 'unknown-rule' || known.includes(id);
    for (const [id, { start, end }] of frontMatter.rules) {
      if (!isKnown(id))
        yield { span: { start, end }, message: `There is no rule "${id}"; the rules are ${known.join(', ')}.` };
    }
    for (const { rule, comment } of silences) {
      if (rule !== undefined && !isKnown(rule)) {
        yield { span: comment, message: `There is no rule "${rule}"; the rules are ${known.join(', ')}.` };
      }
    }
  },
});
