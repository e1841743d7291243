import { describe, expect, test } from 'vitest';
import { analyse } from '../../server/src/analysis.ts';
import { readChecked } from '../../server/src/corpus/own/checked.ts';
import { type OwnCorpusFile, ownCorpusSchema } from '../../server/src/corpus/own/schema.ts';
import { type OwnFile, withOwn } from '../../server/src/corpus/own/withOwn.ts';
import { participationOf } from '../../server/src/corpus/participation.ts';
import { searchInstruments } from '../../server/src/corpus/search.ts';
import { hoverAt } from '../../server/src/features/hover.ts';
import { check } from '../../server/src/rules/run.ts';
import { lineAndColumn } from '../../server/src/text/yaml.ts';
import { world } from './world.ts';

const source = 'source: { title: Register of the Ministry, day: 2020-06-30 }';
const border = `
instruments:
  - id: border-1998
    kind: treaty
    binding: true
    titles: { en: Agreement on the Border Ferry, de: Abkommen über die Grenzfähre }
    acronyms: [ABF]
    adopted: { date: 1998-04-02, place: Strelsau }
    articles: { unit: article, count: 12 }
    ${source}
`;

/** Merges texts of own files into the invented world; faults as `file:line:column message`. */
function merge(...texts: string[]) {
  const files = texts.map((text, i) => ({
    file: `own${i + 1}.yml`,
    text,
    ...readChecked<OwnCorpusFile>(text, ownCorpusSchema),
  }));
  const merged = withOwn(world, files satisfies OwnFile[]);
  const at = (text: string, start: number) => Object.values(lineAndColumn(text, start)).join(':');
  const faults = [
    ...files.flatMap(({ file, text, faults }) =>
      faults.map(({ start, message }) => `${file}:${at(text, start)} ${message}`),
    ),
    ...merged.faults.map(
      ({ file, start, message }) => `${file}:${at(files.find(own => own.file === file)!.text, start)} ${message}`,
    ),
  ];
  return { corpus: merged.corpus, faults };
}

function read(text: string, own: string, states: string[] = []) {
  const { corpus, faults } = merge(own);
  expect(faults).toEqual([]);
  return analyse(text, corpus, { today: '2020-12-31', states, asOf: undefined });
}

const cited = (text: string, own: string): string[] =>
  read(text, own).citations.map(
    ({ start, end, resolution }) =>
      `${text.slice(start, end)} = ${resolution.kind === 'resolved' ? resolution.instruments.map(({ id }) => id) : resolution.kind}`,
  );

const messages = (text: string, own: string, states: string[] = []): string[] =>
  check(read(text, own, states), { profile: 'recommended', severities: {} }).map(
    ({ rule, message }) => `${rule}: ${message}`,
  );

describe('an office’s own names are found like any other', () => {
  test.each<[string, string, string, string[]]>([
    ['title', border, 'The Agreement on the Border Ferry applies.', ['Agreement on the Border Ferry = border-1998']],
    [
      'title in another language',
      border,
      'Siehe das Abkommen über die Grenzfähre.',
      ['Abkommen über die Grenzfähre = border-1998'],
    ],
    ['acronym', border, 'Parties to the ABF met.', ['ABF = border-1998']],
    [
      'alias of an instrument of the corpus',
      'aliases: { convention-on-examples: [Strelsau Examples Pact, EXP-90] }',
      'The Strelsau Examples Pact, or EXP-90, is a treaty.',
      ['Strelsau Examples Pact = convention-on-examples', 'EXP-90 = convention-on-examples'],
    ],
    [
      'title of an instrument of the corpus in another language',
      'titles: { convention-on-examples: { de: Übereinkommen über den Gebrauch von Beispielen } }',
      'Das Übereinkommen über den Gebrauch von Beispielen gilt.',
      ['Übereinkommen über den Gebrauch von Beispielen = convention-on-examples'],
    ],
    [
      'names of the corpus stay',
      border,
      'Parties to the ICUE and to the treaty ABF.',
      ['ICUE = convention-on-examples', 'ABF = border-1998'],
    ],
  ])('%s', (_, own, text, expected) => expect(cited(text, own)).toEqual(expected));

  test('a name that comes near to an own title is told', () =>
    expect(
      messages(
        'The Convention on the Lighting of Border Ferries applies.',
        border.replace('Agreement on the Border Ferry', 'Convention on the Lighting of Border Bridges and Ferries'),
      ),
    ).toEqual([
      "misnamed-instrument: No instrument has this name: 'the Lighting of Border Ferries' should be 'the Lighting of Border Bridges and Ferries'.",
    ]));

  test('its articles are known', () =>
    expect(messages('Article 13 of the Agreement on the Border Ferry.', border)).toEqual([
      expect.stringMatching(/^unknown-provision: .*13/),
    ]));

  test('searching finds it', () => {
    const { corpus } = merge(border);
    expect(searchInstruments(corpus, 'border fer', 5).map(({ instrument }) => instrument.id)).toContain('border-1998');
  });

  test('a hover says from which file and source it is', () => {
    const analysis = read('The treaty ABF.', border);
    expect(String(hoverAt(analysis, 12, 'full')?.markdown)).toMatch(
      /Facts: Register of the Ministry, 30 June 2020\. From own1\.yml\./,
    );
  });
});

describe('an office’s own record is marked as such', () => {
  const whole = `
status:
  - instrument: convention-on-examples
    ${source}
    complete: true
    acts:
      - { participant: FRE, kind: ratification, date: 2020-05-05 }
`;
  const partial = whole.replace('complete: true', 'complete: false');

  test.each<[string, string, string, string]>([
    ['whole: what it names', whole, 'FRE', 'party 2020-06-30'],
    ['whole: what it does not name took no action', whole, 'RUR', 'no action 2020-06-30'],
    ['partial: what it names', partial, 'FRE', 'party 2020-06-30'],
    ['partial: the rest is the depositary’s', partial, 'RUR', 'party 2020-01-31'],
    ['partial: no action too', partial, 'OZX', 'no action 2020-01-31'],
  ])('%s', (_, own, state, expected) => {
    const found = participationOf(merge(own).corpus, 'convention-on-examples', state, '2020-12-31');
    expect(found.kind === 'unknown' ? found.why : `${found.kind} ${found.record.day}`).toBe(expected);
  });

  test('partial, of an instrument without a record: what is not named stays unknown', () => {
    const own = partial.replace('convention-on-examples', 'ferrymen');
    expect(participationOf(merge(own).corpus, 'ferrymen', 'RUR', '2020-12-31').kind).toBe('unknown');
    expect(participationOf(merge(own).corpus, 'ferrymen', 'FRE', '2020-12-31').kind).toBe('party');
  });

  test('in a message', () =>
    expect(messages('Freedonia has not ratified the ICUE.', whole)).toEqual([
      'claim-contradicted: Freedonia is a party to the ICUE: ratification on 5 May 2020 (according to Register of the Ministry, 30 June 2020; overrides Gazette of the Depositary).',
    ]));

  test('in a hover', () => {
    const hover = String(hoverAt(read('The ICUE.', partial, ['FRE', 'RUR']), 5, 'full')?.markdown);
    expect(hover).toContain(
      'Freedonia: party, ratification 5 May 2020 (according to Register of the Ministry, 30 June 2020; overrides Gazette of the Depositary)',
    );
    expect(hover).toContain('with a reservation to article 1, paragraph 2 (31 January 2020)');
    expect(hover).toContain('for Freedonia according to Register of the Ministry, 30 June 2020');
  });
});

describe('a fault is located, and the rest is taken', () => {
  const fault = (own: string) => merge(own).faults;
  test.each<[string, string, string[]]>([
    ['an empty file', '', []],
    ['a comment alone', '# nothing yet\n', []],
    ['no mapping', '- a\n', ['own1.yml:1:1 Expected a mapping, found ["a"].']],
    ['not YAML', 'aliases: [a\nb: c', ['own1.yml:2:1 Not readable as YAML: ']],
    [
      'a key that is none',
      'alias: {}\n',
      ['own1.yml:1:1 No such key: alias; expected one of source, instruments, aliases, titles, status.'],
    ],
    ['a reserved key', 'aliases:\n  __proto__: [a]\n', ['own1.yml:2:3 Not readable as YAML: this key is reserved.']],
    ['an alias of YAML', 'a: &x [a]\nb: *x\n', ['own1.yml:2:5 Not readable as YAML: ']],
    [
      'a word that is none of the list',
      border.replace('kind: treaty', 'kind: tretay'),
      ['own1.yml:4:5 Expected one of treaty, declaration'],
    ],
    ['a day that is none', border.replace('1998-04-02', '2 April 1998'), ['own1.yml:8:16 ']],
    ['no source', border.replace(`    ${source}\n`, ''), ['own1.yml:3:5 Missing: source; say in which document']],
    [
      'an id that is taken',
      border.replace('border-1998', 'ferrymen'),
      ['own1.yml:3:5 There is an instrument with the id ferrymen already'],
    ],
    [
      'a name of another instrument',
      'aliases:\n  ferrymen:\n    - ICUE\n',
      ["own1.yml:3:7 'ICUE' is already a name of 'International Convention on the Use"],
    ],
    [
      'a name that several share',
      'aliases: { ferrymen: [Strelsau Convention] }',
      ["own1.yml:1:23 'Strelsau Convention' is already a name of"],
    ],
    ['the name of a State', 'aliases: { ferrymen: [Ruritania] }', ["own1.yml:1:23 'Ruritania' is the name of a State"]],
    [
      'a word for any instrument',
      'aliases: { ferrymen: [Convention] }',
      ["own1.yml:1:23 'Convention' alone stands for many"],
    ],
    [
      'an instrument that there is none of',
      'aliases: { ferrymenn: [Boatmen] }',
      ['own1.yml:1:12 There is no instrument with the id ferrymenn; did you mean ferrymen?'],
    ],
    [
      'a title that is there',
      'titles: { convention-on-examples: { fr: Autre titre } }',
      ['own1.yml:1:37 convention-on-examples has a title in this language already'],
    ],
    [
      'a State that there is none of',
      `status: [{ instrument: ferrymen, ${source}, acts: [{ participant: XXX, kind: accession }] }]`,
      ['own1.yml:1:105 There is no State or organisation with the code XXX.'],
    ],
    [
      'an act after the day of its source',
      `status: [{ instrument: ferrymen, ${source}, acts: [{ participant: RUR, kind: accession, date: 2021-01-01 }] }]`,
      ['own1.yml:1:140 This day is after 2020-06-30'],
    ],
  ])('%s', (_, own, expected) => {
    const found = fault(own);
    expect(found.length).toBe(expected.length);
    for (const [i, start] of expected.entries()) expect(found[i]).toContain(start);
  });

  test('of two records of one instrument the first is used', () => {
    const status = (kind: string) =>
      `status: [{ instrument: ferrymen, ${source}, acts: [{ participant: RUR, kind: ${kind}, date: 2020-01-01 }] }]`;
    const { corpus, faults } = merge(status('accession'), status('ratification'));
    expect(faults).toEqual([expect.stringContaining('own2.yml:1:10 The status of ferrymen is given already')]);
    expect(corpus.recordOf('ferrymen')?.acts[0]?.kind).toBe('accession');
  });

  test('what stands beside it is in force', () => {
    const own = `aliases:\n  ferrymen: [ICUE, Boatmen’s Pact]\n  nobody: [Nobody’s Pact]\n${border.replace('count: 12', 'count: twelve')}`;
    const { corpus, faults } = merge(own);
    expect(faults).toHaveLength(3);
    const { citations } = analyse('The Boatmen’s Pact and the ABF.', corpus, {
      today: '2020-12-31',
      states: [],
      asOf: undefined,
    });
    expect(citations).toHaveLength(1);
  });

  test('a thousand faults are not told one by one', () => {
    const own = `aliases:\n${Array.from({ length: 1000 }, (_, i) => `  a${i}: 5\n`).join('')}`;
    const faults = fault(own);
    expect(faults).toHaveLength(101);
    expect(faults.at(-1)).toContain('900 more faults follow.');
  });

  test.each([
    '{"aliases": {"ferrymen": ["Boatmen’s Pact"]}}',
    '{\n\t"aliases": {\n\t\t"ferrymen": ["Boatmen’s Pact"]\n\t}\n}\n',
  ])('JSON is read too', own => expect(cited('The Boatmen’s Pact.', own)).toEqual(['Boatmen’s Pact = ferrymen']));
});

test('without own files the corpus is the same', () => expect(withOwn(world, []).corpus).toBe(world));
