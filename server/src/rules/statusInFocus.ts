import type { Analysis } from '../analysis.ts';
import { type Citation, instrumentsOf } from '../citations/citation.ts';
import type { Instrument } from '../corpus/corpus.ts';
import { type Participation, participationOf } from '../corpus/participation.ts';
import { type Origin, originInWords } from '../corpus/wording.ts';

export interface StatusInFocus {
  readonly citation: Citation;
  readonly instrument: Instrument;
  readonly state: string;
  readonly participation: Participation;
}

/**
 * Each treaty that the text cites, at its first mention, with each State in focus.
 * What the text itself claims of a State and a treaty is the claim rules' to judge.
 */
export function* statusInFocus({ citations, claims, states, corpus, day }: Analysis): Generator<StatusInFocus> {
  if (states.length === 0) return;
  const seen = new Set<string>();
  const claimed = new Set(claims.map(({ state, instrument }) => `${state} ${instrument.id}`));
  for (const citation of citations) {
    for (const instrument of instrumentsOf(citation)) {
      if (instrument.kind !== 'treaty' || seen.has(instrument.id)) continue;
      seen.add(instrument.id);
      for (const state of states) {
        if (!corpus.participant(state)) continue;
        if (claimed.has(`${state} ${instrument.id}`)) continue;
        yield { citation, instrument, state, participation: participationOf(corpus, instrument.id, state, day) };
      }
    }
  }
}

/** "UN Treaty Collection, 3 February 2026". */
export const sourceInWords = ({ corpus }: Pick<Analysis, 'corpus'>, record: Origin): string =>
  originInWords(corpus, record);
