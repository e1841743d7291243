import { type Analysis, analyse } from '../analysis.ts';
import { ignoring } from '../rules/ignored.ts';
import type { Finding } from '../rules/rule.ts';
import { check, type RuleSettings } from '../rules/run.ts';

/** How the prose of a draft's format is told from the rest. */
export type Mask = NonNullable<Parameters<typeof analyse>[3]>;

/** A finding that its author keeps silent, and the reason that was given. */
export interface SilencedFinding {
  readonly finding: Finding;
  readonly reason: string | undefined;
}

/**
 * What would be found if nobody had silenced anything: neither a directive, nor the project file, nor who switched a rule off.
 * The same text is judged with its directives, and the rules of its front matter, blanked out.
 */
export function silencedFindings(
  analysis: Analysis,
  findings: readonly Finding[],
  settings: RuleSettings,
  mask: Mask,
): SilencedFinding[] {
  const { source, corpus, states, day, directives, frontMatter } = analysis;
  const switchedOff = [...frontMatter.rules.values()].filter(({ value }) => value === 'off');
  let open = source;
  for (const { start, end } of [...directives.silences.map(({ comment }) => comment), ...switchedOff])
    open = open.slice(0, start) + open.slice(start, end).replace(/[^\n\r]/g, ' ') + open.slice(end);
  const severities = Object.fromEntries(
    Object.entries(settings.severities).filter(([, severity]) => severity !== 'off'),
  );
  const spoken = new Set(findings.map(keyOf));
  const unsilenced = analyse(open, corpus, { today: day, states, asOf: undefined }, mask);
  return check(unsilenced, { profile: settings.profile, severities })
    .filter(finding => !spoken.has(keyOf(finding)))
    .map(finding => ({ finding, reason: reasonFor(analysis, settings, finding) }));
}

const keyOf = ({ rule, span }: Finding): string => `${rule} ${span.start} ${span.end}`;

/** `<!-- treaty-lens-disable-line rule-id -- reason -->`, the project file's reason, or that the rule is off. */
function reasonFor(analysis: Analysis, settings: RuleSettings, finding: Finding): string | undefined {
  const { source, directives } = analysis;
  const { rule, span } = finding;
  const silence = directives.silences.find(
    other => (other.rule ?? rule) === rule && other.start <= span.start && span.start < other.end,
  );
  if (silence) {
    const written = source.slice(silence.comment.start, silence.comment.end);
    const at = written.search(/\s--\s/);
    if (at < 0) return undefined;
    return written
      .slice(at + ' --'.length)
      .replace(/(?:-->|\*\/|\*\})$/, '')
      .trim()
      .replace(/\s+/g, ' ');
  }
  const entry = ignoring(settings.ignored ?? [], rule, finding, source);
  return entry ? entry.reason : `the rule ${rule} is switched off`;
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
