import { type Analysis, focusAt } from '../analysis.ts';
import { instrumentsOf } from '../citations/citation.ts';
import type { Corpus, Instrument } from '../corpus/corpus.ts';
import { participationOf } from '../corpus/participation.ts';
import { canBind } from '../corpus/standing.ts';
import { dayInWords, shortNameOf, stateName } from '../corpus/wording.ts';
import type { Span } from '../text/span.ts';

/** A line above the first citation of an instrument. */
export interface Lens {
  readonly span: Span;
  readonly title: string;
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
    const title = [
      `${shortNameOf(instrument)}: ${places.length} ${places.length === 1 ? 'citation' : 'citations'}`,
      ...(canBind(instrument) ? states.slice(0, mostStates).map(code => standing(corpus, instrument, code, day)) : []),
    ].join(' · ');
    return { span: places[0]!, places, title };
  });
}

/** More do not fit a line. */
const mostStates = 3;

function standing(corpus: Corpus, instrument: Instrument, code: string, day: string): string {
  const participation = participationOf(corpus, instrument.id, code, day);
  if (participation.kind === 'unknown') return `${stateName(corpus, code)}: unknown`;
  const since =
    participation.kind === 'party' && participation.act.date
      ? ` (${participation.act.kind} ${dayInWords(participation.act.date)})`
      : '';
  return `${stateName(corpus, code)}: ${participation.kind}${since}, as of ${dayInWords(participation.record.day)}`;
}
