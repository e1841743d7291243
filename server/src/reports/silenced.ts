import { type Analysis, analyse } from '../analysis.ts';
import type { Finding } from '../rules/rule.ts';
import { check, type RuleSettings } from '../rules/run.ts';

/** A finding that a directive keeps silent, and what its author gave as the reason. */
export interface SilencedFinding {
  readonly finding: Finding;
  readonly reason: string | undefined;
}

/** What would be found if no directive silenced anything: the same text is judged with its directives blanked out. */
export function silencedFindings(
  analysis: Analysis,
  findings: readonly Finding[],
  settings: RuleSettings,
): SilencedFinding[] {
  const { source, corpus, states, day, directives } = analysis;
  if (directives.silences.length === 0) return [];
  let open = source;
  for (const { comment } of directives.silences)
    open =
      open.slice(0, comment.start) +
      source.slice(comment.start, comment.end).replace(/[^\n\r]/g, ' ') +
      open.slice(comment.end);
  const spoken = new Set(findings.map(keyOf));
  return check(analyse(open, corpus, { today: day, states, asOf: undefined }), settings)
    .filter(finding => !spoken.has(keyOf(finding)))
    .map(finding => ({ finding, reason: reasonFor(analysis, finding) }));
}

const keyOf = ({ rule, span }: Finding): string => `${rule} ${span.start} ${span.end}`;

/** `<!-- treaty-lens-disable-line rule-id -- reason -->`. */
function reasonFor({ source, directives }: Analysis, { rule, span }: Finding): string | undefined {
  const silence = directives.silences.find(
    other => (other.rule ?? rule) === rule && other.start <= span.start && span.start < other.end,
  );
  const written = silence && source.slice(silence.comment.start, silence.comment.end);
  return written && /\s--\s+([\s\S]*?)\s*(?:-->|\*\/|\*\})?$/.exec(written)?.[1]?.replace(/\s+/g, ' ');
}

/** Whether a finding is about what is cited itself: its name, number, year, symbol or articles. */
export const ofWhatIsCited = ({ rule }: Finding): boolean => citationRules.has(rule);

const citationRules: ReadonlySet<string> = new Set([
  'misnamed-instrument',
  'unknown-instrument',
  'number-name-mismatch',
  'wrong-year',
  'ambiguous-acronym',
  'series-reference-mismatch',
  'malformed-symbol',
  'anachronistic-citation',
  'draft-document-cited',
  'unknown-provision',
  'unknown-paragraph',
  'invalid-range',
]);
