import { describe, expect, expectTypeOf, test } from 'vitest';
import type * as client from '../../client/src/viewProtocol.ts';
import type { Matrix } from '../../server/src/corpus/matrix.ts';
import { citationMarks } from '../../server/src/features/citationMarks.ts';
import { type CitedGrouping, type CitedNode, citedIn, instrumentsAt } from '../../server/src/features/cited.ts';
import { toCitedFile } from '../../server/src/features/citedFile.ts';
import { type InstrumentPage, instrumentPageOf } from '../../server/src/features/instrumentPage.ts';
import { partiesOverTime } from '../../server/src/features/overTime.ts';
import { check } from '../../server/src/rules/run.ts';
import { read, world } from './world.ts';

const day = '2020-12-31';

test('client and server mean the same by an answer', () => {
  expectTypeOf<InstrumentPage>().toExtend<client.InstrumentPage>();
  expectTypeOf<Matrix>().toExtend<client.Matrix>();
  expectTypeOf<CitedNode['kind']>().toEqualTypeOf<client.CitedNode['kind']>();
});

describe('the page of an instrument', () => {
  const page = instrumentPageOf(world, world.instrument('convention-on-examples')!, ['RUR'], day, 'en');

  test('has its titles, facts and links', () => {
    expect(page.titles.map(({ language }) => language)).toEqual(['en', 'fr', 'es']);
    expect(page.facts.find(({ key }) => key === 'adopted')?.value).toBe('18 December 1990, Strelsau');
    expect(page.links).toEqual([{ label: 'Gazette', url: 'https://example.org/gazette', host: 'example.org' }]);
  });

  test('lists every State, and of the others only those that acted', () => {
    const standings = page.status!.participants.map(({ code, standing }) => `${code} ${standing.kind}`);
    expect(standings).toEqual(['FRE signatory', 'GRF former party', 'RUR party']);
  });

  test('says of each article what is not verified, and whose heading it bears', () => {
    expect(page.articles!.list.map(({ n, ours, unverified }) => [n, ours, unverified])).toEqual([
      ['1', undefined, undefined],
      ['2', true, true],
      ['8 bis', undefined, undefined],
    ]);
  });

  test('names each source once, with its day and the facts read there', () => {
    expect(page.sources.map(({ day, facts }) => [day, facts])).toEqual([
      ['2020-01-31', ['titles', 'adopted', 'articles']],
      ['2019-06-30', ['summaries']],
    ]);
  });

  test.each(['examples-protocol', 'declaration-on-samples'])('%s has no record, and none is made up', id => {
    expect(instrumentPageOf(world, world.instrument(id)!, [], day, 'en').status).toBeUndefined();
  });

  test('leads to the protocols of a treaty and to the treaty of a protocol', () => {
    expect(page.relations.map(({ kind, id }) => [kind, id])).toContainEqual(['protocol', 'examples-protocol']);
    const protocol = instrumentPageOf(world, world.instrument('examples-protocol')!, [], day, 'en');
    expect(protocol.relations.map(({ kind, id }) => [kind, id])).toContainEqual([
      'protocol to',
      'convention-on-examples',
    ]);
  });
});

describe('parties over time', () => {
  type Act = [participant: string, date: string | undefined, end?: string];
  test.each<[string, Act[], [string, number][], number]>([
    [
      'each adds one',
      [
        ['AAA', '1990-01-01'],
        ['BBB', '1991-01-01'],
      ],
      [
        ['1990-01-01', 1],
        ['1991-01-01', 2],
      ],
      0,
    ],
    [
      'two on one day',
      [
        ['AAA', '1990-01-01'],
        ['BBB', '1990-01-01'],
      ],
      [['1990-01-01', 2]],
      0,
    ],
    [
      'one that left',
      [['AAA', '1990-01-01', '2000-01-01']],
      [
        ['1990-01-01', 1],
        ['2000-01-01', 0],
      ],
      0,
    ],
    ['one that leaves later', [['AAA', '1990-01-01', '2030-01-01']], [['1990-01-01', 1]], 0],
    [
      'one that came back',
      [
        ['AAA', '1990-01-01', '2000-01-01'],
        ['AAA', '2005-01-01'],
      ],
      [
        ['1990-01-01', 1],
        ['2000-01-01', 0],
        ['2005-01-01', 1],
      ],
      0,
    ],
    [
      'a second consent',
      [
        ['AAA', '1990-01-01'],
        ['AAA', '1995-01-01'],
      ],
      [['1990-01-01', 1]],
      0,
    ],
    [
      'no day',
      [
        ['AAA', undefined],
        ['BBB', '1991-01-01'],
      ],
      [['1991-01-01', 1]],
      1,
    ],
    ['left on an unknown day', [['AAA', '1990-01-01', 'unknown']], [], 1],
    ['after the day', [['AAA', '2021-01-01']], [], 0],
  ])('%s', (_, acts, points, undated) => {
    const record = {
      source: 'gazette-2020-01-31',
      day: '2020-01-31',
      complete: true,
      acts: acts.map(([participant, date, end]) => ({
        participant,
        kind: 'accession' as const,
        date,
        effective: undefined,
        end,
        statement: false,
      })),
    };
    const line = partiesOverTime(record, day);
    expect(line.points.map(({ date, count }) => [date, count])).toEqual(points);
    expect(line.undated).toBe(undated);
  });
});

describe('what is cited', () => {
  const source = `The Examples Convention and article 2 of the ICUE. Ruritania ratified the ICUE in 1993.
The Convention on the Use of Sample binds nobody. Also A/HRC/28/15 and Convention No. 301.`;

  test.each<[CitedGrouping, string[]]>([
    ['instrument', ['ICUE (3)', 'Lamplighters Convention, 2001 (No. 301) (1)']],
    ['state', ['Freedonia (2)', 'Ruritania (1)']],
  ])('by %s', (grouping, expected) => {
    const labels = list(source, grouping).map(({ label, count }) => `${label} (${count})`);
    for (const label of expected) expect(labels).toContain(label);
  });

  test('a place is the citation with its articles', () => {
    const text = '# Title\nSee article 2 of the ICUE, and more.\n';
    const [place] = list(text, 'instrument')[0]!.children;
    expect(text.slice(place!.place!.start, place!.place!.end)).toBe('2 of the ICUE');
    expect(place!.label).toBe('See article 2 of the ICUE, and more.');
    expect(String(place!.label).slice(...place!.highlight!)).toBe('2 of the ICUE');
  });

  test('what is ambiguous or unknown stands under the words of the text', () => {
    const unresolved = list('See the Strelsau Convention and A/HRC/28/15.', 'instrument').filter(
      ({ kind }) => kind === 'unresolved',
    );
    expect(unresolved.map(({ label, description }) => [String(label), String(description)])).toEqual([
      ['Strelsau Convention', 'may be 2 instruments'],
      ['A/HRC/28/15', 'not in the corpus'],
    ]);
  });

  test('problems stand under their rules, the loudest first', () => {
    const problems = list('Ruritania ratified the ICUE in 1990. See article 77 of the ICUE.', 'problem');
    expect(problems.map(({ key, kind, count }) => [key, kind, count])).toContainEqual([
      'unknown-provision',
      'error',
      1,
    ]);
    const loudness = problems.map(({ kind }) => ['error', 'warning', 'information', 'hint'].indexOf(kind));
    expect(loudness).toEqual(loudness.toSorted());
  });

  test('a State has under it where it stands, and what the text says of it', () => {
    const ruritania = list(source, 'state').find(({ key }) => key === 'RUR')!;
    expect(String(ruritania.children[0]!.description)).toMatch(/^party, accession 8 July 1993/);
    expect(ruritania.children[0]!.children[0]!.kind).toBe('claim');
  });

  test('keys are those of one thing each', () => {
    const keys = list(source, 'instrument').flatMap(({ key, children }) => [key, ...children.map(child => child.key)]);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test.each<[string, string[]]>([
    ['article 2$0 of the ICUE', ['convention-on-examples']],
    ['the Strelsau$0 Convention', ['convention-on-examples', 'strelsau-1870']],
    ['ordinary$0 prose', []],
  ])('at the cursor in %s', (marked, ids) => {
    const analysis = read(marked.replace('$0', ''));
    expect(instrumentsAt(analysis, marked.indexOf('$0')).map(({ id }) => id)).toEqual(ids);
  });

  function list(text: string, grouping: CitedGrouping) {
    const analysis = read(text, { states: ['FRE'] });
    const findings = check(analysis, { profile: 'recommended', severities: {} });
    return citedIn(world, [toCitedFile('a.md', analysis, findings)], grouping);
  }
});

describe('marks for readers', () => {
  const marks = (text: string) => citationMarks(read(text, { states: ['RUR'] }), 'en');

  test('a citation and its article are marked apart', () => {
    const text = 'See article 2 of the ICUE.';
    expect(marks(text).map(({ start, end, kind }) => [kind, text.slice(start, end)])).toEqual([
      ['provision', '2'],
      ['instrument', 'ICUE'],
    ]);
  });

  test('a card says where the States in focus stand, in plain text', () => {
    const [{ title, lines }] = marks('under the ICUE') as [ReturnType<typeof marks>[0]];
    expect(title).toBe('International Convention on the Use of Examples and Members of Their Sets');
    expect(lines).toContainEqual(expect.stringMatching(/^Ruritania: party, accession 8 July 1993/));
    expect(lines.join()).not.toMatch(/[\\*]/);
  });

  test('what is ambiguous names all that it may be', () => {
    const [mark] = marks('the Strelsau Convention');
    expect(mark).toMatchObject({ kind: 'unresolved' });
    expect(mark!.lines).toHaveLength(2);
  });

  test('marks never overlap', () => {
    const found = marks('The Optional Protocol to the Examples Convention, articles 1 and 2 of the ICUE, and C301.');
    for (const [i, mark] of found.entries()) expect(mark.start).toBeGreaterThanOrEqual(found[i - 1]?.end ?? 0);
  });
});
