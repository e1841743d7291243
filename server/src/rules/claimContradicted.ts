import type { Claim, Verdict } from '../claims/claim.ts';
import { judge } from '../claims/judge.ts';
import type { Participation } from '../corpus/participation.ts';
import { dayInWords, stateName, theName } from '../corpus/wording.ts';
import { focusAt } from '../passages/focus.ts';
import type { Passage } from '../passages/passage.ts';
import type { Fix, Rule } from './rule.ts';
import { sourceInWords } from './statusInFocus.ts';

export const claimContradicted: Rule = {
  id: 'claim-contradicted',
  summary: 'The text says of a State what the depositary’s record contradicts.',
  severity: 'error',
  *checkPassage(passage) {
    for (const claim of passage.claims) {
      if (!claim.instrument.binding) continue;
      const verdict = judge(claim, passage.corpus, focusAt(passage, claim.start).day);
      if (verdict.kind !== 'contradicted' || verdict.participation.kind === 'unknown') continue;
      yield {
        span: claim.verb,
        message: `${stateName(passage.corpus, claim.state)} ${recordInWords(verdict, theName(claim.instrument))} (${sourceInWords(passage, verdict.participation.record)}).`,
        instrument: claim.instrument,
        fixes: fixesFor(claim, verdict, passage),
      };
    }
  },
};

function recordInWords({ participation, act }: Verdict, name: string): string {
  const on = act?.date ? ` on ${dayInWords(act.date)}` : '';
  if (act?.kind === 'signature' && participation.kind !== 'signatory') return `signed ${name}${on}`;
  const phrases: Record<Participation['kind'], string> = {
    unknown: '',
    'no action': `is not a party to ${name}: the record shows no action`,
    signatory: `signed ${name}${on} and is not a party`,
    party: `is a party to ${name}: ${act?.kind}${on}`,
    'former party': `is no longer a party to ${name}`,
  };
  return phrases[participation.kind];
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
  return [{ title: "Change to 'signed'", edits: [{ start, end: start + repeated[0].length, text: 'signed' }] }];
}
