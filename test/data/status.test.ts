import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
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
