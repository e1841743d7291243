import type { Corpus, TreatyAct } from '../corpus/corpus.ts';
import { actsOf, type Participation, participationOf } from '../corpus/participation.ts';
import type { Claim, Verdict } from './claim.ts';

/** Sets a claim beside the record as of a day (ISO date). What the record cannot decide stays unchecked. */
export function judge(claim: Claim, corpus: Corpus, day: string): Verdict {
  const participation = participationOf(corpus, claim.instrument.id, claim.state, day);
  const act = 'act' in participation ? participation.act : undefined;
  const verdict = (kind: Verdict['kind'], decisive: TreatyAct | undefined = act): Verdict => ({
    kind,
    participation,
    act: decisive,
  });
  if (participation.kind === 'unknown') return verdict('unchecked');
  const signature = actsOf(participation.record, claim.state, day).find(({ kind }) => kind === 'signature');
  if (claim.action === 'denunciation' || claim.action === 'withdrawal') {
    // A notified withdrawal that has not yet taken effect looks like any party in the tables.
    return verdict(participation.kind === 'former party' && !claim.negated ? 'confirmed' : 'unchecked');
  }
  if (claim.action === 'signature') {
    if (claim.negated)
      return signature && !claim.past
        ? verdict('contradicted', signature)
        : verdict(signature ? 'unchecked' : 'confirmed');
    if (signature) return verdict('confirmed', signature);
    return verdict(participation.kind === 'no action' ? 'contradicted' : 'unchecked');
  }
  if (claim.negated) return verdict(negative(claim, participation));
  if (participation.kind === 'party') return verdict('confirmed');
  if (participation.kind === 'former party') return verdict(claim.action === 'party' ? 'unchecked' : 'confirmed');
  return verdict('contradicted');
}

/** "has not ratified" is wrong of a party; "had not ratified" tells of an earlier day, which only the text knows. */
function negative(claim: Claim, participation: Participation): Verdict['kind'] {
  if (participation.kind === 'no action' || participation.kind === 'signatory') return 'confirmed';
  return participation.kind === 'party' && !claim.past && claim.year === undefined ? 'contradicted' : 'unchecked';
}
