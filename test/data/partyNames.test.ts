import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { readData } from '../../data/pipeline/read.ts';
import { parseNames } from '../../data/pipeline/unresolved.ts';
import { participantFinder } from '../../server/src/sources/participants.ts';

const { participants } = await readData('data');
const find = participantFinder(participants);
/** The spellings of participants that were met in all depositaries' lists together, one a row. */
const published = (parse(readFileSync('test/data/party-names.csv', 'utf8')) as string[][])
  .slice(1)
  .map(([name = '']) => name);
const reasons: Record<string, string>[] = parse(readFileSync('data/participants-unresolved.csv', 'utf8'), {
  columns: true,
});
const exact = new Set(reasons.map(({ name }) => name));
/** `Vorbehalte und Erklärungen…` stands for every cell that begins so. */
const beginnings = reasons.flatMap(({ name = '' }) => (name.endsWith('…') ? name.slice(0, -1) : []));
const isExplained = (name: string) => exact.has(name) || beginnings.some(beginning => name.startsWith(beginning));

test('every spelling in a depositary’s list is that of one participant, or is listed with the reason why not', () => {
  expect(published).toHaveLength(480);
  expect(published.filter(name => !find(name) && !isExplained(name))).toEqual([]);
});

test('no spelling is both a participant and explained away', () => {
  expect(published.filter(name => find(name) && isExplained(name))).toEqual([]);
  expect(parseNames(readFileSync('data/participants-unresolved.csv', 'utf8')).filter(name => find(name))).toEqual([]);
});

test('every name that is no participant has a reason', () => {
  expect(reasons.filter(({ reason }) => !reason?.trim())).toEqual([]);
});

test.each([
  ['Turkey', 'TUR'],
  ['Swaziland', 'SWZ'],
  ['Czech Republic', 'CZE'],
  ['Bahamas (The)', 'BHS'],
  ['Netherlands (Kingdom of the)', 'NLD'],
  ['Guinea - Bissau', 'GNB'],
  ['The former Yugoslav Republic of Macedonia', 'MKD'],
])('%s is %s', (name, code) => {
  expect(find(name)?.code).toBe(code);
});
