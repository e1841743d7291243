import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { readDisagreements } from '../../data/pipeline/disagreements.ts';
import { readData } from '../../data/pipeline/read.ts';
import { agreements } from '../../data/pipeline/sources/ieadbAgreements.ts';
import { treatyActionKinds } from '../../server/src/corpus/terms.ts';
import { isIsoDay } from '../../server/src/sources/days.ts';
import { countParties, isConsent } from '../../server/src/sources/statusTable.ts';

/** Only the facts in `data/status` are tested here; how they are read is tested on invented tables in `test/unit`. */
const { instruments, participants, sources } = await readData('data');
const treaties = new Set(instruments.filter(({ facts }) => facts.kind === 'treaty').map(({ facts }) => facts.id));
const codes = new Set(participants.filter(({ kind }) => kind !== 'territory').map(({ code }) => code));
const files = readdirSync('data/status').map(file => {
  const text = readFileSync(`data/status/${file}`, 'utf8');
  const head = new Map([...text.matchAll(/^# (\w+): (.+)$/gm)].map(([, key, value]) => [key, value ?? '']));
  return { file, text, head, rows: parse(text, { columns: true, comment: '#', comment_no_infix: true }) as Row[] };
});
type Row = Record<'participant' | 'kind' | 'date' | 'effective' | 'end' | 'raw' | 'statement', string>;

test('the agreements of the environmental database are treaties of the corpus, each of them once', () => {
  const ids = Object.values(agreements);
  expect(ids.filter(id => !treaties.has(id))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
});

/** “Parties : n” in the head of the 30 pages of the UN Treaty Collection of 3 February 2026. */
const partiesOnPage: Readonly<Record<string, number>> = {
  att: 117,
  cat: 175,
  ccm: 112,
  ccw: 128,
  'ccw-amendment-2001': 90,
  'ccw-p2-amended': 107,
  'ccw-p4': 111,
  'ccw-p5': 99,
  cedaw: 189,
  'cedaw-op': 116,
  crc: 196,
  'crc-op-ac': 173,
  'crc-op-ic': 53,
  'crc-op-sc': 178,
  crpd: 193,
  'crpd-op': 108,
  ctbt: 178,
  cwc: 193,
  enmod: 78,
  iccpr: 175,
  'iccpr-op1': 116,
  'iccpr-op2': 92,
  icerd: 182,
  icescr: 173,
  'icescr-op': 31,
  icpped: 78,
  icrmw: 60,
  'mine-ban-convention': 162,
  opcat: 96,
  tpnw: 74,
};

test('as many are bound as each of the 30 pages of the UN Treaty Collection counts', () => {
  const counted = files
    .filter(({ head }) => head.get('source') === 'untc-2026-02-03')
    .map(({ file, rows }) => {
      const acts = rows.map(row => ({ kind: row.kind as 'signature', end: row.end || undefined }));
      return [file.replace(/\.csv$/, ''), countParties(acts)];
    });
  expect(counted).toHaveLength(30);
  expect(Object.fromEntries(counted)).toEqual(partiesOnPage);
});

test('what sources disagree about is of instruments of the corpus', async () => {
  const ids = new Set(instruments.map(({ facts }) => facts.id));
  const rows = await readDisagreements();
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.filter(({ instrument, about, text }) => !ids.has(instrument) || about === '' || text === '')).toEqual([]);
});

describe.each(files)('data/status/$file', ({ file, text, head, rows }) => {
  test('is of a treaty of the corpus, from a source of the corpus', () => {
    expect(treaties).toContain(file.replace(/\.csv$/, ''));
    expect(Object.keys(sources)).toContain(head.get('source'));
    expect(head.get('complete')).toMatch(/^(yes|no, .+)$/);
  });

  test('has acts of participants of the corpus, on days of the calendar', () => {
    expect(text).toContain('\nparticipant,kind,date,effective,end,raw,statement\n');
    const wrong = rows.filter(
      ({ participant, kind, date, effective, end, raw, statement }) =>
        !codes.has(participant) ||
        !(treatyActionKinds as readonly string[]).includes(kind) ||
        ![date, effective, end === '?' ? '' : end].every(day => day === '' || isIsoDay(day)) ||
        (end !== '' && end !== '?' && end < date) ||
        raw === '' ||
        !['', 'declaration'].includes(statement),
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
  });

  test('is sorted by participant and day, and says nothing twice', () => {
    const keys = rows.map(({ participant, date, kind }) => `${participant} ${date} ${kind}`);
    expect(keys).toEqual([...new Set(keys)].sort());
  });

  test('has no act after the day of its source', () => {
    const day = sources[head.get('source') ?? '']?.day ?? '';
    // The files of 2013 were read until 2015 without saying so.
    const until = head.get('source') === 'untc-2013' ? '2015-12-31' : day;
    expect(rows.filter(({ date }) => date > until)).toEqual([]);
  });

  test.runIf(head.get('complete') === 'yes')('is complete: as many are bound as the count says', () => {
    const acts = rows.map(row => ({ kind: row.kind as 'signature', end: row.end || undefined }));
    expect(countParties(acts)).toBe(Number(head.get('parties')));
    const bound = rows.filter(row => isConsent({ kind: row.kind as 'signature' }) && row.end === '');
    expect(new Set(bound.map(({ participant }) => participant)).size).toBe(bound.length);
  });
});
