import { type Citation, instrumentOf } from '../citations/citation.ts';
import type { Instrument } from '../corpus/corpus.ts';
import { isVerified } from '../corpus/wording.ts';
import { languageOf } from '../passages/language.ts';
import { say, type Word } from '../sayings/say.ts';
import { fold } from '../text/fold.ts';
import type { Language } from '../text/language.ts';
import type { Rule } from './rule.ts';

export const titleLanguage: Rule = {
  id: 'title-language',
  summary: 'A title is given in another language than that of the draft.',
  severity: 'off',
  inProfile: { strict: 'information' },
  *check(analysis) {
    const language = languageOf(analysis);
    if (!language) return;
    for (const citation of analysis.citations) {
      const instrument = instrumentOf(citation);
      const written = instrument && languageOfTitle(citation, instrument, analysis.source);
      if (!instrument || !written || written === language) continue;
      const title = instrument.titles[language];
      const { start, end } = citation;
      yield {
        span: { start, end },
        message: say`The title is in ${inWords[written]}, the draft in ${inWords[language]}${title ? say`: '${title}'` : ''}.`,
        instrument,
        ...(title && { fixes: [{ title: say`Change to '${title}'`, edits: [{ start, end, text: title }] }] }),
        unverified: title !== undefined && language !== 'en' && !isVerified(instrument, `titles.${language}`),
      };
    }
  },
};

const inWords: Readonly<Record<Language, Word>> = { en: say`English`, fr: say`French`, es: say`Spanish` };

/** The official title in a language that no other of its titles equals. */
function languageOfTitle({ form, start, end }: Citation, { titles }: Instrument, source: string): Language | undefined {
  if (form !== 'title') return undefined;
  const written = fold(source.slice(start, end));
  const equal = (['en', 'fr', 'es'] as const).filter(
    language => titles[language] && fold(titles[language]) === written,
  );
  return equal.length === 1 ? equal[0] : undefined;
}
