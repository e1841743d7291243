import type { Instrument } from '../corpus/corpus.ts';
import type { Language } from '../text/language.ts';
import { cite } from './cite.ts';
import { doubtsOf } from './doubts.ts';
import type { Pinpoint } from './pinpoint.ts';
import type { CitationStyle } from './style.ts';

/** The mark of a footnote and its definition, under a label that the draft does not have yet. */
export interface Footnote {
  /** `iccpr`. */
  readonly label: string;
  /** `[^iccpr]`. */
  readonly mark: string;
  /** `[^iccpr]: International Covenant on …`, one line. */
  readonly definition: string;
}

/** Labels are those that a draft has, in small letters. What no source bears out is said in a comment, for the author alone. */
export function footnoteOf(
  instrument: Instrument,
  style: CitationStyle,
  labels: ReadonlySet<string> = new Set(),
  pinpoints: readonly Pinpoint[] = [],
  language?: Language,
): Footnote {
  const label = freeLabel(instrument.id, labels);
  const doubts = doubtsOf(instrument);
  const doubt = doubts.length > 0 ? ` <!-- not verified: ${doubts.join(', ')} -->` : '';
  return {
    label,
    mark: `[^${label}]`,
    definition: `[^${label}]: ${cite(instrument, style, 'footnote', pinpoints, language)}${doubt}`,
  };
}

function freeLabel(id: string, labels: ReadonlySet<string>): string {
  let label = id;
  for (let n = 2; labels.has(label); n++) label = `${id}-${n}`;
  return label;
}
