import type { Citation } from '../citations/citation.ts';
import type { Definition } from '../citations/definitions.ts';
import type { GroupMention, ParticipantMention } from '../citations/scan.ts';
import type { Claim } from '../claims/claim.ts';
import type { Corpus, Instrument } from '../corpus/corpus.ts';
import type { Focus } from './focus.ts';

/** Where and when a document is judged. */
export interface Setting {
  readonly corpus: Corpus;
  /** In order; the first begins at 0. */
  readonly focus: readonly Focus[];
}

/** Everything that one block of a document says; offsets count from its own start. */
export interface Passage extends Setting {
  /** As long as the block, with everything blanked out that is not running prose. */
  readonly prose: string;
  readonly citations: readonly Citation[];
  readonly claims: readonly Claim[];
  readonly participants: readonly ParticipantMention[];
  readonly groups: readonly GroupMention[];
  readonly definitions: readonly Definition[];
  /** Each instrument that it names, where it does so first; where the focus changes in the middle, anew. */
  readonly mentions: readonly Mention[];
}

export interface Mention {
  readonly instrument: Instrument;
  readonly citation: Citation;
}
