import { type Analysis, focusAt } from '../analysis.ts';
import { type Citation, instrumentOf } from '../citations/citation.ts';
import type { Corpus, Instrument } from '../corpus/corpus.ts';
import { participationOf } from '../corpus/participation.ts';
import { canBind } from '../corpus/standing.ts';
import type { Saying } from '../sayings/say.ts';
import { contains, type Span } from '../text/span.ts';
import { instrumentCard, numberInWords } from './card.ts';

/** What an editor shows after a citation, as if it stood in the text. */
export interface Hint {
  readonly offset: number;
  readonly label: string;
  /** Markdown. */
  readonly tooltip: Saying;
}

/** The acronym or number of what is cited by its name, and where the States in focus stand; once a paragraph. */
export function hintsIn(analysis: Analysis, within: Span): Hint[] {
  const { citations, prose, corpus } = analysis;
  const hints: Hint[] = [];
  let before = 0;
  let seen = new Set<Instrument>();
  for (const citation of citations) {
    const instrument = instrumentOf(citation);
    if (!instrument || !contains(within, citation)) continue;
    if (/\n[ \t]*\r?\n/.test(prose.slice(before, citation.start))) seen = new Set();
    before = citation.end;
    if (seen.has(instrument)) continue;
    seen.add(instrument);
    const { states, day } = focusAt(analysis, citation.start);
    const label = [shorthandOf(citation, instrument, prose), ...statusOf(corpus, instrument, states, day)]
      .filter(part => part !== undefined)
      .join(' · ');
    if (label === '') continue;
    hints.push({ offset: citation.end, label, tooltip: instrumentCard(corpus, instrument, states, day, true) });
  }
  return hints;
}

/** Not where the text itself goes on with it: "… Convention (ICRMW)", "… Convention, 2011 (No. 189)". */
function shorthandOf({ form, end, number }: Citation, instrument: Instrument, prose: string): string | undefined {
  const isName = form === 'title' || form === 'short-title';
  if (!isName || number || /^[\s*_"”]*[(,]/.test(prose.slice(end, end + 8))) return undefined;
  const short = instrument.number ? String(numberInWords(instrument)) : instrument.acronyms?.[0];
  return short !== undefined && !instrument.titles.en.includes(`No. ${instrument.number?.value}`) ? short : undefined;
}

/** "KEN: party". */
function statusOf(corpus: Corpus, instrument: Instrument, states: readonly string[], day: string): string[] {
  if (!canBind(instrument)) return [];
  return states.slice(0, mostStates).map(code => `${code}: ${participationOf(corpus, instrument.id, code, day).kind}`);
}

/** More do not fit a line. */
const mostStates = 3;
