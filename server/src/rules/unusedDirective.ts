import type { Analysis } from '../analysis.ts';
import { instrumentsOf } from '../citations/citation.ts';
import type { Silence } from '../markdown/directives.ts';
import { say } from '../sayings/say.ts';
import { type Span, touches } from '../text/span.ts';
import type { Edit, Rule } from './rule.ts';

/** Runs after all the others, made with their ids. */
export const unusedDirective = (known: readonly string[]): Rule => ({
  id: 'unused-directive',
  summary: 'A directive silences nothing.',
  severity: 'information',
  inProfile: { drafting: 'hint' },
  aboutSilences: true,
  *check(analysis, used) {
    for (const silence of analysis.directives.silences) {
      const { rule, named, comment } = silence;
      if (used.has(silence) || (rule !== undefined && !known.includes(rule)) || mayServe(silence, analysis)) continue;
      yield {
        span: named ?? comment,
        message: say`There is nothing to silence here: ${rule === undefined ? say`no rule` : say`the rule ${rule}`} finds no fault. Remove the directive.`,
        fixes: [{ title: say`Remove the directive`, edits: [removal(silence, analysis)] }],
      };
    }
  },
});

/** What States in focus make a fault may be silenced for those who have some: it is not for this reader to judge. */
function mayServe({ rule, start, end }: Silence, { states, citations }: Analysis): boolean {
  if (states.length > 0 || !(rule === undefined || /^(?:state-|not-yet-|reservation-)/.test(rule))) return false;
  return citations.some(
    citation => citation.start >= start && citation.start < end && instrumentsOf(citation).length > 0,
  );
}

/** The rule alone where the comment names others; else the comment, with its line where nothing else stands there. */
function removal({ comment, named }: Silence, { source, directives }: Analysis): Edit {
  const sharing = directives.silences.filter(other => other.comment === comment);
  if (named && sharing.length > 1) {
    const before = /(?<![\s,])[\s,]*$/.exec(source.slice(comment.start, named.start))![0];
    const isFirst = sharing.every(other => !other.named || other.named.start >= named.start);
    const after = isFirst ? /^[\s,]*/.exec(source.slice(named.end, comment.end))![0] : '';
    return { start: isFirst ? named.start : named.start - before.length, end: named.end + after.length, text: '' };
  }
  return { ...withItsBlanks(comment, source), text: '' };
}

function withItsBlanks({ start, end }: Span, source: string): Span {
  const lineStart = source.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = source.indexOf('\n', end) < 0 ? source.length : source.indexOf('\n', end) + 1;
  const isAlone = /^[ \t>]*$/.test(source.slice(lineStart, start)) && source.slice(end, lineEnd).trim() === '';
  if (isAlone) return { start: lineStart, end: lineEnd };
  const blank = touches({ start: lineStart + 1, end: lineEnd }, start) && source[start - 1] === ' ';
  return { start: blank ? start - 1 : start, end };
}
