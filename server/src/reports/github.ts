import type { Format } from './format.ts';

/** Commands that a GitHub workflow turns into annotations of a pull request. */
export const github: Format = ({ files }) =>
  files
    .flatMap(({ file, findings, fault }) => [
      ...(fault
        ? [`::error file=${property(file)},line=${fault.line ?? 1},title=Treaty Lens::${data(fault.message)}\n`]
        : []),
      ...findings.map(({ line, column, endLine, endColumn, severity, message, rule, known }) => {
        const place = `file=${property(file)},line=${line},endLine=${endLine},col=${column},endColumn=${endColumn}`;
        const level = known ? 'notice' : levels[severity];
        return `::${level} ${place},title=${property(`Treaty Lens: ${rule}`)}::${data(message)}${known ? ' (known)' : ''}\n`;
      }),
    ])
    .join('');

const levels = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' } as const;

const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
