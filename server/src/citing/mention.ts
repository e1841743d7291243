import type { Instrument } from '../corpus/corpus.ts';
import { titleIn } from '../corpus/wording.ts';
import { asText } from '../text/escape.ts';
import type { Language } from '../text/language.ts';
import { factsOf } from './facts.ts';

/** How an instrument stands in running text: `smart` is full with its acronym at the first mention, short later. */
export type MentionForm = 'smart' | 'full' | 'short' | 'acronym' | 'link';

/**
 * "International Covenant on Civil and Political Rights (ICCPR)" at the first mention, "ICCPR" later; an instrument of the ILO
 * by its title, then by its number; in the language of the draft, as far as the corpus has it. A link leads to the depositary's page, and is the plain name where the corpus has none.
 */
export function mention(
  instrument: Instrument,
  form: MentionForm,
  mentioned: boolean,
  language: Language = 'en',
): string {
  const { acronym, numbered } = factsOf(instrument, language);
  const title = titleIn(instrument, language);
  const full = asText(title);
  const short = asText(acronym ?? numbered ?? title);
  if (form === 'short' || form === 'acronym') return short;
  const first = acronym ? `${full} (${asText(acronym)})` : full;
  if (form === 'full') return first;
  const name = mentioned ? short : first;
  const page = pageOf(instrument);
  return form === 'link' && page ? `[${name}](${page})` : name;
}

/** Address of the page on which the depositary (or the organ that adopted it) keeps the instrument. */
export function pageOf({ links }: Instrument): string | undefined {
  const url = links?.[0]?.url;
  // A bracket or a blank would end the link.
  return url?.replace(/[()\s<>]/g, character => encodeURIComponent(character).replace('(', '%28').replace(')', '%29'));
}
