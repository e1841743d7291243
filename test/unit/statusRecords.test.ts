import { expect, test } from 'vitest';
import { bestOf } from '../../data/pipeline/bestOf.ts';
import { compare, withoutDisputed } from '../../data/pipeline/conflicts.ts';
import { checkedBy } from '../../data/pipeline/counts.ts';
import { wholeness, writeStatus } from '../../data/pipeline/statusFile.ts';
import type { ParticipantFile } from '../../server/src/corpus/schema.ts';
import type { TreatyActionKind } from '../../server/src/corpus/terms.ts';
import { participantFinder } from '../../server/src/sources/participants.ts';
import { toRecord } from '../../server/src/sources/statusRecord.ts';
import { type StatusTable, uncounted } from '../../server/src/sources/statusTable.ts';

const participants: ParticipantFile[] = [
  { code: 'FRE', kind: 'UN member', name: { en: 'Freedonia', fr: 'Fridonie' }, spellings: ['Freedonia (The)'] },
  { code: 'RUR', kind: 'UN member', name: { en: 'Ruritania' }, also: { en: ['Kingdom of Strelsau'] } },
  { code: 'OLDR', kind: 'former State', name: { en: 'Union of Ruritania and Bohemia' }, also: { en: ['Ruritania'] } },
  { code: 'ISL', kind: 'territory', name: { en: 'Isle of Fredo' } },
  { code: 'NCO', kind: 'UN member', name: { en: 'North Coast' }, also: { en: ['The Coast'] } },
  { code: 'SCO', kind: 'UN member', name: { en: 'South Coast' }, also: { en: ['The Coast'] } },
];
const find = participantFinder(participants);

test.each([
  ['FREEDONIA (the)', 'FRE'],
  ['Fridonie', 'FRE'],
  ['Kingdom of Strelsau', 'RUR'],
  ['Ruritania', 'RUR'],
  ['Union of Ruritania & Bohemia', 'OLDR'],
  ['The Coast', undefined],
  ['Graustark', undefined],
])('the participant "%s" is %s', (name, code) => expect(find(name)?.code).toBe(code));

/** `Freedonia accession 1993-07-08 until ?` */
function table(over: Partial<StatusTable>, ...lines: string[]): StatusTable {
  const acts = lines.map(line => {
    const [, participant = '', kind = '', date = '', end] =
      /^(.+?) ([a-z ]+) (\d{4}-\d\d-\d\d)(?: until (\S+))?$/.exec(line) ?? [];
    return { participant, kind: kind as TreatyActionKind, date, raw: date, ...(end && { end }) };
  });
  const base = {
    source: 'untc',
    day: '2031-01-01',
    instrument: { untc: 'XXX-7' },
    standing: 'depositary',
    complete: uncounted,
  } as const;
  return { ...base, acts, faults: [], remarks: [], ...over };
}
const record = (over: Partial<StatusTable>, ...lines: string[]) => toRecord(table(over, ...lines), find);

test('who is not in the corpus is not written, and makes the table incomplete; an extension to a territory is no act', () => {
  const lines = [
    'Freedonia accession 1993-07-08',
    'Graustark accession 1994-07-08',
    'Isle of Fredo accession 1995-07-08',
  ];
  const { acts, unread, complete, passedOver } = record({ complete: true }, ...lines);
  expect(acts.map(({ participant }) => participant)).toEqual(['FRE']);
  expect({ unread, complete: wholeness(complete), passedOver }).toEqual({
    unread: ['Graustark'],
    complete: 'no, some participants are not in the corpus',
    passedOver: ['Isle of Fredo'],
  });
});

test("the depositary's table is chosen before a newer one, and the newest of the depositary's", () => {
  const [older, newer, list, empty] = [
    record({ source: 'older', day: '2013-01-01' }, 'Freedonia accession 1993-07-08'),
    record({ source: 'newer', day: '2026-01-01' }, 'Freedonia accession 1993-07-08'),
    record({ source: 'list', day: '2030-01-01', standing: 'official' }, 'Freedonia accession 1993-07-08'),
    record({ source: 'empty', day: '2031-01-01' }),
  ];
  expect(bestOf([list, older, newer, empty])?.source).toBe('newer');
  expect(bestOf([list, empty])?.source).toBe('list');
  expect(bestOf([empty])).toBeUndefined();
});

test('an old copy gives way to a newer source in which half as many again are bound, and the depositary never does', () => {
  const acts = ['Freedonia accession 2014-07-08', 'Ruritania accession 2015-07-08', 'North Coast accession 2016-07-08'];
  const young = [...acts.slice(0, 1), 'Ruritania signature 2013-01-01', 'North Coast signature 2013-01-01'];
  const copy = record({ source: 'copy', day: '2014-12-31', standing: 'official' }, ...young);
  const fuller = record(
    { source: 'copy', day: '2015-12-31', standing: 'official' },
    ...acts,
    'South Coast accession 2015-01-01',
  );
  const page = record({ source: 'page', day: '2014-12-31' }, ...young);
  const database = record({ source: 'database', day: '2026-01-01', standing: 'secondary' }, ...acts);
  const old = record({ source: 'old', day: '2013-01-01', standing: 'secondary' }, ...acts);
  expect(bestOf([database, copy])?.source).toBe('database');
  expect(bestOf([database, fuller])?.source).toBe('copy');
  expect(bestOf([database, page])?.source).toBe('page');
  expect(bestOf([old, copy])?.source).toBe('copy');
});

test('sources that disagree are reported, and what is disputed is left out of a list that is not the depositary’s own page', () => {
  const list = record(
    { source: 'list', day: '2020-01-01', standing: 'official' },
    'Freedonia accession 1993-07-08',
    'Ruritania ratification 1994-07-08',
    'North Coast ratification 1995-07-08',
    'South Coast ratification 1996-07-08',
  );
  const copy = record(
    { source: 'copy', day: '2013-01-01', standing: 'official' },
    'Freedonia accession 1993-07-09',
    'Ruritania accession 1994-07-08',
    'North Coast ratification 1995-07-08 until ?',
    'South Coast ratification 1996-07-08',
    'Union of Ruritania and Bohemia ratification 1970-01-01',
  );
  const comparison = compare(list, copy);
  expect(comparison.equal).toBe(1);
  expect(comparison.conflicts.map(({ about, text }) => `${about}: ${text}`)).toEqual([
    'date: FRE accession 1993-07-08 in list, accession 1993-07-09 in copy',
    'kind: RUR ratification 1994-07-08 in list, accession 1994-07-08 in copy',
    'end: NCO ratification 1995-07-08 in list, ratification 1995-07-08 until ? in copy',
    'missing: OLDR nothing in list, ratification 1970-01-01 in copy',
  ]);
  const { acts, unread } = withoutDisputed(list, [comparison]);
  expect(acts.map(({ participant, kind, date }) => `${participant} ${kind} ${date}`)).toEqual([
    'FRE accession ',
    'RUR consent to be bound 1994-07-08',
    'SCO ratification 1996-07-08',
  ]);
  expect(unread).toEqual(['NCO']);
});

test('what happened after the day of one of two sources is no conflict', () => {
  const older = record({ day: '2013-01-01' }, 'Freedonia accession 1993-07-08');
  const newer = record(
    { day: '2026-01-01' },
    'Freedonia accession 1993-07-08 until 2025-12-27',
    'Ruritania accession 2020-01-01',
  );
  expect(compare(newer, older).conflicts).toEqual([]);
  expect(compare(older, newer).conflicts).toEqual([]);
});

test.each([
  ['agrees', { day: '2030-06-30', consents: 2 }, 'yes'],
  ['agrees, though it states no day', { day: '', consents: 3 }, 'yes'],
  ['does not agree', { day: '2030-06-30', consents: 3 }, 'no, counted elsewhere as 3, the table has 2'],
])('a table without its own count is checked by one that %s', (_, count, complete) => {
  const own = record(
    {},
    'Freedonia accession 1993-07-08',
    'Ruritania accession 1994-07-08 until ?',
    'North Coast accession 2030-12-01',
  );
  expect(wholeness(checkedBy({ instrument: 'x', ...count }, own).complete)).toBe(complete);
});

test('a file of the corpus: its head, then an act a row, by participant and day', () => {
  const own = record(
    { complete: true, parties: 2 },
    'Ruritania accession 1994-07-08',
    'Freedonia ratification 1993-07-08',
    'Freedonia signature 1990-07-08',
  );
  expect(writeStatus(own)).toBe(`# source: untc
# complete: yes
# parties: 2
participant,kind,date,effective,end,raw,statement
FRE,signature,1990-07-08,,,1990-07-08,
FRE,ratification,1993-07-08,,,1993-07-08,
RUR,accession,1994-07-08,,,1994-07-08,
`);
});
