import { say } from '../sayings/say.ts';
import { nearestWords } from '../text/nearest.ts';
import type { Span } from '../text/span.ts';
import type { Report, Rule } from './rule.ts';

/** Made with the ids of all the others, which it is to know. */
export const unknownRule = (known: readonly string[]): Rule => ({
  id: 'unknown-rule',
  summary: 'The front matter or a directive names a rule that there is none of.',
  severity: 'warning',
  *check({ frontMatter, directives }) {
    const isKnown = (id: string) => id === 'unknown-rule' || id === 'unused-directive' || known.includes(id);
    for (const [id, { start, end }] of frontMatter.rules) {
      if (!isKnown(id)) yield report(id, { start, end }, { start, end: start + id.length }, known);
    }
    for (const { rule, comment, named } of directives.silences) {
      if (rule !== undefined && !isKnown(rule)) yield report(rule, named ?? comment, named, known);
    }
  },
});

function report(id: string, span: Span, written: Span | undefined, known: readonly string[]): Report {
  const [nearest] = nearestWords(id, known);
  return {
    span,
    message: say`There is no rule "${id}"; the rules are ${known.join(', ')}.`,
    fixes: nearest && written ? [{ title: say`Change to ${nearest}`, edits: [{ ...written, text: nearest }] }] : [],
  };
}
