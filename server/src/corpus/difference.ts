import type { TreatyAct } from './corpus.ts';
import { isConsent } from './participation.ts';

/** What one record of an instrument says otherwise than another. */
export interface Difference {
  readonly added: readonly TreatyAct[];
  readonly changed: readonly { readonly before: TreatyAct; readonly after: TreatyAct }[];
  readonly gone: readonly TreatyAct[];
  readonly same: number;
}

/**
 * Compares the acts of two records. An act of which the later record says less (consent of some kind, no day of effect)
 * is the same act; where a source `hidesEnds`, its silence about an end is none.
 */
export function differenceOf(before: readonly TreatyAct[], after: readonly TreatyAct[], hidesEnds = false): Difference {
  const left = [...before];
  const take = (test: (act: TreatyAct) => boolean): TreatyAct | undefined => {
    const index = left.findIndex(test);
    return index < 0 ? undefined : left.splice(index, 1)[0];
  };
  const unequal = after.filter(act => !take(known => isSame(known, act, hidesEnds)));
  const changed: { before: TreatyAct; after: TreatyAct }[] = [];
  const added: TreatyAct[] = [];
  for (const act of unequal) {
    const known = take(other => other.participant === act.participant && stepOf(other) === stepOf(act));
    if (known) changed.push({ before: known, after: act });
    else added.push(act);
  }
  return { added, changed, gone: left, same: after.length - unequal.length };
}

function isSame(known: TreatyAct, act: TreatyAct, hidesEnds: boolean): boolean {
  return (
    known.participant === act.participant &&
    (known.kind === act.kind || (act.kind === 'consent to be bound' && isConsent(known))) &&
    (known.date === act.date || act.date === undefined) &&
    (known.effective === act.effective || act.effective === undefined) &&
    (known.end === act.end || (known.end !== undefined && (hidesEnds || act.end === 'unknown')))
  );
}

/** Signing, applying provisionally and consenting are steps that a participant takes one beside the other. */
const stepOf = (act: TreatyAct): string => (isConsent(act) ? 'consent' : act.kind);
