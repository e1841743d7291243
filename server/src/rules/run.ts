import type { Analysis } from '../analysis.ts';
import type { Silence } from '../markdown/directives.ts';
import { gather } from '../passages/gather.ts';
import { languageOf } from '../passages/language.ts';
import type { Passage } from '../passages/passage.ts';
import type { Language } from '../text/language.ts';
import { allRules } from './all.ts';
import { type Ignored, ignoring } from './ignored.ts';
import { isQuoted, type QuotationCheck } from './quoted.ts';
import {
  type Edit,
  type Finding,
  type Fix,
  findingOf,
  isSeverity,
  moveFinding,
  type Profile,
  type Report,
  type Rule,
  type Severity,
} from './rule.ts';
import { mayNameUnknown } from './unknownInstrument.ts';

/** How the user wants the rules to speak. */
export interface RuleSettings {
  readonly profile: Profile;
  /** Overrides by rule id; `*` stands for every rule that speaks at all. */
  readonly severities: Readonly<Record<string, Severity>>;
  /** Of findings in quotations; hints where nothing is said. */
  readonly quotations?: QuotationCheck;
  /** In which findings are worded; English where nothing is said. */
  readonly displayLanguage?: Language;
  /** What the workspace does not want to hear of. */
  readonly ignored?: readonly Ignored[];
}

/** Runs every rule that is not off; the findings come in the order of the text. */
export function check(analysis: Analysis, settings: RuleSettings): Finding[] {
  const findings: Finding[] = [];
  const { silences } = analysis.directives;
  const used = new Set<Silence>();
  const saidOnce = new Set<string>();
  const quotations = settings.quotations ?? 'hints';
  const languageOfDraft = () => languageOf(analysis) ?? 'en';
  const loudness = new Map(allRules.map(rule => [rule, severityOf(rule, settings, analysis.frontMatter)]));
  // A directive may silence what only another profile says; it is in use all the same.
  const concerned = (rule: Rule) =>
    silences.filter(silence => (silence.rule ?? (rule.aboutSilences || rule.id)) === rule.id);
  const add = (one: Said, at: number) => {
    const { rule, report, quoted } = one;
    const severity = loudness.get(rule)!;
    if (severity === 'off' && silences.length === 0) return;
    // A name that is broken over two lines is found on the first.
    const own =
      silences.length > 0
        ? concerned(rule).filter(({ start, end }) => start <= report.span.start + at && report.span.start + at < end)
        : [];
    for (const silence of own) used.add(silence);
    if (own.length > 0 || severity === 'off' || (quoted && quotations === 'off')) return;
    const isSoft = report.unverified || (quoted && quotations === 'hints');
    const loud = isSoft ? 'hint' : severity;
    const finding = place(one, at, loud, settings.displayLanguage ?? 'en', languageOfDraft);
    if (settings.ignored && ignoring(settings.ignored, rule.id, finding, analysis.source)) return;
    const once = report.once && `${rule.id} ${report.once}`;
    if (once && saidOnce.has(once)) return;
    if (once) saidOnce.add(once);
    findings.push(finding);
  };
  const judge = (passage: Passage, index: number) => reportsOn(passage, analysis, analysis.starts[index]!);
  for (const { index, value } of gather(analysis, said, judge))
    for (const report of value) add(report, analysis.starts[index]!);
  for (const rule of allRules) {
    if (loudness.get(rule) === 'off' && concerned(rule).length === 0) continue;
    for (const report of rule.check?.(analysis, used) ?? [])
      add({ rule, report: withPlainFixes(report, () => analysis.prose, analysis, 0), quoted: false }, 0);
  }
  return findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

interface Said {
  readonly rule: Rule;
  readonly report: Report;
  /** In other people's words. */
  readonly quoted: boolean;
  /** As it was last said, and where its passage began. */
  placed?: Placed;
}

interface Placed {
  readonly at: number;
  /** In which it was worded. */
  readonly language: Language;
  /** Of the draft, where that counts. */
  readonly draft: Language | undefined;
  readonly finding: Finding;
}

/** Most of what was said of the version before stands where it stood, or a little further on. */
function place(
  one: Said,
  at: number,
  severity: Finding['severity'],
  language: Language,
  languageOfDraft: () => Language,
): Finding {
  const { placed, report, rule } = one;
  const draft = typeof report.fixes === 'function' ? languageOfDraft() : undefined;
  const isSame = placed?.language === language && placed.draft === draft && placed.finding.severity === severity;
  if (isSame && placed.at === at) return placed.finding;
  const finding = isSame
    ? moveFinding(placed.finding, at - placed.at)
    : findingOf(report, at, rule.id, severity, language, draft);
  one.placed = { at, language, draft, finding };
  return finding;
}

/** What the rules say of a passage that begins at an offset; nothing of it changes as long as the passage does not. */
function reportsOn(passage: Passage, analysis: Analysis, at: number): readonly Said[] | undefined {
  const { citations, claims, groups, prose } = passage;
  if (citations.length === 0 && groups.length === 0 && !mayNameUnknown(prose)) return undefined;
  const reports: Said[] = [];
  for (const rule of passageRules) {
    if ((rule.aboutClaims && claims.length === 0) || (rule.words && !rule.words.test(prose))) continue;
    for (const report of rule.checkPassage(passage))
      reports.push({
        rule,
        report: withPlainFixes(report, () => prose, analysis, at),
        quoted: isQuoted(prose, report.span),
      });
  }
  return reports.length > 0 ? reports : undefined;
}

const passageRules = allRules.filter(
  (rule): rule is Rule & Required<Pick<Rule, 'checkPassage'>> => rule.checkPassage !== undefined,
);

const said = Symbol('what the rules said of a passage');

/**
 * A repair that would cut through markup, or write what the document's format takes for markup, is not offered.
 * One that is all inside what is blank, such as a directive, stays.
 */
function withPlainFixes(report: Report, prose: () => string, { source, reserved }: Analysis, at: number): Report {
  if (!report.fixes) return report;
  const isPlain = ({ start, end, text }: Edit): boolean => {
    const before = prose().slice(start, end);
    return before.trim() === '' || (before === source.slice(at + start, at + end) && reserved?.test(text) !== true);
  };
  const plain = (fixes: readonly Fix[]) => fixes.filter(({ edits }) => edits.every(isPlain));
  const { fixes } = report;
  return { ...report, fixes: typeof fixes === 'function' ? draft => plain(fixes(draft)) : plain(fixes) };
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
