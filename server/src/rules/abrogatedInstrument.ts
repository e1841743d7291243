import { say } from '../sayings/say.ts';
import { lifecycleRule } from './lifecycle.ts';

export const abrogatedInstrument = lifecycleRule(
  'abrogated-instrument',
  ['abrogated', 'withdrawn'],
  'warning',
  'The text cites an instrument that was abrogated or withdrawn.',
  (it, more) => say`${it} was abrogated or withdrawn${more}.`,
);
