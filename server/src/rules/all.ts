import { abrogatedInstrument } from './abrogatedInstrument.ts';
import { ambiguousAcronym } from './ambiguousAcronym.ts';
import { anachronisticCitation } from './anachronisticCitation.ts';
import { claimContradicted } from './claimContradicted.ts';
import { claimWrongAction } from './claimWrongAction.ts';
import { claimWrongYear } from './claimWrongYear.ts';
import { customCorpusInvalid } from './customCorpusInvalid.ts';
import { draftDocumentCited } from './draftDocumentCited.ts';
import { entryIntoForceClaim } from './entryIntoForceClaim.ts';
import { eventFact } from './eventFact.ts';
import { firstMentionFull } from './firstMentionFull.ts';
import { invalidDirective } from './invalidDirective.ts';
import { invalidFrontMatter } from './invalidFrontMatter.ts';
import { invalidRange } from './invalidRange.ts';
import { malformedSymbol } from './malformedSymbol.ts';
import { misnamedInstrument } from './misnamedInstrument.ts';
import { nonBindingRatified } from './nonBindingRatified.ts';
import { notInForce } from './notInForce.ts';
import { notYetEffective } from './notYetEffective.ts';
import { numberNameMismatch } from './numberNameMismatch.ts';
import { outdatedInstrument } from './outdatedInstrument.ts';
import { partyCount } from './partyCount.ts';
import { reservationOnProvision } from './reservationOnProvision.ts';
import type { Rule } from './rule.ts';
import { seriesReferenceMismatch } from './seriesReferenceMismatch.ts';
import { shortFormAmbiguous } from './shortFormAmbiguous.ts';
import { shortFormInconsistent } from './shortFormInconsistent.ts';
import { shortFormUndefined } from './shortFormUndefined.ts';
import { shortFormUnused } from './shortFormUnused.ts';
import { staleCorpus } from './staleCorpus.ts';
import { staleGeneratedBlock } from './staleGeneratedBlock.ts';
import { stateNotParty } from './stateNotParty.ts';
import { stateSignatoryOnly } from './stateSignatoryOnly.ts';
import { stateWithdrew } from './stateWithdrew.ts';
import { supersededInstrument } from './supersededInstrument.ts';
import { titleLanguage } from './titleLanguage.ts';
import { unknownInstrument } from './unknownInstrument.ts';
import { unknownParagraph } from './unknownParagraph.ts';
import { unknownProvision } from './unknownProvision.ts';
import { unknownRule } from './unknownRule.ts';
import { unusedDirective } from './unusedDirective.ts';
import { wrongYear } from './wrongYear.ts';

const ofTheText: readonly Rule[] = [
  misnamedInstrument,
  unknownInstrument,
  numberNameMismatch,
  wrongYear,
  ambiguousAcronym,
  seriesReferenceMismatch,
  malformedSymbol,
  anachronisticCitation,
  draftDocumentCited,
  unknownProvision,
  unknownParagraph,
  invalidRange,
  notInForce,
  abrogatedInstrument,
  supersededInstrument,
  outdatedInstrument,
  nonBindingRatified,
  stateNotParty,
  stateSignatoryOnly,
  notYetEffective,
  stateWithdrew,
  reservationOnProvision,
  claimContradicted,
  claimWrongYear,
  claimWrongAction,
  partyCount,
  entryIntoForceClaim,
  eventFact,
  firstMentionFull,
  shortFormUndefined,
  shortFormAmbiguous,
  shortFormInconsistent,
  shortFormUnused,
  titleLanguage,
  invalidFrontMatter,
  invalidDirective,
  staleGeneratedBlock,
  staleCorpus,
  customCorpusInvalid,
];

const ids = ofTheText.map(({ id }) => id);

/** Every rule; settings, documentation and reports take theirs from this list. Those about directives come last. */
export const allRules: readonly Rule[] = [...ofTheText, unknownRule(ids), unusedDirective(ids)];
