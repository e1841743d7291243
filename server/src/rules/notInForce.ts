import { say } from '../sayings/say.ts';
import { lifecycleRule } from './lifecycle.ts';

export const notInForce = lifecycleRule(
  'not-in-force',
  ['not in force'],
  'information',
  'The text cites a treaty that has not entered into force.',
  (it, more) => say`${it} has not entered into force${more}.`,
);
