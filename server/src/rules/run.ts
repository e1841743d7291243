import type { Analysis } from '../analysis.ts';
import type { Silence } from '../markdown/directives.ts';
import type { Passage } from '../passages/passage.ts';
import type { Span } from '../text/span.ts';
import { allRules } from './all.ts';
import { type Ignored, ignoring } from './ignored.ts';
import {
  type Edit,
  type Finding,
  isSeverity,
  moveReport,
  type Profile,
  type Report,
  type Rule,
  type Severity,
} from './rule.ts';

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
  const said = new Set<string>();
  const loudness = new Map(allRules.map(rule => [rule, severityOf(rule, settings, analysis.frontMatter)]));
  // A directive may silence what only another profile says; it is in use all the same.
  const concerned = (rule: Rule) =>
    silences.filter(silence => (silence.rule ?? (rule.aboutSilences || rule.id)) === rule.id);
  const add = (rule: Rule, report: Report) => {
    const own = silences.length > 0 ? concerned(rule).filter(silence => beginsIn(silence, report.span)) : [];
    for (const silence of own) used.add(silence);
    const severity = loudness.get(rule)!;
    if (own.length > 0 || severity === 'off') return;
    if (settings.ignored && ignoring(settings.ignored, rule.id, report, analysis.source)) return;
    const once = report.once && `${rule.id} ${report.once}`;
    if (once && said.has(once)) return;
    if (once) said.add(once);
    const fixes = report.fixes?.filter(fix => fix.edits.every(edit => isPlain(edit, analysis)));
    findings.push({ ...report, fixes, rule: rule.id, severity: report.unverified ? 'hint' : severity });
  };
  for (const [i, passage] of analysis.passages.entries())
    for (const { rule, report } of reportsOn(passage)) add(rule, moveReport(report, analysis.starts[i]!));
  for (const rule of allRules) {
    if (loudness.get(rule) === 'off' && concerned(rule).length === 0) continue;
    for (const report of rule.check?.(analysis, used) ?? []) add(rule, report);
  }
  return findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

interface Said {
  readonly rule: Rule;
  readonly report: Report;
}

/** A passage that did not change is the same object in the next version of a document, and so is what is said of it. */
const known = new WeakMap<Passage, readonly Said[]>();

function reportsOn(passage: Passage): readonly Said[] {
  if (passage.citations.length === 0 && passage.groups.length === 0) return none;
  let reports = known.get(passage);
  if (!reports) {
    reports = allRules.flatMap(rule => [...(rule.checkPassage?.(passage) ?? [])].map(report => ({ rule, report })));
    known.set(passage, reports);
  }
  return reports;
}

const none: readonly Said[] = [];

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
