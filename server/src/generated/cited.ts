import type { Analysis } from '../analysis.ts';
import { type Citation, instrumentsOf, type Provision } from '../citations/citation.ts';
import type { Corpus, Instrument } from '../corpus/corpus.ts';
import { byLegalOrder } from '../corpus/legalOrder.ts';

/** An instrument that a draft certainly cites, with all the places. */
export interface CitedInstrument {
  readonly instrument: Instrument;
  readonly citations: readonly Citation[];
  /** Each once, in the order of their numbers. */
  readonly provisions: readonly Provision[];
}

/** What a draft cites, in legal order; a set such as "the two Covenants" stands for its members, and a conference is no instrument. */
export function citedIn({ citations, corpus }: Pick<Analysis, 'citations' | 'corpus'>): CitedInstrument[] {
  const found = new Map<Instrument, Citation[]>();
  for (const citation of citations) {
    for (const instrument of new Set(instrumentsOf(citation).flatMap(named => membersOf(corpus, named)))) {
      const known = found.get(instrument);
      if (known) known.push(citation);
      else found.set(instrument, [citation]);
    }
  }
  return [...found]
    .sort(([a], [b]) => byLegalOrder(a, b))
    .map(([instrument, own]) => ({ instrument, citations: own, provisions: provisionsOf(own) }));
}

/** A set as its members; nothing for a conference. */
export function membersOf(corpus: Corpus, instrument: Instrument): Instrument[] {
  if (instrument.kind === 'conference') return [];
  if (!instrument.members) return [instrument];
  return instrument.members.flatMap(id => corpus.instrument(id) ?? []);
}

/** A provision of a citation of several instruments is that of none of them alone. */
function provisionsOf(citations: readonly Citation[]): Provision[] {
  const found = new Map<string, Provision>();
  for (const citation of citations) {
    if (instrumentsOf(citation).length > 1) continue;
    for (const provision of citation.provisions) found.set(`${provision.unit} ${provision.text}`, provision);
  }
  return [...found.values()].sort((a, b) => a.unit.localeCompare(b.unit) || collator.compare(a.text, b.text));
}

const collator = new Intl.Collator('en', { numeric: true });
