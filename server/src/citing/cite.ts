import type { Instrument } from '../corpus/corpus.ts';
import type { Language } from '../text/language.ts';
import { factsOf } from './facts.ts';
import type { Pinpoint } from './pinpoint.ts';
import type { StyleRules } from './rules.ts';
import type { CitationStyle } from './style.ts';
import { aglc } from './styles/aglc.ts';
import { bluebook } from './styles/bluebook.ts';
import { ilo } from './styles/ilo.ts';
import { oscola } from './styles/oscola.ts';
import { un } from './styles/un.ts';

/** `full` as at a first citation, `short` as later, `footnote` the full one as a note of its own, with its stop. */
export type CitationForm = 'full' | 'short' | 'footnote';

/**
 * An instrument, and the articles or paragraphs of it, written out in a house style: Markdown on one line.
 * In French and Spanish only the style of the United Nations is to be had: the others are for English.
 * What the corpus does not know is left out; whether a source bears out what it says is `doubtsOf`'s to tell.
 */
export function cite(
  instrument: Instrument,
  style: CitationStyle,
  form: CitationForm,
  pinpoints: readonly Pinpoint[] = [],
  language: Language = 'en',
): string {
  const facts = factsOf(instrument, style === 'un' ? language : 'en');
  if (form === 'short') return rules[style].short(facts, pinpoints);
  const full = rules[style].full(facts, pinpoints);
  return form === 'footnote' ? `${full.replace(/\.$/, '')}.` : full;
}

const rules: Readonly<Record<CitationStyle, StyleRules>> = { un, oscola, aglc, bluebook, ilo };
