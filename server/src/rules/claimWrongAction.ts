import type { ClaimedAction } from '../claims/claim.ts';
import { judge } from '../claims/judge.ts';
import type { TreatyActionKind } from '../corpus/terms.ts';
import { focusAt } from '../passages/focus.ts';
import { say } from '../sayings/say.ts';
import { actWord, dayWord, stateWord, the } from '../wording/words.ts';
import type { Fix, Rule } from './rule.ts';
import { sourceInWords } from './statusInFocus.ts';

export const claimWrongAction: Rule = {
  id: 'claim-wrong-action',
  summary: 'The State became a party by another act than the text says.',
  severity: 'information',
  inProfile: { drafting: 'hint', strict: 'warning' },
  aboutClaims: true,
  *checkPassage(passage) {
    for (const claim of passage.claims) {
      if (claim.together) continue;
      const named = acts[claim.action];
      if (!named || claim.negated || !claim.instrument.binding) continue;
      const { kind, participation, act } = judge(claim, passage.corpus, focusAt(passage, claim.start).day);
      // Where a source does not say how a State consented, nothing can be held against the text.
      if (kind !== 'confirmed' || participation.kind === 'unknown' || !act || act.kind === named || !verbs[act.kind])
        continue;
      yield {
        span: claim.verb,
        message: say`${stateWord(passage.corpus, claim.state)} became a party to ${the(claim.instrument)} by ${actWord(act.kind)}${act.date ? say` on ${dayWord(act.date)}` : ''}, not by ${actWord(named)} (${sourceInWords(passage, participation.record)}).`,
        instrument: claim.instrument,
        fixes: fixesFor(passage.prose, claim.verb.start, claim.verb.end, verbs[act.kind]!),
      };
    }
  },
};

const acts: Partial<Record<ClaimedAction, TreatyActionKind>> = {
  ratification: 'ratification',
  accession: 'accession',
  succession: 'succession',
};
const verbs: Readonly<Record<string, string>> = {
  ratification: 'ratified',
  accession: 'acceded to',
  succession: 'succeeded to',
};
const written = /\b(?:ratified|acceded\s+to|succeeded\s+to)\b/g;

function fixesFor(source: string, start: number, end: number, right: string): Fix[] {
  const found = [...source.slice(start, end).matchAll(written)];
  const [only, ...others] = found;
  if (!only || others.length > 0 || /\bby$/.test(source.slice(start, end))) return [];
  const at = start + only.index;
  return [{ title: say`Change to '${right}'`, edits: [{ start: at, end: at + only[0].length, text: right }] }];
}
