import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { beforeAll, describe, expect, test } from 'vitest';
import { installed } from '../debian.ts';
import { cslSchema } from './cslSchema.ts';
import { folderWith, run } from './run.ts';

const draft = `---
treaty-lens: { states: [RUR, GRF], style: oscola }
---
# One

Article 2 of the Examples Convention, and the Samples Declaration.
The Lamplighters Convention, 2002, and A/HRC/28/105. <!-- treaty-lens-disable-line wrong-year -- as the file has it -->
ICUE, art. 9. Freedonia ratified the Examples Convention. Ruritania has acceded to the ICUE.
Freedonia ratified the PMC Protocol, and the Strelsau Convention's Convention on the Tolls of Strelsau.
`;
const folder = folderWith({ 'draft.md': draft, 'more/a.md': 'The PMC Protocol.\n', 'more/b.md': 'The ICUE.\n' });
const out = (...args: string[]) => {
  const { status, stdout, stderr } = run(folder, args);
  expect([status, stderr]).toEqual([0, '']);
  return stdout;
};

describe('what the editor can put into a draft is printed', () => {
  test('table', () => {
    expect(out('table', 'draft.md')).toMatch(
      /^\*\*Treaties\*\*\n\n\| Instrument \|[\s\S]*\| \[Inter.* \| 2, 9 \| One \|\n/,
    );
  });

  test('matrix, for the States of the draft, or those that are named', () => {
    expect(out('matrix', 'draft.md')).toMatch(/^\| Treaty \| Ruritania \| Grand Fenwick \|\n/);
    expect(out('matrix', 'more/b.md', '--states', 'FRE')).toContain('| **signature only**, 3 February 1991 |');
    expect(out('matrix', 'draft.md', '--states', 'FRE')).toMatch(/^\| Treaty \| Freedonia \|\n/);
    expect(run(folder, ['matrix', 'more/b.md'])).toMatchObject({
      status: 2,
      stderr: 'treaty-lens: more/b.md: no State is in focus; name some: --states KEN,UGA\n',
    });
  });

  test('footnotes, in the style of the draft or another one', () => {
    expect(out('footnotes', 'more/a.md', '--style', 'bluebook')).toBe(
      '[^examples-protocol]: Protocol against the Misuse of Counter-examples, *adopted* Mar. 2, 1999 [hereinafter PMC].\n',
    );
    expect(out('footnotes', 'draft.md')).toContain(
      '(adopted 18 December 1990, entered into force 1 July 1993) 12 UNTS 34 (ICUE).',
    );
  });

  test('under the names of the files, where there are several', () =>
    expect(out('footnotes', 'more')).toMatch(/^## more\/a\.md\n\n\[\^ex.*\n\n## more\/b\.md\n\n\[\^con.*\n$/s));

  test('a bibliography, each instrument once', () => expect(out('bibliography', '.').match(/^- /gm)).toHaveLength(5));
});

describe('report', () => {
  const { files, ...head } = JSON.parse(out('report', 'draft.md', '--format', 'json'));
  const [file] = files;
  const cited = (text: string) => file.citations.find((citation: { text: string }) => citation.text === text);

  test('says what was judged, with what', () => {
    expect(head).toEqual({
      version: 1,
      made: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
      tool: JSON.parse(readFileSync('package.json', 'utf8')).version,
      corpus: { version: expect.any(String), asOf: '2020-01-31' },
    });
    const sha256 = createHash('sha256').update(draft).digest('hex');
    expect(file).toMatchObject({ file: 'draft.md', sha256, states: ['RUR', 'GRF'] });
  });

  test.each<[string, object]>([
    [
      'Examples Convention',
      {
        line: 6,
        column: 18,
        verdict: 'verified',
        instruments: [{ id: 'convention-on-examples', title: expect.stringContaining('Use of Examples') }],
        provisions: [{ text: 'article 2', verdict: 'verified' }],
        source: 'Gazette of the Depositary, table of participation',
        day: '2020-01-31',
      },
    ],
    [
      'ICUE',
      {
        verdict: 'mismatch',
        provisions: [{ text: 'article 9', verdict: 'mismatch' }],
        why: expect.stringContaining('9'),
      },
    ],
    [
      'Lamplighters Convention, 2002',
      { verdict: 'ignored', reason: 'as the file has it', why: expect.stringContaining('2001') },
    ],
    ['A/HRC/28/105', { verdict: 'not found', why: 'The corpus does not hold this document.' }],
  ])('citation of %s', (text, expected) => expect(cited(text)).toMatchObject(expected));

  test.each<[string, string, Record<string, string>, string]>([
    [
      'a rule that the draft switches off',
      '---\ntreaty-lens: { rules: { wrong-year: off } }\n---\nThe Lamplighters Convention, 2002.\n',
      {},
      'the rule wrong-year is switched off',
    ],
    [
      'a rule that the call switches off',
      'The Lamplighters Convention, 2002.\n',
      {},
      'the rule wrong-year is switched off',
    ],
    [
      'what the project file ignores',
      'The Lamplighters Convention, 2002.\n',
      { '.treaty-lens.yml': 'ignore: [{ rule: wrong-year, reason: as printed }]\n' },
      'as printed',
    ],
  ])('%s is ignored, not verified', (name, text, files, reason) => {
    const own = folderWith({ 'a.md': text, ...files });
    const off = name.includes('call') ? ['--rule', 'wrong-year=off'] : [];
    const [{ citations }] = JSON.parse(run(own, ['report', 'a.md', '--format', 'json', ...off]).stdout).files;
    expect(citations).toMatchObject([{ verdict: 'ignored', reason, why: expect.stringContaining('2001') }]);
  });

  test('claims have the line of the record, its source and day', () =>
    expect(file.claims).toMatchObject([
      {
        line: 8,
        state: 'Freedonia',
        verdict: 'mismatch',
        record: expect.stringMatching(/^signatory: signature on 3 February 1991 \(Gazette/),
        source: 'Gazette of the Depositary, table of participation',
        day: '2020-01-31',
      },
      { state: 'Ruritania', verdict: 'verified' },
      { state: 'Freedonia', instrument: 'examples-protocol', verdict: 'unchecked', record: 'unknown: no record' },
    ]));

  test('what is no citation of its own is a remark', () =>
    expect(file.remarks).toMatchObject([{ line: 6, rule: 'state-withdrew' }]));

  test('as Markdown', () => {
    const text = out('report', 'draft.md');
    expect(text).toMatch(/^# Verification report\n/);
    expect(text).toContain(`SHA-256 \`${file.sha256}\``);
    expect(text).toMatch(
      /\| 7 \| Lamplighters Convention, 2002 \| \*\*ignored\*\*: reason given: as the file has it; The Lamp/,
    );
    expect(text).toMatch(
      /\| 8 \| Freedonia ratified .* \| \*\*mismatch\*\*: .* \| signatory: signature on 3 February 1991/,
    );
  });
});

describe('other programs accept it', () => {
  const ids = ['convention-on-examples', 'declaration-on-samples', 'light-we-want', 'a-57-l-56', 'strelsau-1870'];
  const validate = new Ajv({ allowUnionTypes: true }).compile(cslSchema);

  test('CSL-JSON is of its schema, of the whole corpus too', () => {
    for (const args of [[], ids]) {
      expect(validate(JSON.parse(out('corpus', 'export', ...args)))).toBe(true);
      expect(validate.errors ?? []).toEqual([]);
    }
    const [first] = JSON.parse(out('corpus', 'export', ...ids));
    expect(first).toEqual({
      id: 'convention-on-examples',
      type: 'treaty',
      title: 'International Convention on the Use of Examples and Members of Their Sets',
      'title-short': 'ICUE',
      issued: { 'date-parts': [[1990, 12, 18]] },
      'available-date': { 'date-parts': [[1991, 1, 15]] },
      'event-place': 'Strelsau',
      'container-title': 'United Nations Treaty Series',
      'container-title-short': 'UNTS',
      volume: '12',
      number: '5678',
      page: '34',
      URL: 'https://example.org/gazette',
      language: 'en',
      note: 'Entered into force 1 July 1993. Depositary: Secretary-General of Ruritania.',
    });
    expect(validate([{ id: 'x', type: 'treaty', signed: '1990' }])).toBe(false);
  });

  test('types, and what is no instrument', () => {
    const items: { id: string; type: string; note?: string }[] = JSON.parse(out('corpus', 'export'));
    const types = Object.fromEntries(items.map(({ id, type }) => [id, type]));
    expect(types).toMatchObject({ lamplighters: 'treaty', 'light-we-want': 'legislation', 'a-57-l-56': 'document' });
    expect(Object.keys(types)).not.toContain('two-instruments');
    expect(Object.keys(types)).not.toContain('strelsau-conference-2003');
    expect(items.find(({ id }) => id === 'strelsau-1870')?.note).toBe('Not verified: the day of adoption.');
  });

  test('RIS: tags in their form, from TY to ER', () => {
    const text = out('corpus', 'export', ...ids, '--format', 'ris');
    const entries = text.split(/(?<=ER {2}- \r\n)\r\n/);
    expect(entries).toHaveLength(ids.length);
    for (const entry of entries)
      expect(entry).toMatch(/^TY {2}- (?:LEGAL|GOVDOC)\r\n(?:[A-Z][A-Z\d] {2}- [^\r\n]+\r\n)+ER {2}- \r\n$/);
    expect(entries[0]).toContain('TI  - International Convention on the Use of Examples and Members of Their Sets\r\n');
    expect(entries[0]).toContain('DA  - 1990/12/18/\r\n');
  });

  test('an instrument that there is not', () =>
    expect(run(folder, ['corpus', 'export', 'nope']).stderr).toMatch(/no instrument has the id "nope"/));
});

describe('pandoc', () => {
  let pandoc: string;
  beforeAll(() => {
    pandoc = installed('pandoc');
  }, 300_000);

  const convert = (args: readonly string[], input?: string) =>
    execFileSync(pandoc, args, { cwd: folder, input, encoding: 'utf8', stdio: ['pipe', 'pipe', 'inherit'] });

  test.each([
    ['csl-json', 'refs.json'],
    ['biblatex', 'refs.bib'],
  ])('makes HTML and DOCX of a draft with its bibliography in %s', (format, file) => {
    out('bibliography', 'draft.md', '--format', format, '--output-file', path.join(folder, file));
    const cite = ['--citeproc', `--bibliography=${file}`];
    const source = `${draft.replace('---\n# One', 'nocite: "@*"\n---\n# One')}\nSee [@convention-on-examples].\n`;
    const title = /International Convention on the Use of Examples and Members of Their Sets/;
    expect(convert(['--from=markdown', '--to=html', ...cite], source).replace(/\s+/g, ' ')).toMatch(title);
    convert(['--from=markdown', '--output=draft.docx', ...cite], source);
    const text = convert(['--from=docx', '--to=plain', '--wrap=none', 'draft.docx']);
    expect(text).toMatch(title);
    expect(text).toContain('Universal Declaration of the Rights of Samples');
  });

  test('reads back what BibLaTeX says', () => {
    const items = JSON.parse(
      convert(['--from=biblatex', '--to=csljson'], out('corpus', 'export', '--format', 'biblatex')),
    );
    const treaty = items.find(({ id }: { id: string }) => id === 'convention-on-examples');
    expect(treaty).toMatchObject({
      type: 'treaty',
      issued: { 'date-parts': [[1990, 12, 18]] },
      volume: '12',
      page: '34',
    });
    expect(items.find(({ id }: { id: string }) => id === 'light-we-want')).toMatchObject({ type: 'legislation' });
  });

  test('footnotes and generated blocks are read as such', () => {
    const notes = convert(
      ['--from=markdown', '--to=html'],
      `The ICUE[^convention-on-examples].\n\n${out('footnotes', 'more/b.md')}`,
    );
    expect(notes).toMatch(/class="footnote/);
    expect(convert(['--from=markdown', '--to=html'], out('table', 'draft.md'))).toMatch(
      /<table>[\s\S]*<td[^>]*>2, 9<\/td>/,
    );
  });
});
