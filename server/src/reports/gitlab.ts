import { hashOf } from './fingerprint.ts';
import type { Format } from './format.ts';

/** A GitLab Code Quality report: an array of issues, each with a fingerprint that no other has. */
export const gitlab: Format = ({ files }) => {
  const issues = files.flatMap(({ file, findings }) =>
    findings.map(({ rule, severity, message, line, column, endLine, endColumn, fingerprint, known }) => ({
      type: 'issue',
      check_name: rule,
      description: `${message}${known ? ' (known)' : ''}`,
      categories: ['Style'],
      severity: known ? 'info' : severities[severity],
      fingerprint: hashOf(`${file}\n${fingerprint}`),
      location: {
        path: file,
        lines: { begin: line, end: endLine },
        positions: { begin: { line, column }, end: { line: endLine, column: endColumn } },
      },
    })),
  );
  return `${JSON.stringify(issues, null, 2)}\n`;
};

const severities = { error: 'major', warning: 'minor', information: 'info', hint: 'info' } as const;
