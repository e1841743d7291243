import { describe, expect, test } from 'vitest';
import { matrixOf } from '../../server/src/corpus/matrix.ts';
import { type MatrixFormat, matrixInFormat } from '../../server/src/generated/matrixFormats.ts';
import { world } from './world.ts';

const day = '2020-12-31';

test.each<[string, string, object]>([
  [
    'convention-on-examples',
    'RUR',
    { kind: 'party', act: 'accession', date: '1993-07-08', effective: '1993-08-07', statement: true },
  ],
  ['convention-on-examples', 'FRE', { kind: 'signatory', act: 'signature', date: '1991-02-03' }],
  ['convention-on-examples', 'GRF', { kind: 'former party', act: 'accession', date: '1994-05-01', end: '2010-04-30' }],
  ['convention-on-examples', 'OZX', { kind: 'no action' }],
  ['lamplighters', 'FRE', { kind: 'unknown', why: 'the record here is not complete' }],
  ['examples-protocol', 'RUR', { kind: 'unknown', why: 'no record of this instrument here' }],
  ['declaration-on-samples', 'RUR', { kind: 'not applicable' }],
])('%s and %s', (instrument, state, expected) => {
  const { rows } = matrixOf(world, [world.instrument(instrument)!], [state], day, 'en');
  expect(rows[0]!.cells).toEqual([expected]);
});

test('a standing is that of the day', () => {
  const { rows } = matrixOf(world, [world.instrument('convention-on-examples')!], ['RUR', 'GRF'], '1994-12-31', 'en');
  expect(rows[0]!.cells.map(({ kind }) => kind)).toEqual(['party', 'party']);
});

test('each row says where its record was read, when, and whether it is whole', () => {
  const instruments = ['convention-on-examples', 'lamplighters', 'examples-protocol'].map(id => world.instrument(id)!);
  const { rows } = matrixOf(world, instruments, [], day, 'en');
  expect(rows.map(({ record }) => record && [record.day, record.complete])).toEqual([
    ['2020-01-31', true],
    ['2019-06-30', false],
    undefined,
  ]);
});

describe('a matrix as a file', () => {
  const instruments = ['convention-on-examples', 'lamplighters'].map(id => world.instrument(id)!);
  const inFormat = (format: MatrixFormat) => matrixInFormat(world, format, instruments, ['RUR', 'FRE'], day);

  test('CSV has a line for each instrument, with source and day', () => {
    const lines = inFormat('csv').split('\r\n');
    expect(lines[0]).toBe('Instrument,Short,Year,Ruritania,Freedonia,Source,As of,Complete');
    expect(lines[1]).toContain('"party: accession 1993-07-08, in effect 1993-08-07, reservation or declaration"');
    expect(lines[1]).toContain('"Gazette of the Depositary, table of participation",2020-01-31,yes');
    expect(lines[2]).toContain('unknown: the record here is not complete');
    expect(lines).toHaveLength(4);
  });

  test('HTML is one table, escaped', () => {
    const html = inFormat('html');
    expect(html.match(/<tr>/g)).toHaveLength(3);
    expect(html).not.toMatch(/<script|undefined/);
  });

  test('Markdown is what a draft can hold', () => {
    expect(inFormat('markdown')).toMatch(/^\| Treaty \| Ruritania \| Freedonia \|/);
  });
});
