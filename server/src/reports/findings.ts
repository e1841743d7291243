import type { Analysis } from '../analysis.ts';
import type { Finding } from '../rules/rule.ts';

/** The findings of one file as the reports print them; lines and columns count from 1. */
export interface FileFindings {
  readonly file: string;
  readonly findings: readonly PlacedFinding[];
}

export interface PlacedFinding {
  readonly rule: string;
  readonly severity: Finding['severity'];
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly instrument: string | undefined;
  readonly fixes: readonly { title: string; edits: readonly { start: number; end: number; text: string }[] }[];
}

export function placeFindings(file: string, { source }: Analysis, findings: readonly Finding[]): FileFindings {
  let line = 1;
  let lineStart = 0;
  const placed = findings.map(({ rule, severity, span, message, instrument, fixes }) => {
    for (
      let next = source.indexOf('\n', lineStart);
      next >= 0 && next < span.start;
      next = source.indexOf('\n', lineStart)
    ) {
      line++;
      lineStart = next + 1;
    }
    return {
      rule,
      severity,
      start: span.start,
      end: span.end,
      line,
      column: span.start - lineStart + 1,
      message,
      instrument: instrument?.id,
      fixes: (fixes ?? []).map(({ title, edits }) => ({
        title,
        edits: edits.map(({ start, end, text }) => ({ start, end, text })),
      })),
    };
  });
  return { file, findings: placed };
}

export type Counts = Record<Finding['severity'], number>;

export function countsOf(files: readonly FileFindings[]): Counts {
  const counts: Counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { findings } of files) for (const { severity } of findings) counts[severity]++;
  return counts;
}
