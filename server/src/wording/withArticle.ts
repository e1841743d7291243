import type { Instrument } from '../corpus/corpus.ts';
import { isVerified } from '../corpus/wording.ts';
import type { Language } from '../text/language.ts';

type Other = Exclude<Language, 'en'>;

/** "le PIDCP", "la Convención sobre los Derechos del Niño": under the name by which whoever reads the language knows it best. */
export const withArticle = (instrument: Instrument, language: Other): string =>
  joinArticle(
    instrument,
    (instrument.number ? undefined : (ownAcronym(instrument, language) ?? instrument.acronyms?.[0])) ??
      instrument.titles[language] ??
      instrument.titles.en,
    language,
  );

/** The same for a sentence of a draft in the language: nothing where no name in it is borne out. */
export function nameInDraft(instrument: Instrument, language: Other): string | undefined {
  const title = isVerified(instrument, `titles.${language}`) ? instrument.titles[language] : undefined;
  const name = (instrument.number ? undefined : ownAcronym(instrument, language)) ?? title;
  return name === undefined ? undefined : joinArticle(instrument, name, language);
}

/**
 * The acronym that the title in a language spells, for the corpus does not say of which language an acronym is: "PIDCP" of
 * « Pacte international relatif aux droits civils et politiques », and not "ICCPR".
 */
function ownAcronym({ acronyms, titles }: Instrument, language: Other): string | undefined {
  const title = titles[language];
  if (title === undefined) return undefined;
  const words = title.split(/[^\p{L}]+/u).filter(word => word !== '' && !silent.test(word));
  return acronyms?.find(acronym => acronym.length <= longestSaid && isSpelt(acronym, words));
}

function isSpelt(acronym: string, [word, ...others]: readonly string[]): boolean {
  if (word === undefined) return acronym === '';
  if (acronym.startsWith(initialOf(word)) && isSpelt(acronym.slice(1), others)) return true;
  return optional.test(word) && isSpelt(acronym, others);
}

/** Longer ones stand in lists and not in sentences. In letters. */
const longestSaid = 6;
const initialOf = (word: string): string => word.normalize('NFD').charAt(0).toUpperCase();
/** Words that no acronym counts, and those that one counts and another does not. */
const silent = /^(?:de|du|des|la|le|les|l|d|et|aux?|à|en|dans|del?|el|los|las|y|e|a|al)$/i;
const optional = /^(?:relati[fv][aeos]?s?|concernant|sur|pour|contre|par|sobre|para|por|contra|con)$/i;

function joinArticle({ titles }: Instrument, name: string, language: Other): string {
  // A number is named as it stands: "C189".
  if (/^[A-Z]\d/.test(name) || /^(?:la|le|les|el|los|las|the) /i.test(name)) return name;
  const title = titles[language];
  const noun = nounOf(title ?? titles.en);
  const isMasculine = masculine[language].test(noun);
  const isPlural =
    title === undefined ? severalInEnglish.test(noun) : /[^s]s$/.test(noun) && !/^Consensus$/i.test(noun);
  if (language === 'es') return `${isPlural ? (isMasculine ? 'los' : 'las') : isMasculine ? 'el' : 'la'} ${name}`;
  if (isPlural) return `les ${name}`;
  return /^[aeiouyéèêAEIOUYÉ]/.test(name) ? `l’${name}` : `${isMasculine ? 'le' : 'la'} ${name}`;
}

/** The word that gives a title its gender and number: the second of "Deuxième Protocole". */
const nounOf = (title: string): string => title.split(/[\s,:]+/).find(word => !ordinal.test(word)) ?? '';
const ordinal =
  /^(?:premi[eè]re?|(?:deux|trois|quatr|cinqu|six)ième|seconde?|primer[ao]?|segund[ao]|tercer[ao]?|cuart[ao]|quint[ao])$/i;

const severalInEnglish = /^(?:Amendments|Articles|Conventions|Covenants|Principles|Protocols|Rules|Statutes|Terms)$/;

/** Nouns that take the masculine article, among those with which titles begin: "el Acta" is feminine, and takes it too. */
const masculine = {
  fr: /^(?:Pacte|Protocole|Statut|Traité|Accord|Acte|Arrangement|Amendement|Code|Programme|Document|Cadre|Plan|Règlement|Mémorandum|Sommet|Ensemble|Socle|Engagement|Consensus|Guide|Résumé|Agenda|Principe|Article|Protocol|Statute|Treaty|Agreement|Covenant|Compact)s?(?:-|$)/i,
  es: /^(?:Pacto|Protocolo|Estatuto|Tratado|Acuerdo|Acta|Arreglo|Convenio|Código|Programa|Documento|Marco|Plan|Pilar|Reglamento|Principio|Conjunto|Compromiso|Consenso|Entendimiento|Manual|Instrumento|Protocol|Statute|Treaty|Agreement|Covenant|Compact)s?(?:-|$)/i,
};
