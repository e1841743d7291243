import type { Format } from './format.ts';
import { element, xmlHead } from './xml.ts';

/** Checkstyle's XML, which many build servers read. */
export const checkstyle: Format = ({ files }) => {
  const written = files.map(({ file, findings, fault }) => {
    const errors = findings.map(({ line, column, severity, message, rule, known }) =>
      element('error', {
        line,
        column,
        severity: known ? 'info' : severities[severity],
        message: `${message}${known ? ' (known)' : ''}`,
        source: `treaty-lens.${rule}`,
      }),
    );
    const unread = fault
      ? [element('error', { line: fault.line ?? 1, severity: 'error', message: fault.message, source: 'treaty-lens' })]
      : [];
    return element('file', { name: file }, ['\n', ...unread, ...errors].join(''));
  });
  return `${xmlHead}${element('checkstyle', { version: '4.3' }, `\n${written.join('')}`)}`;
};

const severities = { error: 'error', warning: 'warning', information: 'info', hint: 'info' } as const;
