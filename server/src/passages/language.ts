import type { Language } from '../corpus/terms.ts';
import type { FrontMatter } from '../markdown/frontMatter.ts';

/** What tells the language of a draft. */
export interface Spoken {
  readonly frontMatter: FrontMatter;
  /** As whoever sets it for many drafts has it. */
  readonly language: Language | undefined;
  readonly prose: string;
}

/** As the draft says, or else whoever set it for many, or else as its small words do; `undefined` where neither is clear. */
export function languageOf(draft: Spoken): Language | undefined {
  if (!known.has(draft)) known.set(draft, readLanguage(draft));
  return known.get(draft);
}

const known = new WeakMap<Spoken, Language | undefined>();

function readLanguage({ frontMatter, language, prose }: Spoken): Language | undefined {
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
