import { spoken, type Word } from '../sayings/say.ts';
import type { Language } from '../text/language.ts';

/** A group of facts as the corpus names it: "titles.fr" is « titres (fr) ». In English it is named as its files name it. */
export const factsWord = (group: string): Word =>
  spoken(language => (language === 'en' ? group : named(group, language)));

/** Several of them. */
export const unverifiedWord = (groups: readonly string[]): Word =>
  spoken(language => groups.map(group => factsWord(group).in(language)).join(', '));

function named(group: string, language: Exclude<Language, 'en'>): string {
  const [, name = '', which = ''] = /^(\w+)[.:]?\s*(.*)$/s.exec(group) ?? [];
  const word = groups[language][name];
  if (!word) return group;
  return which ? `${word} (${which})` : word;
}

const groups: Readonly<Record<Exclude<Language, 'en'>, Readonly<Record<string, string>>>> = {
  fr: {
    titles: 'titres',
    names: 'noms',
    acronyms: 'sigles',
    adopted: 'adoption',
    openedForSignature: 'ouverture à la signature',
    entryIntoForce: 'entrée en vigueur',
    lifecycle: 'situation',
    depositary: 'dépositaire',
    registration: 'enregistrement',
    treatySeries: 'recueil de traités',
    symbols: 'cotes',
    relations: 'relations',
    articles: 'articles',
    headings: 'intitulés',
    summaries: 'résumés',
    parts: 'divisions',
    annexes: 'annexes',
    conference: 'conférence',
    members: 'instruments de l’ensemble',
    body: 'organe conventionnel',
  },
  es: {
    titles: 'títulos',
    names: 'nombres',
    acronyms: 'siglas',
    adopted: 'adopción',
    openedForSignature: 'apertura a la firma',
    entryIntoForce: 'entrada en vigor',
    lifecycle: 'situación',
    depositary: 'depositario',
    registration: 'registro',
    treatySeries: 'colección de tratados',
    symbols: 'signaturas',
    relations: 'relaciones',
    articles: 'artículos',
    headings: 'epígrafes',
    summaries: 'resúmenes',
    parts: 'divisiones',
    annexes: 'anexos',
    conference: 'conferencia',
    members: 'instrumentos del conjunto',
    body: 'órgano del tratado',
  },
};
