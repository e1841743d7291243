import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { describe, expect, test } from 'vitest';
import { type CheckedFile, checkedFile, unreadFile } from '../../server/src/reports/findings.ts';
import { type FormatName, formatNames, formats } from '../../server/src/reports/formats.ts';
import { check } from '../../server/src/rules/run.ts';
import { read } from './world.ts';

const source = '\ufeffAs 🕯 the Lamplighters Convention, 2002,\r\nsays; see the ICUE, art. 9, and A/57/L.56.\r\n';

function checked(file: string, text = source): CheckedFile {
  const analysis = read(text);
  return checkedFile(file, analysis, check(analysis, { profile: 'recommended', severities: {} }));
}

function print(format: FormatName, files: readonly CheckedFile[], hasBaseline = false): string {
  const page = { rulesPage: 'https://example.org/rules.md', explain: (rule: string) => `About ${rule}.` };
  return formats[format]({ files, version: '1.2.3', ...page, hasBaseline, isColoured: false });
}

const draft = checked('drafts/a b, 50%:c.md');
const unread = unreadFile('latin1.md', { message: 'This is not UTF-8 text; save the file as UTF-8.', line: 7 });
const known: CheckedFile = {
  ...draft,
  findings: draft.findings.map(finding => ({ ...finding, known: finding.rule === 'wrong-year' })),
};

describe('a finding is placed', () => {
  test('by line and column in code units and in bytes, a byte order mark counting as neither', () => {
    expect(
      draft.findings.map(({ rule, text, line, column, endColumn, byteColumn }) => [
        rule,
        text,
        line,
        column,
        endColumn,
        byteColumn,
      ]),
    ).toEqual([
      ['wrong-year', '2002', 1, 36, 40, 38],
      ['unknown-provision', '9', 2, 26, 27, 26],
      ['draft-document-cited', 'A/57/L.56', 2, 33, 42, 33],
    ]);
    expect(source.slice(draft.findings[0]!.start, draft.findings[0]!.end)).toBe('2002');
  });

  test('by a fingerprint that moved and rewrapped lines leave as it is, and a second finding does not share', () => {
    const prints = (text: string) => checked('x.md', text).findings.map(({ fingerprint }) => fingerprint);
    const [one] = prints('Under the Lamplighters Convention, 2002, lamps are lit.');
    expect(prints('# Above\n\nUnder the Lamplighters Convention,\n2002, lamps\nare lit.\n')).toEqual([one]);
    expect(prints('Elsewhere, by the Lamplighters Convention, 2002, lamps burn.')).not.toEqual([one]);
    const twice = prints('See ICUE, art. 9.\n\nSee ICUE, art. 9.\n\nSee ICUE, art. 9.\n');
    expect(new Set(twice).size).toBe(3);
  });
});

describe('json', () => {
  test('keeps its fixed form', () => {
    const { version, files, counts } = JSON.parse(print('json', [draft, unread]));
    expect([version, counts]).toEqual([1, { error: 2, warning: 1, information: 0, hint: 0 }]);
    expect(files[0].findings[0]).toEqual({
      rule: 'wrong-year',
      severity: 'error',
      start: 36,
      end: 40,
      line: 1,
      column: 36,
      endLine: 1,
      endColumn: 40,
      message: expect.stringContaining('is of 2001, not 2002'),
      instrument: 'lamplighters',
      fixes: [{ title: 'Change to 2001', edits: [{ start: 36, end: 40, text: '2001' }] }],
    });
    expect(files[1]).toEqual({ file: 'latin1.md', findings: [], fault: expect.stringContaining('UTF-8') });
  });

  test('marks what a baseline holds, and does not count it', () => {
    const { files, counts } = JSON.parse(print('json', [known], true));
    expect(files[0].findings.map(({ known }: { known: boolean }) => known)).toEqual([true, false, false]);
    expect(counts).toEqual({ error: 1, warning: 1, information: 0, hint: 0, known: 1 });
  });
});

test('stylish tells known findings from new ones', () => {
  expect(print('stylish', [known], true)).toMatch(
    /^\ndrafts\/a b, 50%:c\.md\n {2}1:36 {2}error .*not 2002.* \(known\) {2}wrong-year\n[\s\S]*\n\n2 findings: 1 error, 1 warning, 0 information, 0 hints \(and 1 known\)\n$/,
  );
});

test('concise is a line a finding', () => {
  expect(print('concise', [draft]).split('\n')).toEqual([
    expect.stringMatching(/^drafts\/a b, 50%:c\.md:1:36: error: The Lamplighters.* \[wrong-year\]$/),
    expect.stringMatching(/^drafts\/a b, 50%:c\.md:2:26: error: .* \[unknown-provision\]$/),
    expect.stringMatching(/^drafts\/a b, 50%:c\.md:2:33: warning: .* \[draft-document-cited\]$/),
    '',
  ]);
});

test("the editor's problem matcher reads every line of concise", () => {
  const [matcher] = JSON.parse(readFileSync('package.json', 'utf8')).contributes.problemMatchers;
  const { regexp, file, line, column, severity, code } = matcher.pattern;
  const lines = print('concise', [known]).trimEnd().split('\n');
  const matches = lines.map(text => new RegExp(regexp).exec(text)!);
  expect(matches.map(match => [match[file], match[line], match[column], match[severity], match[code]])).toEqual(
    known.findings.map(({ rule, severity, line, column }) => [known.file, `${line}`, `${column}`, severity, rule]),
  );
});

describe('sarif', () => {
  const validate = schema(
    readFileSync('node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json', 'utf8'),
  );
  const runOf = (text: string) => {
    const log = JSON.parse(text);
    expect(validate(log), JSON.stringify(validate.errors)).toBe(true);
    return log.runs[0];
  };

  test.each([
    ['findings and a file that was not read', [draft, unread], false],
    ['known findings', [known], true],
    ['nothing', [], false],
  ] as const)('is valid with %s', (_, files, hasBaseline) => {
    runOf(print('sarif', files, hasBaseline));
  });

  test('the schema refuses what is not SARIF', () => {
    expect(validate({ version: '2.1.0', runs: [{ tool: {} }] })).toBe(false);
  });

  test('holds rules, places, repairs, fingerprints and what was known', () => {
    const { tool, results, invocations, columnKind } = runOf(print('sarif', [known, unread], true));
    const [year, provision] = results;
    expect(columnKind).toBe('utf16CodeUnits');
    expect(tool.driver.rules[year.ruleIndex]).toMatchObject({
      id: 'wrong-year',
      helpUri: 'https://example.org/rules.md#wrong-year',
      help: { markdown: 'About wrong-year.' },
      defaultConfiguration: { level: 'error' },
    });
    expect([year.baselineState, provision.baselineState]).toEqual(['unchanged', 'new']);
    expect(year.locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'drafts/a%20b%2C%2050%25%3Ac.md' },
      region: { startLine: 1, startColumn: 36, endLine: 1, endColumn: 40, charOffset: 36, charLength: 4 },
    });
    expect(year.fixes[0].artifactChanges[0].replacements[0]).toMatchObject({
      deletedRegion: { charOffset: 36, charLength: 4 },
      insertedContent: { text: '2001' },
    });
    expect(year.partialFingerprints['treatyLens/v1']).toBe(draft.findings[0]!.fingerprint);
    expect(invocations[0]).toMatchObject({
      executionSuccessful: false,
      toolExecutionNotifications: [{ message: { text: expect.stringContaining('UTF-8') } }],
    });
  });

  test('an absolute path is a file URI', () => {
    const { results } = runOf(print('sarif', [{ ...draft, file: '/tmp/a b.md' }]));
    expect(results[0].locations[0].physicalLocation.artifactLocation.uri).toBe('file:///tmp/a%20b.md');
  });
});

test('github escapes what its commands use themselves', () => {
  const lines = print('github', [known, unread]).trimEnd().split('\n');
  expect(lines[0]).toMatch(
    /^::notice file=drafts\/a b%2C 50%25%3Ac\.md,line=1,endLine=1,col=36,endColumn=40,title=Treaty Lens%3A wrong-year::.* \(known\)$/,
  );
  expect(lines[1]).toMatch(/^::error file=.*,line=2,.*::/);
  expect(lines[2]).toMatch(/^::warning /);
  expect(lines[3]).toBe(
    '::error file=latin1.md,line=7,title=Treaty Lens::This is not UTF-8 text; save the file as UTF-8.',
  );
  const [finding] = draft.findings;
  const broken = { ...draft, findings: [{ ...finding!, message: '100 %\r\n::error::no' }] };
  expect(print('github', [broken])).toMatch(/::100 %25%0D%0A::error::no\n$/);
});

describe('gitlab and rdjson', () => {
  test.each([
    ['gitlab', [draft, checked('other.md')], 6],
    ['rdjson', [known, unread], 4],
  ] as const)('%s is of its schema', (format, files, count) => {
    const validate = schema(readFileSync(`test/unit/schemas/${format}.json`, 'utf8'));
    const report = JSON.parse(print(format, files));
    expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
    expect(report.diagnostics ?? report).toHaveLength(count);
  });

  test('no two issues of a GitLab report have one fingerprint', () => {
    const issues: { fingerprint: string }[] = JSON.parse(print('gitlab', [draft, checked('other.md')]));
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(6);
  });

  test('rdjson counts columns in bytes, for findings and suggestions', () => {
    const [year] = JSON.parse(print('rdjson', [draft])).diagnostics;
    const range = { start: { line: 1, column: 38 }, end: { line: 1, column: 42 } };
    expect(year).toMatchObject({ location: { range }, severity: 'ERROR', suggestions: [{ range, text: '2001' }] });
  });
});

describe('XML', () => {
  test('junit fails for new errors only, and counts as it prints', () => {
    const tags = elements(print('junit', [known, checked('clean.md', 'The ICUE.'), unread]));
    const named = (name: string) => tags.filter(tag => tag.name === name);
    expect(named('testsuites')[0]!.attributes).toEqual({ name: 'Treaty Lens', tests: '5', failures: '1', errors: '1' });
    expect(named('testsuite').map(({ attributes }) => [attributes.name, attributes.tests])).toEqual([
      ['drafts/a b, 50%:c.md', '3'],
      ['clean.md', '1'],
      ['latin1.md', '1'],
    ]);
    expect([named('testcase').length, named('failure').length, named('error').length]).toEqual([5, 1, 1]);
    expect(named('failure')[0]!.attributes.type).toBe('unknown-provision');
  });

  test('checkstyle has every finding, and the file that was not read', () => {
    const tags = elements(print('checkstyle', [known, unread]));
    expect(
      tags
        .filter(({ name }) => name === 'error')
        .map(({ attributes }) => [attributes.line, attributes.severity, attributes.source]),
    ).toEqual([
      ['1', 'info', 'treaty-lens.wrong-year'],
      ['2', 'error', 'treaty-lens.unknown-provision'],
      ['2', 'warning', 'treaty-lens.draft-document-cited'],
      ['7', 'error', 'treaty-lens'],
    ]);
  });

  test.each(['junit', 'checkstyle'] as const)('%s holds any name and any message', format => {
    const [finding] = draft.findings;
    const hostile = '<a href="x">&amp;]]>\u0000\u001b\ud800\uffff\n';
    const file = { ...draft, file: hostile, findings: [{ ...finding!, message: hostile, text: hostile }] };
    expect(elements(print(format, [file])).length).toBeGreaterThan(2);
  });
});

test.each(formatNames)('%s prints the same twice, and something when there is nothing', format => {
  expect(print(format, [draft])).toBe(print(format, [checked(draft.file)]));
  if (format !== 'concise' && format !== 'github' && format !== 'ndjson') expect(print(format, [])).not.toBe('');
});

function schema(text: string) {
  // A pattern of SARIF's schema is none under the flag u.
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats(ajv);
  // SARIF's names draft 4 of JSON Schema, and uses nothing of it that later drafts do not have.
  const { $schema: _, id: __, ...parsed } = JSON.parse(text);
  return ajv.compile(parsed);
}

/** Every element, by a parser that stops at what is not well-formed. */
function elements(xml: string): SaxesTagPlain[] {
  const tags: SaxesTagPlain[] = [];
  const parser = new SaxesParser();
  parser.on('error', error => {
    throw error;
  });
  parser.on('opentag', tag => tags.push(tag));
  parser.write(xml).close();
  return tags;
}
