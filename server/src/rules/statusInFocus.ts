import type { Analysis } from '../analysis.ts';
import { type Citation, moveCitation } from '../citations/citation.ts';
import type { Instrument } from '../corpus/corpus.ts';
import { type Participation, participationOf } from '../corpus/participation.ts';
import { type Origin, originInWords } from '../corpus/wording.ts';
import { focusAt } from '../passages/focus.ts';
import type { Setting } from '../passages/passage.ts';

export interface StatusInFocus {
  readonly citation: Citation;
  readonly instrument: Instrument;
  readonly state: string;
  /** ISO date on which it is judged. */
  readonly day: string;
  readonly participation: Participation;
}

/**
 * Each treaty that the text cites, at its first mention, with each State in focus; where the focus changes, anew.
 * What the text itself claims of a State and a treaty is the claim rules' to judge.
 */
export function statusInFocus(analysis: Analysis): readonly StatusInFocus[] {
  if (analysis.focus.every(({ states }) => states.length === 0)) return [];
  let status = known.get(analysis);
  if (!status) {
    status = [...judge(analysis)];
    known.set(analysis, status);
  }
  return status;
}

/** Several rules ask the same of one version of a document. */
const known = new WeakMap<Analysis, readonly StatusInFocus[]>();

function* judge({ passages, starts, claims, corpus, focus }: Analysis): Generator<StatusInFocus> {
  const seen = new Map(focus.map(stretch => [stretch.start, new Set<Instrument>()]));
  const claimed = new Set(claims.map(({ state, instrument }) => `${state} ${instrument.id}`));
  for (const [i, passage] of passages.entries()) {
    for (const { instrument, citation } of passage.mentions) {
      if (instrument.kind !== 'treaty') continue;
      const { start, states, day } = focusAt({ focus }, starts[i]! + citation.start);
      if (seen.get(start)!.has(instrument)) continue;
      seen.get(start)!.add(instrument);
      for (const state of states) {
        if (!corpus.participant(state) || claimed.has(`${state} ${instrument.id}`)) continue;
        const participation = participationOf(corpus, instrument.id, state, day);
        yield { citation: moveCitation(citation, starts[i]!), instrument, state, day, participation };
      }
    }
  }
}

/** "UN Treaty Collection, 3 February 2026". */
export const sourceInWords = ({ corpus }: Pick<Setting, 'corpus'>, record: Origin): string =>
  originInWords(corpus, record);
