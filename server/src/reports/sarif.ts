import { allRules } from '../rules/all.ts';
import type { Severity } from '../rules/rule.ts';
import type { CheckedFile, PlacedFinding } from './findings.ts';
import type { CheckRun, Format } from './format.ts';
import type { Place } from './place.ts';

/** SARIF 2.1.0 (OASIS Standard), with what each rule means and the repairs. */
export const sarif: Format = run => {
  const { files, version, rulesPage } = run;
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'Treaty Lens', semanticVersion: version, informationUri: rulesPage, rules: rulesOf(run) },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: files.every(({ fault }) => !fault),
            toolExecutionNotifications: files.flatMap(({ file, fault }) =>
              fault
                ? [
                    {
                      level: 'error',
                      message: { text: fault.message },
                      locations: [locationOf(file, fault.line === undefined ? undefined : { startLine: fault.line })],
                    },
                  ]
                : [],
            ),
          },
        ],
        results: files.flatMap(checked => checked.findings.map(finding => resultOf(checked, finding, run))),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};

const rulesOf = ({ rulesPage, explain }: CheckRun) =>
  allRules.map(({ id, summary, severity }) => ({
    id,
    shortDescription: { text: summary },
    helpUri: `${rulesPage}#${id}`,
    help: { text: explain(id), markdown: explain(id) },
    defaultConfiguration: severity === 'off' ? { enabled: false } : { level: levelOf(severity) },
  }));

function resultOf({ file }: CheckedFile, finding: PlacedFinding, { hasBaseline }: CheckRun) {
  return {
    ruleId: finding.rule,
    ruleIndex: allRules.findIndex(({ id }) => id === finding.rule),
    level: levelOf(finding.severity),
    message: { text: finding.message },
    locations: [locationOf(file, regionOf(finding))],
    partialFingerprints: { 'treatyLens/v1': finding.fingerprint },
    ...(hasBaseline ? { baselineState: finding.known ? 'unchanged' : 'new' } : {}),
    ...(finding.fixes.length > 0
      ? {
          fixes: finding.fixes.map(({ title, edits }) => ({
            description: { text: title },
            artifactChanges: [
              {
                artifactLocation: { uri: uriOf(file) },
                replacements: edits.map(edit => ({
                  deletedRegion: regionOf(edit),
                  insertedContent: { text: edit.text },
                })),
              },
            ],
          })),
        }
      : {}),
    ...(finding.instrument ? { properties: { instrument: finding.instrument } } : {}),
  };
}

const locationOf = (file: string, region: object | undefined) => ({
  physicalLocation: { artifactLocation: { uri: uriOf(file) }, ...(region ? { region } : {}) },
});

const regionOf = ({ line, column, endLine, endColumn, start, end }: Place) => ({
  startLine: line,
  startColumn: column,
  endLine,
  endColumn,
  charOffset: start,
  charLength: end - start,
});

/** A relative path stays one; an absolute path is a `file:` URI. */
function uriOf(file: string): string {
  const path = file.split('/').map(encodeURIComponent).join('/');
  if (path.startsWith('/')) return `file://${path}`;
  return /^[A-Za-z]%3A\//.test(path) ? `file:///${path.replace('%3A', ':')}` : path;
}

const levelOf = (severity: Exclude<Severity, 'off'>) =>
  ({ error: 'error', warning: 'warning', information: 'note', hint: 'note' })[severity];
