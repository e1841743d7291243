import type { Corpus } from '../corpus/corpus.ts';
import type { StateGroup } from '../corpus/schema.ts';
import type { Claim, Verdict } from './claim.ts';
import { judge } from './judge.ts';

/** One statement about all members of a group at once, member by member: "No EU member State has ratified the ICRMW". */
export interface GroupClaim {
  readonly group: StateGroup;
  readonly claims: readonly [Claim, ...Claim[]];
}

export function groupClaimsIn(claims: readonly Claim[]): readonly GroupClaim[] {
  const all = new Map<string, { group: StateGroup; claims: [Claim, ...Claim[]] }>();
  for (const claim of claims) {
    const { group, verb, instrument } = claim;
    if (!group) continue;
    const key = `${group.id} ${verb.start} ${instrument.id}`;
    const known = all.get(key);
    if (known) known.claims.push(claim);
    else all.set(key, { group, claims: [claim] });
  }
  return [...all.values()];
}

/** What the record makes of it as of a day (ISO date), and of whom it says the contrary. */
export interface GroupVerdict {
  readonly kind: Verdict['kind'];
  readonly against: readonly (Verdict & { readonly state: string })[];
}

/** On a day before the members were those that the group has now, nothing can be said; nor of acts that the tables do not tell enough of. */
export function judgeGroup({ group, claims }: GroupClaim, corpus: Corpus, day: string): GroupVerdict {
  const isPast = group.since !== undefined && day < group.since;
  if (isPast || notToldOf.has(claims[0].action)) return { kind: 'unchecked', against: [] };
  const verdicts = claims.map(claim => ({ state: claim.state, ...judge(claim, corpus, day) }));
  const against = verdicts.filter(({ kind }) => kind === 'contradicted');
  if (against.length > 0) return { kind: 'contradicted', against };
  return { kind: verdicts.every(({ kind }) => kind === 'confirmed') ? 'confirmed' : 'unchecked', against };
}

const notToldOf: ReadonlySet<Claim['action']> = new Set(['signature', 'denunciation', 'withdrawal']);
