import type { Language } from '../text/language.ts';
import es from './es.json';
import fr from './fr.json';

/** Something that is said otherwise in each language; as a string it is in English. */
export interface Word {
  toString(): string;
  in(language: Language): string;
}

export type Saying = string | number | Word;

/**
 * What users read, to be said in their language. The English is the key under which `fr.json` and `es.json` have the others,
 * with `{0}`, `{1}` for what is put in; what the text of a draft or of the corpus says is put in as it stands.
 */
export function say(pieces: TemplateStringsArray, ...values: readonly Saying[]): Word {
  return new Phrase(pieces, values);
}

/** A fixed sentence that does not stand where it is said: of a schema, or of a rule. */
export const phrase = (text: string): Word => new Phrase([text], []);

/** Several sayings with something between them; those that are absent or empty are passed over. */
export const joined = (separator: string, sayings: readonly (Saying | undefined)[]): Word =>
  spoken(language =>
    sayings
      .map(said => (said === undefined ? '' : inLanguage(said, language)))
      .filter(text => text !== '')
      .join(language === 'fr' ? separator.replace(/^(?=[;:])/, noBreak) : separator),
  );

/** In French, what is high stands behind one. */
const noBreak = '\u00a0';

/** What was said, with something done to it in whatever language it is: escaped, or put in bold. */
export const mapped = (said: Saying, change: (text: string) => string): Word =>
  spoken(language => change(inLanguage(said, language)));

/** What is put together anew for each language. */
export const spoken = (text: (language: Language) => string): Word => ({ toString: () => text('en'), in: text });

/** What was said, in a language. */
export const inLanguage = (said: Saying, language: Language): string =>
  typeof said === 'object' ? said.in(language) : String(said);

/** The language of a locale such as "fr-CA" or "es_ES.UTF-8"; English where it is another. */
export function languageOfLocale(locale: string | undefined): Language {
  const language = /^(fr|es)(?![a-z])/i.exec(locale ?? '')?.[1]?.toLowerCase();
  return language === 'fr' || language === 'es' ? language : 'en';
}

/** The same in English and in the language of whoever reads. */
export const translations: Readonly<Record<Exclude<Language, 'en'>, Readonly<Record<string, string>>>> = { fr, es };

class Phrase implements Word {
  readonly #pieces: readonly string[];
  readonly #values: readonly Saying[];
  #english: string | undefined;

  constructor(pieces: readonly string[], values: readonly Saying[]) {
    this.#pieces = pieces;
    this.#values = values;
  }

  toString(): string {
    this.#english ??= this.#pieces.reduce((text, piece, i) => `${text}${this.#values[i - 1]}${piece}`);
    return this.#english;
  }

  /** In English where there is no translation: a test sees to it that there is. */
  in(language: Language): string {
    if (language === 'en') return this.toString();
    const template = translations[language][keyOf(this.#pieces)];
    if (template === undefined) return this.toString();
    const text = template.replace(/\{(\d)\}/g, (_, i) => inLanguage(this.#values[Number(i)]!, language));
    return language === 'fr' ? contractedInFrench(text) : contractedInSpanish(text);
  }
}

export const keyOf = (pieces: readonly string[]): string =>
  pieces.reduce((text, piece, i) => `${text}{${i - 1}}${piece}`);

const contractedInFrench = (text: string): string =>
  text
    .replace(/\bde le (?=\S)/g, 'du ')
    .replace(/(?<!\p{L})à le (?=\S)/gu, 'au ')
    .replace(/\bde les (?=\S)/g, 'des ')
    .replace(/(?<!\p{L})à les (?=\S)/gu, 'aux ');

const contractedInSpanish = (text: string): string =>
  text.replace(/\bde el (?=\S)/g, 'del ').replace(/(?<!\p{L})a el (?=\S)/gu, 'al ');
