import type { Finding, Fix } from '../rules/rule.ts';
import type { Span } from '../text/span.ts';

export interface OfferedFix {
  readonly finding: Finding;
  readonly fix: Fix;
  /** The only repair there is: an editor may apply it without asking which. */
  readonly preferred: boolean;
}

/** The repairs of the findings that a selection touches. */
export function fixesIn(findings: readonly Finding[], { start, end }: Span): OfferedFix[] {
  return findings
    .filter(({ span }) => span.start <= end && start <= span.end)
    .flatMap(finding => (finding.fixes ?? []).map(fix => ({ finding, fix, preferred: finding.fixes?.length === 1 })));
}
