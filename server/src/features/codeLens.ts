import { type Analysis, focusAt } from '../analysis.ts';
import { instrumentsOf } from '../citations/citation.ts';
import type { Corpus, Instrument } from '../corpus/corpus.ts';
import { participationOf } from '../corpus/participation.ts';
import { canBind } from '../corpus/standing.ts';
import { shortNameOf } from '../corpus/wording.ts';
import { joined, say, type Word } from '../sayings/say.ts';
import type { Span } from '../text/span.ts';
import { actWord, dayWord, stateWord } from '../wording/words.ts';
import { standingWords } from './cardWords.ts';

/** A line above the first citation of an instrument. */
export interface Lens {
  readonly span: Span;
  readonly title: Word;
  /** The citations that it counts. */
  readonly places: readonly Span[];
}

/** "ICCPR: 3 citations · Kenya: party (accession 1 May 1972), as of 3 February 2026". */
export function lensesIn(analysis: Analysis): Lens[] {
  const { citations, corpus } = analysis;
  const cited = new Map<Instrument, Span[]>();
  for (const citation of citations) {
    for (const instrument of instrumentsOf(citation)) {
      const places = cited.get(instrument);
      if (places) places.push(citation);
      else cited.set(instrument, [citation]);
    }
  }
  return [...cited].map(([instrument, places]) => {
    const { states, day } = focusAt(analysis, places[0]!.start);
    const count =
      places.length === 1
        ? say`${shortNameOf(instrument)}: 1 citation`
        : say`${shortNameOf(instrument)}: ${places.length} citations`;
    const title = joined(' · ', [
      count,
      ...(canBind(instrument) ? states.slice(0, mostStates).map(code => standing(corpus, instrument, code, day)) : []),
    ]);
    return { span: places[0]!, places, title };
  });
}

/** More do not fit a line. */
const mostStates = 3;

function standing(corpus: Corpus, instrument: Instrument, code: string, day: string): Word {
  const state = stateWord(corpus, code);
  const participation = participationOf(corpus, instrument.id, code, day);
  if (participation.kind === 'unknown') return say`${state}: unknown`;
  const { record } = participation;
  if (participation.kind === 'no action') return say`${state}: no action, as of ${dayWord(record.day)}`;
  const { act } = participation;
  const since =
    participation.kind === 'party' && act.date ? say` (${joined(' ', [actWord(act.kind), dayWord(act.date)])})` : '';
  return say`${state}: ${standingWords[participation.kind]}${since}, as of ${dayWord(record.day)}`;
}
