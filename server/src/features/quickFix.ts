import { soleRepairs } from '../rules/certainFixes.ts';
import type { Finding, Fix } from '../rules/rule.ts';
import { type Edit, soleFixOf } from '../rules/rule.ts';
import { type Saying, say } from '../sayings/say.ts';
import type { Span } from '../text/span.ts';
import { type Reach, silencingEdit } from './ignore.ts';

/** One entry of the editor's list of repairs. */
export interface Action {
  readonly title: Saying;
  readonly kind: 'quickfix' | 'refactor.rewrite' | 'source.fixAll.treatyLens';
  /** What it repairs or silences, if it does. */
  readonly findings: readonly Finding[];
  /** The only repair there is: an editor may apply it without asking which. */
  readonly preferred: boolean;
  readonly edits: readonly Edit[];
}

/** The repairs of the findings that a selection touches, then the ways of silencing them by a comment of Markdown. */
export function repairsIn(
  source: string,
  findings: readonly Finding[],
  { start, end }: Span,
  markdown = true,
): Action[] {
  const here = findings.filter(({ span }) => span.start <= end && start <= span.end);
  return [
    ...here.flatMap(finding => (finding.fixes ?? []).map(fix => repair(finding, fix))),
    ...everywhere(here, findings),
    ...(markdown ? here.filter((finding, i) => i === firstOfRule(here, finding)) : []).flatMap(finding =>
      silencing(source, finding),
    ),
  ];
}

/** What may be applied on saving without a question: only names that are misspelled, and what is borne out by a source. */
export function certainRepair(findings: readonly Finding[]): Action | undefined {
  const certain = findings.filter(finding => spelling.has(finding.rule) && !finding.unverified && soleFixOf(finding));
  return certain.length > 0
    ? {
        title: say`Put right the spelling of names of instruments`,
        kind: 'source.fixAll.treatyLens',
        findings: certain,
        preferred: false,
        edits: soleEdits(certain),
      }
    : undefined;
}

const spelling: ReadonlySet<string> = new Set(['misnamed-instrument']);

const repair = (finding: Finding, fix: Fix<string>): Action => ({
  title: fix.title,
  kind: 'quickfix',
  findings: [finding],
  preferred: fix === soleFixOf(finding),
  edits: fix.edits,
});

/** For each rule with a repair here: the same wherever else in the document only one repair is possible. */
function everywhere(here: readonly Finding[], findings: readonly Finding[]): Action[] {
  const rules = new Set(here.filter(soleFixOf).map(({ rule }) => rule));
  return [...rules].flatMap(rule => {
    const same = findings.filter(finding => finding.rule === rule && soleFixOf(finding));
    if (same.length < 2) return [];
    const title = say`Repair all ${same.length} findings of ${rule} in this file`;
    return [{ title, kind: 'quickfix', findings: same, preferred: false, edits: soleEdits(same) }];
  });
}

const soleEdits = (findings: readonly Finding[]): Edit[] => soleRepairs(findings).flatMap(({ edits }) => edits);

const firstOfRule = (findings: readonly Finding[], { rule }: Finding): number =>
  findings.findIndex(other => other.rule === rule);

const ignoring: Readonly<Record<Reach, (rule: string) => Saying>> = {
  line: rule => say`Ignore ${rule} on this line`,
  'next-line': rule => say`Ignore ${rule} by a comment above this line`,
  file: rule => say`Ignore ${rule} in this file`,
};

function silencing(source: string, finding: Finding): Action[] {
  return (Object.keys(ignoring) as Reach[]).flatMap(reach => {
    const edit = silencingEdit(source, finding.span, finding.rule, reach);
    if (!edit) return [];
    const title = ignoring[reach](finding.rule);
    return [{ title, kind: 'quickfix', findings: [finding], preferred: false, edits: [edit] }];
  });
}
