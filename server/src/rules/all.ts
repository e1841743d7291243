import { claimContradicted } from './claimContradicted.ts';
import { draftDocumentCited } from './draftDocumentCited.ts';
import { eventFact } from './eventFact.ts';
import { invalidFrontMatter } from './invalidFrontMatter.ts';
import { misnamedInstrument } from './misnamedInstrument.ts';
import { nonBindingRatified } from './nonBindingRatified.ts';
import { numberNameMismatch } from './numberNameMismatch.ts';
import type { Rule } from './rule.ts';
import { stateNotParty } from './stateNotParty.ts';
import { stateSignatoryOnly } from './stateSignatoryOnly.ts';
import { unknownProvision } from './unknownProvision.ts';
import { unknownRule } from './unknownRule.ts';
import { wrongYear } from './wrongYear.ts';

const ofTheText: readonly Rule[] = [
  misnamedInstrument,
  numberNameMismatch,
  wrongYear,
  draftDocumentCited,
  unknownProvision,
  nonBindingRatified,
  stateNotParty,
  stateSignatoryOnly,
  claimContradicted,
  eventFact,
  invalidFrontMatter,
];

/** Every rule; settings, documentation and reports take theirs from this list. */
export const allRules: readonly Rule[] = [...ofTheText, unknownRule(ofTheText.map(({ id }) => id))];
