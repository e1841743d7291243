import type { Analysis } from '../analysis.ts';
import { type Citation, instrumentOf } from '../citations/citation.ts';
import type { Instrument } from '../corpus/corpus.ts';
import type { Language } from '../corpus/terms.ts';
import { isVerified } from '../corpus/wording.ts';
import { fold } from '../text/fold.ts';
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
        message: `The title is in ${inWords[written]}, the draft in ${inWords[language]}${title ? `: '${title}'` : ''}.`,
        instrument,
        ...(title && { fixes: [{ title: `Change to '${title}'`, edits: [{ start, end, text: title }] }] }),
        unverified: title !== undefined && language !== 'en' && !isVerified(instrument, `titles.${language}`),
      };
    }
  },
};

const inWords: Readonly<Record<Language, string>> = { en: 'English', fr: 'French', es: 'Spanish' };

/** The official title in a language that no other of its titles equals. */
function languageOfTitle({ form, start, end }: Citation, { titles }: Instrument, source: string): Language | undefined {
  if (form !== 'title') return undefined;
  const written = fold(source.slice(start, end));
  const equal = (['en', 'fr', 'es'] as const).filter(
    language => titles[language] && fold(titles[language]) === written,
  );
  return equal.length === 1 ? equal[0] : undefined;
}

/** As the draft says, or else whoever set it for many, or else as its small words do; `undefined` where neither is clear. */
function languageOf({ frontMatter, language, prose }: Analysis): Language | undefined {
  const said = frontMatter.lang?.value.slice(0, 2).toLowerCase();
  if (said) return said === 'en' || said === 'fr' || said === 'es' ? said : undefined;
  if (language) return language;
  const words =
    prose
      .slice(0, enough)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const counts = Object.entries(small).map(([language, own]) => ({
    language: language as Language,
    count: words.filter(word => own.has(word)).length,
  }));
  const [most, next] = counts.sort((a, b) => b.count - a.count);
  return most!.count >= fewest && most!.count >= 3 * next!.count ? most!.language : undefined;
}

/** So much of a draft tells its language, in UTF-16 units. */
const enough = 20_000;
const fewest = 10;

/** Words that are frequent in one of the languages and none in the others. */
const small: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set(['the', 'of', 'and', 'to', 'that', 'is', 'by', 'which', 'with', 'are']),
  fr: new Set(['les', 'des', 'du', 'et', 'est', 'dans', 'pour', 'qui', 'aux', 'sont']),
  es: new Set(['los', 'las', 'del', 'y', 'el', 'por', 'para', 'como', 'con', 'una']),
};
