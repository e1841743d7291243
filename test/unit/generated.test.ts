import { describe, expect, test } from 'vitest';
import { contentOf, isStale, newBlock } from '../../server/src/generated/render.ts';
import { findGeneratedBlocks } from '../../server/src/markdown/generated.ts';
import type { GeneratedKind } from '../../server/src/markdown/markers.ts';
import { check } from '../../server/src/rules/run.ts';
import { read } from './world.ts';

/** What the program would write for a draft, without the blank lines at its ends. */
function generated(kind: GeneratedKind, source: string, states: readonly string[] = []): string {
  const { text } = newBlock(read(source), kind, source.length, states);
  return text
    .trim()
    .replace(/^<!--.*?-->|<!--.*?-->$/g, '')
    .trim();
}

const draft = `# One

Article 2 of the Examples Convention, and the Samples Declaration, paragraph 4.

Two of them
-----------

ICUE, arts. 1-2 and 8 bis. See A/RES/57/288 and A/HRC/28/105.
`;

describe('table of instruments', () => {
  test('in legal order, with provisions and headings, and what is not in the corpus', () =>
    expect(generated('table', draft)).toBe(`**Treaties**

| Instrument | Provisions | Where |
| --- | --- | --- |
| [International Convention on the Use of Examples and Members of Their Sets (ICUE)](https://example.org/gazette) | 1–2, 2, 8 bis | One; Two of them |

**Declarations, recommendations and other instruments that do not bind**

| Instrument | Provisions | Where |
| --- | --- | --- |
| Universal Declaration of the Rights of Samples (UDRS) | para. 4 | One |

**Resolutions and documents**

| Instrument | Provisions | Where |
| --- | --- | --- |
| The Light We Want |  | Two of them |
| A/HRC/28/105 (not in the corpus) |  | Two of them |

*Titles as in the corpus of Treaty Lens, 31 January 2020.*`));

  test.each<[string, string, string]>([
    ['headings without their marks', '## The *[ICUE](x.md)*[^1] {#a} ##\n\nThe ICUE.', 'The ICUE'],
    ['underlined headings', 'A heading\n===\n\nThe ICUE.', 'A heading'],
    ['no heading in code', '```\n# no\n```\nThe ICUE.', 'line 4'],
    ['pipes and stars are escaped', '# a | b * c\n\nThe ICUE.', 'a \\| b \\* c'],
    ['several places', '# A\nThe ICUE.\n# B\nThe ICUE, the ICUE.', 'A; B'],
  ])('%s', (_, source, where) => expect(generated('table', source)).toContain(`|  | ${where} |`));

  test('a set stands for its members, a conference for nothing', () =>
    expect(generated('table', 'The two Instruments on Examples.').match(/^\| \[?[IP]\w+ /gm)).toEqual([
      '| Instrument ',
      '| [International ',
      '| Protocol ',
    ]));

  test('a shared name is listed for nothing, and is said to be left out', () =>
    expect(generated('table', '# A\n\nThe Strelsau Convention.')).toMatch(
      /^No instrument is cited\.\n\nNot listed, because the name stands for more than one instrument: “Strelsau Convention” \(A\)\./,
    ));

  test('nothing cited', () => expect(generated('table', 'Nothing.')).toMatch(/^No instrument is cited\./));
});

describe('ratification matrix', () => {
  test('acts with dates, marks, what is unknown, and each source with its day', () =>
    expect(
      generated('matrix', 'The ICUE and Convention No. 301, and the Samples Declaration.', [
        'RUR',
        'FRE',
        'GRF',
        'OZX',
      ]),
    ).toBe(`| Treaty | Ruritania | Freedonia | Grand Fenwick | Old Ozland |
| --- | --- | --- | --- | --- |
| International Convention on the Use of Examples and Members of Their Sets (ICUE) | accession, 8 July 1993 † | **signature only**, 3 February 1991 | **withdrew**, 30 April 2010 (accession, 1 May 1994) | no action |
| Lamplighters Convention, 2001 (No. 301) | ratification, 15 January 2002 | *unknown* (no complete record) | *unknown* (no complete record) | *unknown* (no complete record) |

*Sources: ICUE: Gazette of the Depositary, table of participation (31 January 2020); Lamplighters Convention, 2001 (No. 301): Almanac of the Two Seas (30 June 2019, not complete). † with a reservation or declaration.*`));

  test.each<[string, string, string[], RegExp]>([
    [
      'no record at all',
      'The PMC Protocol.',
      ['RUR'],
      /\*unknown\*.*\n\n\*No record of these treaties is at hand\.\*$/,
    ],
    ['no State', 'The ICUE.', [], /^No State is named/],
    ['no treaty', 'The Samples Declaration.', ['RUR'], /^No treaty is cited\.$/],
    [
      'an earlier day',
      '---\ntreaty-lens: { as-of: 1993-01-01 }\n---\nThe ICUE.',
      ['RUR'],
      /\| no action \|.*\n\n.*As of 1 January 1993\.\*$/,
    ],
  ])('%s', (_, source, states, expected) => expect(generated('matrix', source, states)).toMatch(expected));
});

describe('blocks in a draft', () => {
  const inserted = (source: string, kind: GeneratedKind = 'table') =>
    `${newBlock(read(source), kind, 0, kind === 'matrix' ? ['RUR'] : []).text}${source}`;
  const rules = (source: string) =>
    check(read(source), { profile: 'recommended', severities: {} }).map(({ rule }) => rule);

  test.each(['table', 'matrix'] as const)('a new %s is not stale, and what it says is no citation', kind => {
    const source = inserted('The ICUE.\n', kind);
    expect(rules(source)).toEqual([]);
    expect(read(source).citations).toHaveLength(1);
  });

  test('lines of Windows stay lines of Windows', () =>
    expect(inserted('The ICUE.\r\n').replaceAll('\r\n', '')).not.toContain('\n'));

  test('another citation makes it stale, and the fix mends it', () => {
    const source = `${inserted('The ICUE.\n')}And the PMC Protocol.\n`;
    const [finding] = check(read(source), { profile: 'recommended', severities: {} });
    expect(finding).toMatchObject({ rule: 'stale-generated-block', severity: 'information' });
    const { start, end, text } = finding!.fixes![0]!.edits[0]!;
    expect(rules(source.slice(0, start) + text + source.slice(end))).toEqual([]);
  });

  test('a formatter may set it otherwise', () => {
    const content = '\n\n| A | B |\n| --- | --- |\n| b | *c* |\n\n*d.*\n';
    expect(isStale('\n| A   |  B  |\n|-----|:---:|\n| b   | _c_ |\n\n_d._\n', content)).toBe(false);
    expect(isStale('\n| A | B |\n|---|---|\n| c | _c_ |\n\n_d._\n', content)).toBe(true);
  });

  test.each<[string, string, string[]]>([
    [
      'nothing ends it',
      'The ICUE.\n\n<!-- treaty-lens:table -->\n\nThe PMC Protocol, 1998.\n',
      ['stale-generated-block'],
    ],
    [
      'the other kind ends nothing',
      '<!-- treaty-lens:table -->\nx\n<!-- /treaty-lens:matrix -->\n',
      ['stale-generated-block'],
    ],
    ['in code it is none', '```\n<!-- treaty-lens:table -->\n<!-- /treaty-lens:table -->\n```\n', []],
    [
      'no State',
      '<!-- treaty-lens:matrix states=RUR,ZZZ -->\n\nNo treaty is cited.\n\n<!-- /treaty-lens:matrix -->\n',
      ['stale-generated-block'],
    ],
  ])('%s', (_, source, expected) => expect(rules(source)).toEqual(expected));

  test('the States of the comment go before those in focus', () => {
    const source = '<!-- treaty-lens:matrix states=FRE -->\n<!-- /treaty-lens:matrix -->\nThe ICUE.\n';
    const [block] = findGeneratedBlocks(source);
    const analysis = read(source, { states: ['RUR'] });
    expect(contentOf(analysis, block!)).toContain('| Freedonia |');
    expect(contentOf(analysis, { ...block!, states: undefined })).toContain('| Ruritania |');
  });
});

test('hostile text: openings without end', () => {
  const source = '<!-- treaty-lens:table -->'.repeat(50_000);
  expect(read(source).prose).toHaveLength(source.length);
});
