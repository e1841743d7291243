import { overlaps } from '../text/span.ts';
import { allRules } from './all.ts';
import { type Edit, type Finding, soleFixOf } from './rule.ts';

/** What to do about a finding where only one thing can be done. */
export interface SoleRepair {
  readonly finding: Finding;
  readonly edits: readonly Edit[];
}

/** The sole repairs of findings; of those that touch the same words the first, the others being left for the next time. */
export function soleRepairs(findings: readonly Finding[]): SoleRepair[] {
  const chosen: SoleRepair[] = [];
  const taken: Edit[] = [];
  for (const finding of findings) {
    const edits = soleFixOf(finding)?.edits;
    if (!edits || edits.some(edit => taken.some(other => overlaps(edit, other) || edit.start === other.start)))
      continue;
    taken.push(...edits);
    chosen.push({ finding, edits });
  }
  return chosen;
}

/** Those of faults that are certain, by the rule's own severity: how loud the user wants it changes nothing in that. */
export const certainFixes = (findings: readonly Finding[]): SoleRepair[] =>
  soleRepairs(findings.filter(({ rule, unverified }) => certain.has(rule) && !unverified));

/** The text with edits made that do not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let made = '';
  let at = 0;
  for (const { start, end, text: inserted } of edits.toSorted((a, b) => a.start - b.start)) {
    made += text.slice(at, start) + inserted;
    at = end;
  }
  return made + text.slice(at);
}

const certain: ReadonlySet<string> = new Set(
  allRules.filter(({ severity }) => severity === 'error').map(({ id }) => id),
);
