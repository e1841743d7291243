import type { Analysis } from '../analysis.ts';
import type { Citation } from '../citations/citation.ts';
import type { Instrument } from '../corpus/corpus.ts';
import type { Span } from '../text/span.ts';
import { shortFormOf } from './shortForm.ts';
import { keysOf, targetsAt } from './target.ts';

/** An instrument whose page defines what a text cites, and the article on it. */
export interface Definition {
  readonly origin: Span;
  readonly instrument: Instrument;
  /** As cited: `7`. */
  readonly article: string | undefined;
}

/** The instruments cited at an offset; all that may be meant, where a name stands for several. */
export function definitionsAt(analysis: Analysis, offset: number): Definition[] {
  return targetsAt(analysis, offset).flatMap(({ span, citation: { resolution }, provision }) => {
    if (resolution.kind === 'unknown') return [];
    const instruments = resolution.kind === 'resolved' ? resolution.instruments : resolution.candidates;
    return instruments.map(instrument => ({ origin: span, instrument, article: provision?.number }));
  });
}

/** Where the text itself introduces what is cited at an offset: the definition of a short form, else the first full mention. */
export function introductionOf(analysis: Analysis, offset: number): Span | undefined {
  const [target] = targetsAt(analysis, offset);
  if (!target) return undefined;
  const { citation } = target;
  const definition = shortFormOf(analysis, citation)?.definition;
  const keys = keysOf(citation).join();
  const same = analysis.citations.filter(other => keys !== '' && keysOf(other).join() === keys);
  return definition ?? same.find(({ form }) => fullForms.has(form)) ?? same[0];
}

const fullForms: ReadonlySet<Citation['form']> = new Set(['title', 'short-title', 'number', 'symbol']);
