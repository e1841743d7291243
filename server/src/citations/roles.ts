import { referenceWords } from './backReferences.ts';
import { divisionHeads } from './divisions.ts';
import { typeWords } from './near.ts';
import { numberedKinds } from './numbers.ts';
import { provisionHeads } from './provisions.ts';
import { seriesWords } from './references.ts';
import { sharedKinds } from './sharedKind.ts';
import { resolutionWords } from './symbols.ts';

/** What a word may be the beginning of, or the middle, as bits. */
export const roles = {
  provision: 1,
  resolution: 2,
  numbered: 4,
  /** "Convention", around which a name can be wrong. */
  type: 8,
  /** "Convention", which can point back to one. */
  reference: 16,
  division: 32,
  /** "Conventions", which several names can share. */
  shared: 64,
  series: 128,
};

/** What the word with a hash may be; of most words nothing, which one look-up tells. One that is something by chance costs only time. */
export const roleOf = (word: number): number => table[word & mask]!;

const mask = 0xffff;
const table = new Uint8Array(mask + 1);
for (const [role, words] of [
  [roles.provision, provisionHeads.keys()],
  [roles.division, divisionHeads.keys()],
  [roles.resolution, resolutionWords],
  [roles.numbered, numberedKinds.keys()],
  [roles.type, typeWords],
  [roles.reference, referenceWords.keys()],
  [roles.shared, sharedKinds],
  [roles.series, seriesWords],
] as const) {
  for (const word of words) table[word & mask]! |= role;
}
