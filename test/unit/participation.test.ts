import { expect, test } from 'vitest';
import { participationOf } from '../../server/src/corpus/participation.ts';
import { world } from './world.ts';

test.each<[string, string, string, string]>([
  ['convention-on-examples', 'RUR', '2020-01-01', 'party 1993-07-08'],
  ['convention-on-examples', 'RUR', '1993-07-08', 'party 1993-07-08'],
  ['convention-on-examples', 'RUR', '1993-07-07', 'no action'],
  ['convention-on-examples', 'FRE', '2020-01-01', 'signatory 1991-02-03'],
  ['convention-on-examples', 'GRF', '2010-04-29', 'party 1994-05-01'],
  ['convention-on-examples', 'GRF', '2010-04-30', 'former party 1994-05-01'],
  ['convention-on-examples', 'OZX', '2020-01-01', 'no action'],
  ['lamplighters', 'RUR', '2020-01-01', 'party 2002-01-15'],
  ['lamplighters', 'FRE', '2020-01-01', 'unknown: incomplete record'],
  ['ferrymen', 'RUR', '2020-01-01', 'unknown: no record'],
])('%s, %s on %s: %s', (instrument, state, day, expected) => {
  const found = participationOf(world, instrument, state, day);
  const told =
    found.kind === 'unknown'
      ? `unknown: ${found.why}`
      : 'act' in found
        ? `${found.kind} ${found.act.date}`
        : found.kind;
  expect(told).toBe(expected);
});
