import type { Instrument, TreatyAct } from '../corpus/corpus.ts';
import type { Participation } from '../corpus/participation.ts';
import type { StateGroup } from '../corpus/schema.ts';
import { type Span, shift } from '../text/span.ts';

/** What a text can say that a State did; `party` is the state that the acts of consent lead to. */
export type ClaimedAction =
  | 'signature'
  | 'ratification'
  | 'acceptance'
  | 'approval'
  | 'accession'
  | 'succession'
  | 'party'
  | 'denunciation'
  | 'withdrawal';

/** One statement about one State and one instrument. */
export interface Claim extends Span {
  /** Code of the participant. */
  readonly state: string;
  /** Said of several States in one word, "both countries": each may have acted in its own way. */
  readonly together?: boolean;
  /** Where the same is said of all its members at once. */
  readonly group?: StateGroup | undefined;
  readonly instrument: Instrument;
  readonly action: ClaimedAction;
  readonly negated: boolean;
  readonly year: number | undefined;
  /** "had not ratified" tells of a day that the text alone knows. */
  readonly past: boolean;
  /** The words that say it: "has not ratified". */
  readonly verb: Span;
  /** The mention of the instrument. */
  readonly object: Span;
}

/** The claim so many units further on, with all that has a place in it. */
export const moveClaim = (claim: Claim, by: number): Claim => ({
  ...shift(claim, by),
  verb: shift(claim.verb, by),
  object: shift(claim.object, by),
});

/** What the record makes of a claim. */
export interface Verdict {
  readonly kind: 'confirmed' | 'contradicted' | 'unchecked';
  readonly participation: Participation;
  /** The act that decides, where one does. */
  readonly act: TreatyAct | undefined;
}
