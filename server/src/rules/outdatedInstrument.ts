import { say } from '../sayings/say.ts';
import { lifecycleRule } from './lifecycle.ts';

export const outdatedInstrument = lifecycleRule(
  'outdated-instrument',
  ['outdated', 'shelved'],
  'information',
  'The text cites an instrument that its organisation considers outdated.',
  (it, more) => say`${it} is considered outdated by its organisation${more}.`,
);
