import type { CheckedFile, PlacedFinding } from './findings.ts';
import type { Format } from './format.ts';
import { element, escapeXml, xmlHead } from './xml.ts';

/** JUnit's XML: a suite a file, a case a finding. Only new errors fail, as with the exit code; the rest is told. */
export const junit: Format = ({ files }) =>
  `${xmlHead}${element('testsuites', { name: 'Treaty Lens', ...sumsOf(files) }, `\n${files.map(suiteOf).join('')}`)}`;

function suiteOf(checked: CheckedFile): string {
  const { file, findings, fault } = checked;
  const cases = fault
    ? [element('testcase', { name: 'reading', classname: file }, element('error', { message: fault.message }))]
    : findings.length === 0
      ? [element('testcase', { name: 'no findings', classname: file })]
      : findings.map(finding => caseOf(file, finding));
  return element('testsuite', { name: file, ...sumsOf([checked]) }, `\n${cases.join('')}`);
}

function caseOf(file: string, finding: PlacedFinding): string {
  const { line, column, severity, message, rule, text, known } = finding;
  const place = `${file}:${line}:${column}`;
  const told = `${place}: ${severity}${known ? ' (known)' : ''}: ${message}`;
  return element(
    'testcase',
    { name: `${line}:${column} ${rule}: ${text}`, classname: file },
    fails(finding)
      ? element('failure', { message, type: rule }, escapeXml(told))
      : element('system-out', {}, escapeXml(told)),
  );
}

function sumsOf(files: readonly CheckedFile[]) {
  const sum = (of: (file: CheckedFile) => number) => files.reduce((total, file) => total + of(file), 0);
  return {
    tests: sum(({ findings }) => Math.max(findings.length, 1)),
    failures: sum(({ findings }) => findings.filter(fails).length),
    errors: sum(({ fault }) => (fault ? 1 : 0)),
  };
}

const fails = ({ severity, known }: PlacedFinding): boolean => severity === 'error' && !known;
