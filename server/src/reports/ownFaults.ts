import type { ProjectPart } from '../project/project.ts';
import type { Finding } from '../rules/rule.ts';
import type { CheckedFile } from './findings.ts';
import { printsOf } from './fingerprint.ts';
import { placesIn } from './place.ts';

/** What is wrong in one of an office's own files, as findings of this file. */
export function checkedOwnFile(
  file: string,
  { text, faults }: ProjectPart,
  severity: Finding['severity'],
): CheckedFile {
  const findings = faults.map(({ start, end, message }) => ({
    rule: 'custom-corpus-invalid',
    severity,
    span: { start, end },
    message: String(message),
  }));
  const prints = printsOf(text, findings);
  const placeOf = placesIn(text);
  return {
    file,
    findings: findings.map(({ span, ...finding }, i) => ({
      ...placeOf(span),
      ...finding,
      instrument: undefined,
      fixes: [],
      ...prints[i]!,
    })),
    // It is no draft: that it cites nothing is not worth a word.
    recognised: 1,
    unjudged: [],
  };
}
