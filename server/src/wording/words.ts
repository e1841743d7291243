import type { Misnaming } from '../citations/citation.ts';
import type { Corpus, Instrument, Reservation } from '../corpus/corpus.ts';
import { reservationsInWords } from '../corpus/reservations.ts';
import { type PartUnit, reservationKinds, type TreatyActionKind } from '../corpus/terms.ts';
import * as english from '../corpus/wording.ts';
import { say, type Word } from '../sayings/say.ts';
import { dayInLanguage } from '../text/dates.ts';
import type { Language } from '../text/language.ts';
import { numberInWords, ordinalInWords } from '../text/numerals.ts';
import { withArticle } from './withArticle.ts';

/** One word for all languages: English first, the others when they are asked for. */
const word = (inEnglish: string, other: (language: Exclude<Language, 'en'>) => string): Word => ({
  toString: () => inEnglish,
  in: language => (language === 'en' ? inEnglish : other(language)),
});

/** "the ICRMW", « la CIDE », "el PIDCP". */
export const the = (instrument: Instrument): Word =>
  word(english.theName(instrument), language => withArticle(instrument, language));

/** The same at the head of a sentence. */
export const The = (instrument: Instrument): Word =>
  word(english.nameAtStart(instrument), language =>
    withArticle(instrument, language).replace(/^./, letter => letter.toUpperCase()),
  );

/** The title, shortened where wanted. */
export const titleOf = ({ titles }: Instrument, shorten = (title: string) => title): Word =>
  word(shorten(titles.en), language => shorten(titles[language] ?? titles.en));

/** In what a name differs from what is written. */
export const differenceInWords = ({ name, difference }: Misnaming): Word =>
  difference ? say`'${difference.written}' should be '${difference.right}'` : say`the name is '${name}'`;

export const stateWord = (corpus: Corpus, code: string): Word =>
  word(english.stateName(corpus, code), language => english.stateNameIn(corpus, code, language));

/** An ISO date. */
export const dayWord = (date: string): Word =>
  word(english.dayInWords(date), language => dayInLanguage(date, language));

/** Where a record was read, and when. */
export const sourceWord = (corpus: Corpus, record: english.Origin): Word =>
  word(english.originInWords(corpus, record), language => inOther(english.originInWords(corpus, record), language));

/** The names of things stay; the days in them and the few words between them are said in the language. */
const inOther = (text: string, language: Exclude<Language, 'en'>): string =>
  text
    .replace(/(\d{1,2}) ([A-Z][a-z]{2,8}) (\d{4})/g, (whole, date, month, year) => {
      const number = months.indexOf(month) + 1;
      return number > 0
        ? dayInLanguage(`${year}-${String(number).padStart(2, '0')}-${String(date).padStart(2, '0')}`, language)
        : whole;
    })
    .replace(/^according to /, language === 'fr' ? 'd’après ' : 'según ')
    .replace(/ according to /g, language === 'fr' ? ' d’après ' : ' según ')
    .replace(/; overrides /, language === 'fr' ? ' ; à la place de ' : '; en lugar de ')
    .replace(/; for /, language === 'fr' ? ' ; pour ' : '; para ');

const months = 'January February March April May June July August September October November December'.split(' ');

export const actWord = (kind: TreatyActionKind): Word => word(kind, language => acts[language][kind]);

const acts: Readonly<Record<Exclude<Language, 'en'>, Readonly<Record<TreatyActionKind, string>>>> = {
  fr: {
    signature: 'signature',
    'definitive signature': 'signature définitive',
    ratification: 'ratification',
    acceptance: 'acceptation',
    approval: 'approbation',
    accession: 'adhésion',
    succession: 'succession',
    'formal confirmation': 'confirmation formelle',
    'consent to be bound': 'consentement à être lié',
    'provisional application': 'application à titre provisoire',
  },
  es: {
    signature: 'firma',
    'definitive signature': 'firma definitiva',
    ratification: 'ratificación',
    acceptance: 'aceptación',
    approval: 'aprobación',
    accession: 'adhesión',
    succession: 'sucesión',
    'formal confirmation': 'confirmación formal',
    'consent to be bound': 'consentimiento en obligarse',
    'provisional application': 'aplicación provisional',
  },
};

/** What instruments are divided into, one and several. */
export const unitWord = (unit: Unit): Word => word(unit, language => units[language][unit][0]);
export const unitsWord = (unit: Unit): Word => word(`${unit}s`, language => units[language][unit][1]);

type Unit = NonNullable<Instrument['articles']>['unit'];
const units: Readonly<Record<Exclude<Language, 'en'>, Readonly<Record<Unit, readonly [string, string]>>>> = {
  fr: {
    article: ['article', 'articles'],
    paragraph: ['paragraphe', 'paragraphes'],
    principle: ['principe', 'principes'],
    section: ['section', 'sections'],
  },
  es: {
    article: ['artículo', 'artículos'],
    paragraph: ['párrafo', 'párrafos'],
    principle: ['principio', 'principios'],
    section: ['sección', 'secciones'],
  },
};

/** "a reservation to articles 2 and 16 and a declaration on article 9, paragraph 2". */
export const reservationsWord = (reservations: readonly Reservation[]): Word =>
  word(reservationsInWords(reservations), language => {
    const { kinds, one, several, paragraph, and } = statements[language];
    const made = reservationKinds.flatMap(kind => {
      const own = reservations.filter(reservation => reservation.kind === kind).map(({ provision }) => provision);
      if (own.length === 0) return [];
      if (own.length > 1) return `${kinds[kind]} ${several} ${own.slice(0, -1).join(', ')} ${and} ${own.at(-1)}`;
      return `${kinds[kind]} ${one} ${own[0]!.replace(/^([^(]+)\((\d+)\)/, `$1, ${paragraph} $2`)}`;
    });
    return made.join(` ${and} `);
  });

const statements = {
  fr: {
    kinds: {
      reservation: 'une réserve',
      declaration: 'une déclaration',
      'reservation or declaration': 'une réserve ou une déclaration',
    },
    one: 'concernant l’article',
    several: 'concernant les articles',
    paragraph: 'paragraphe',
    and: 'et',
  },
  es: {
    kinds: {
      reservation: 'una reserva',
      declaration: 'una declaración',
      'reservation or declaration': 'una reserva o una declaración',
    },
    one: 'relativa al artículo',
    several: 'relativa a los artículos',
    paragraph: 'párrafo',
    and: 'y',
  },
} as const;

/** What instruments are divided into above their articles, and what is annexed to them. */
export const divisionWord = (unit: Division): Word => word(unit, language => divisions[language][unit][0]);
export const divisionsWord = (unit: Division): Word =>
  word(unit === 'annex' ? 'annexes' : `${unit}s`, language => divisions[language][unit][1]);

type Division = PartUnit | 'annex';
const divisions: Readonly<Record<Exclude<Language, 'en'>, Readonly<Record<Division, readonly [string, string]>>>> = {
  fr: {
    part: ['partie', 'parties'],
    title: ['titre', 'titres'],
    chapter: ['chapitre', 'chapitres'],
    section: ['section', 'sections'],
    annex: ['annexe', 'annexes'],
  },
  es: {
    part: ['parte', 'partes'],
    title: ['título', 'títulos'],
    chapter: ['capítulo', 'capítulos'],
    section: ['sección', 'secciones'],
    annex: ['anexo', 'anexos'],
  },
};

/** "999 UNTS 171 and 1057 UNTS 407". */
export const listWord = (parts: readonly string[]): Word =>
  word(parts.join(' and '), language => parts.join(language === 'fr' ? ' et ' : ' y '));

/** "Bulgaria, Czechia and Hungary". */
export const listOfWords = (words: readonly Word[]): Word =>
  word(inList(words, 'en', 'and'), language => inList(words, language, language === 'fr' ? 'et' : 'y'));

const inList = (words: readonly Word[], language: Language, and: string): string => {
  const said = words.map(one => one.in(language));
  return said.length < 2 ? said.join('') : `${said.slice(0, -1).join(', ')} ${and} ${said.at(-1)}`;
};

/** "second", « 2e », "2.ª". */
export const ordinalWord = (value: number): Word =>
  word(ordinalInWords(value), language => (language === 'es' ? `${value}.ª` : value === 1 ? '1re' : `${value}e`));

/** "ten"; in figures where the word would have a gender. */
export const numberWord = (value: number): Word => word(numberInWords(value), () => String(value));

export const languageWords: Readonly<Record<Language, Word>> = {
  en: say`English`,
  fr: say`French`,
  es: say`Spanish`,
};
