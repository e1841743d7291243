import type { Format } from './format.ts';
import type { Place } from './place.ts';

/** Reviewdog's Diagnostic Format, whose columns count bytes of UTF-8. Repairs of one edit are suggested. */
export const rdjson: Format = ({ files, rulesPage }) => {
  const diagnostics = files.flatMap(({ file, findings, fault }) => [
    ...(fault
      ? [
          {
            message: fault.message,
            location: { path: file, range: { start: { line: fault.line ?? 1 } } },
            severity: 'ERROR',
          },
        ]
      : []),
    ...findings.map(finding => ({
      message: `${finding.message}${finding.known ? ' (known)' : ''}`,
      location: { path: file, range: rangeOf(finding) },
      severity: finding.known ? 'INFO' : severities[finding.severity],
      code: { value: finding.rule, url: `${rulesPage}#${finding.rule}` },
      suggestions: finding.fixes
        .filter(({ edits }) => edits.length === 1)
        .map(({ edits: [edit] }) => ({ range: rangeOf(edit!), text: edit!.text })),
    })),
  ]);
  return `${JSON.stringify({ source: { name: 'treaty-lens', url: rulesPage }, diagnostics }, null, 2)}\n`;
};

const rangeOf = ({ line, byteColumn, endLine, endByteColumn }: Place) => ({
  start: { line, column: byteColumn },
  end: { line: endLine, column: endByteColumn },
});

const severities = { error: 'ERROR', warning: 'WARNING', information: 'INFO', hint: 'INFO' } as const;
