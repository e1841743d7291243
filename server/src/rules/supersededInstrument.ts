import { say } from '../sayings/say.ts';
import { lifecycleRule } from './lifecycle.ts';

export const supersededInstrument = lifecycleRule(
  'superseded-instrument',
  ['superseded'],
  'information',
  'The text cites an instrument that a later one has taken the place of.',
  (it, more) => say`${it} has been superseded${more}.`,
);
