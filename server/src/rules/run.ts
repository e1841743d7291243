import type { Analysis } from '../analysis.ts';
import type { Silence } from '../markdown/directives.ts';
import type { Span } from '../text/span.ts';
import { allRules } from './all.ts';
import { type Ignored, ignoring } from './ignored.ts';
import { type Edit, type Finding, isSeverity, type Profile, type Rule, type Severity } from './rule.ts';

/** How the user wants the rules to speak. */
export interface RuleSettings {
  readonly profile: Profile;
  /** Overrides by rule id; `*` stands for every rule that speaks at all. */
  readonly severities: Readonly<Record<string, Severity>>;
  /** What the workspace does not want to hear of. */
  readonly ignored?: readonly Ignored[];
}

/** Runs every rule that is not off; the findings come in the order of the text. */
export function check(analysis: Analysis, settings: RuleSettings): Finding[] {
  const findings: Finding[] = [];
  const { silences } = analysis.directives;
  const used = new Set<Silence>();
  for (const rule of allRules) {
    const severity = severityOf(rule, settings, analysis.frontMatter);
    // A directive may silence what only another profile says; it is in use all the same.
    const concerned = silences.filter(silence => (silence.rule ?? (rule.aboutSilences || rule.id)) === rule.id);
    if (severity === 'off' && concerned.length === 0) continue;
    for (const report of rule.check(analysis, used)) {
      const own = concerned.filter(silence => beginsIn(silence, report.span));
      for (const silence of own) used.add(silence);
      if (own.length > 0 || severity === 'off') continue;
      if (settings.ignored && ignoring(settings.ignored, rule.id, report, analysis.source)) continue;
      const fixes = report.fixes?.filter(fix => fix.edits.every(edit => isPlain(edit, analysis)));
      findings.push({ ...report, fixes, rule: rule.id, severity: report.unverified ? 'hint' : severity });
    }
  }
  return findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** A name that is broken over two lines is found on the first. */
const beginsIn = ({ start, end }: Span, found: Span): boolean => start <= found.start && found.start < end;

/**
 * A repair that would cut through markup, or write what the document's format takes for markup, is not offered.
 * One that is all inside what is blank, such as a directive, stays.
 */
function isPlain({ start, end, text }: Edit, { source, prose, reserved }: Analysis): boolean {
  const before = prose.slice(start, end);
  return before.trim() === '' || (before === source.slice(start, end) && reserved?.test(text) !== true);
}

/** The document's own word goes before the user's, and both before the profile's. */
export function severityOf(rule: Rule, settings: RuleSettings, frontMatter?: Analysis['frontMatter']): Severity {
  const own = rule.inProfile?.[settings.profile] ?? rule.severity;
  const inDocument = frontMatter?.rules.get(rule.id)?.value;
  if (isSeverity(inDocument)) return inDocument;
  const byUser = settings.severities[rule.id];
  if (byUser) return byUser;
  return own === 'off' ? own : (settings.severities['*'] ?? own);
}
