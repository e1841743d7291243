import type { Claim, Verdict } from '../claims/claim.ts';
import { judge } from '../claims/judge.ts';
import { focusAt } from '../passages/focus.ts';
import type { Passage } from '../passages/passage.ts';
import { say, type Word } from '../sayings/say.ts';
import { actWord, dayWord, stateWord, the } from '../wording/words.ts';
import { contradictedOfGroups } from './claimOfGroup.ts';
import type { Fix, Rule } from './rule.ts';
import { sourceInWords } from './statusInFocus.ts';

export const claimContradicted: Rule = {
  id: 'claim-contradicted',
  summary: 'The text says of a State what the depositary’s record contradicts.',
  severity: 'error',
  aboutClaims: true,
  *checkPassage(passage) {
    for (const claim of passage.claims) {
      if (claim.group || !claim.instrument.binding) continue;
      const verdict = judge(claim, passage.corpus, focusAt(passage, claim.start).day);
      if (verdict.kind !== 'contradicted' || verdict.participation.kind === 'unknown') continue;
      yield {
        span: claim.verb,
        message: recordInWords(
          verdict,
          stateWord(passage.corpus, claim.state),
          the(claim.instrument),
          sourceInWords(passage, verdict.participation.record),
        ),
        instrument: claim.instrument,
        fixes: fixesFor(claim, verdict, passage),
      };
    }
    yield* contradictedOfGroups(passage);
  },
};

function recordInWords({ participation, act }: Verdict, state: Word, name: Word, source: Word): Word {
  const on = act?.date ? say` on ${dayWord(act.date)}` : '';
  if (act?.kind === 'signature' && participation.kind !== 'signatory')
    return say`${state} signed ${name}${on} (${source}).`;
  switch (participation.kind) {
    case 'signatory':
      return say`${state} signed ${name}${on} and is not a party (${source}).`;
    case 'party':
      return act
        ? say`${state} is a party to ${name}: ${actWord(act.kind)}${on} (${source}).`
        : say`${state} is a party to ${name} (${source}).`;
    case 'former party':
      return say`${state} is no longer a party to ${name} (${source}).`;
    default:
      return say`${state} is not a party to ${name}: the record shows no action (${source}).`;
  }
}

/** Of a mere signatory one may say that it signed; nothing else is certain. */
function fixesFor({ verb, negated, action }: Claim, { participation }: Verdict, { prose }: Passage): Fix[] {
  const written = prose.slice(verb.start, verb.end);
  const repeated = /\b(?:ratified|acceded\s+to)\b/.exec(written);
  if (
    participation.kind !== 'signatory' ||
    negated ||
    action === 'signature' ||
    !repeated ||
    /signed|\bby$/.test(written)
  )
    return [];
  const start = verb.start + repeated.index;
  return [{ title: say`Change to 'signed'`, edits: [{ start, end: start + repeated[0].length, text: 'signed' }] }];
}
