import type { Analysis } from '../analysis.ts';
import { type Citation, instrumentOf } from '../citations/citation.ts';
import type { Instrument } from '../corpus/corpus.ts';

/** How a draft names one instrument, from its first mention on. */
export interface Naming {
  readonly instrument: Instrument;
  /** In the order of the text; without symbols and references back. */
  readonly mentions: readonly Citation[];
  /** The short forms that the draft itself gives it, with the places where it does. */
  readonly defined: ReadonlyMap<string, number>;
}

/** Every instrument that a draft names, with all that the rules of consistency compare. */
export function namingsIn(analysis: Analysis): readonly Naming[] {
  let namings = known.get(analysis);
  if (!namings) {
    namings = [...collect(analysis)];
    known.set(analysis, namings);
  }
  return namings;
}

/** Several rules ask the same of one version of a document. */
const known = new WeakMap<Analysis, readonly Naming[]>();

function collect({ citations, definitions }: Analysis): Iterable<Naming> {
  const namings = new Map<Instrument, { mentions: Citation[]; defined: Map<string, number> }>();
  const namingOf = (instrument: Instrument) => {
    const naming = namings.get(instrument) ?? { mentions: [], defined: new Map<string, number>() };
    namings.set(instrument, naming);
    return naming;
  };
  for (const citation of citations) {
    const instrument = instrumentOf(citation);
    if (instrument && isNamed(citation)) namingOf(instrument).mentions.push(citation);
  }
  for (const { term, start, citation } of definitions) {
    const instrument = instrumentOf(citation);
    if (instrument && !namingOf(instrument).defined.has(term)) namingOf(instrument).defined.set(term, start);
  }
  return [...namings].map(([instrument, naming]) => ({ instrument, ...naming }));
}

const isNamed = ({ form }: Citation): boolean => form !== 'symbol' && form !== 'back-reference';

/** Acronyms and terms that the draft defines; "Convention No. 189" is as good as a title. */
export const isShortForm = ({ form }: Citation): boolean => form === 'acronym' || form === 'defined-term';
