import { dayInLanguage } from '../../text/dates.ts';
import { asText } from '../../text/escape.ts';
import type { Language } from '../../text/language.ts';
import type { CitableFacts, TreatySeries } from '../facts.ts';
import { type PinpointWords, pinpointsInWords } from '../pinpoint.ts';
import type { Resolution } from '../resolution.ts';
import { inBrackets, joined, type StyleRules } from '../rules.ts';

/**
 * United Nations. Sources: United Nations Editorial Manual Online, "Footnotes and other references", III.E (resolutions and
 * decisions) and III.G (instruments in the Treaty Series); where the title stands in the reference itself, with place and
 * date: Office of Legal Affairs, Style Guide for the Work of the International Law Commission (2015). In French and Spanish as the
 * translations of the Treaty Series and of documents have it (« Nations Unies, Recueil des Traités, vol. 1155, n° 18232, p. 331 »,
 * “Naciones Unidas, Treaty Series, vol. 1155, núm. 18232, pág. 331”); the place, which the corpus has in English, is left out.
 */
export const un: StyleRules = {
  full(facts, pinpoints) {
    const { title, adopted, place, series, language } = facts;
    const pinpoint = pinpointsInWords(pinpoints, words[language], paragraphApart(language));
    if (facts.kind === 'resolution') return joined(', ', [resolutionInWords(facts), pinpoint]);
    // "Universal Declaration of Human Rights (General Assembly resolution 217 A (III))"; masthead documents by symbol.
    const document = resolutionInWords(facts) ?? facts.symbol;
    const when = document
      ? asText(document)
      : joined(', ', [
          language === 'en' && place ? asText(place) : undefined,
          adopted && dayInLanguage(adopted, language),
        ]);
    return joined(', ', [
      joined(' ', [asText(title), inBrackets(when)]),
      series && seriesInWords(series, facts.registration, language),
      pinpoint,
    ]);
  },
  short: (facts, pinpoints) =>
    joined(', ', [
      facts.numbered ?? facts.acronym ?? resolutionInWords(facts) ?? asText(facts.title),
      pinpointsInWords(pinpoints, words[facts.language], paragraphApart(facts.language)),
    ]),
};

/** In footnotes "art." and "para." (Editorial Manual, "Abbreviations and acronyms"). */
const words: Readonly<Record<Language, PinpointWords>> = {
  en: { article: ['art.', 'arts.'], paragraph: ['para.', 'paras.'] },
  fr: { article: ['art.', 'art.'], paragraph: ['par.', 'par.'] },
  es: { article: ['art.', 'arts.'], paragraph: ['párr.', 'párrs.'] },
};

/** "12(3)" as "12, para. 3", "12(3)(b)" as "12, para. 3 (b)". */
const paragraphApart =
  (language: Language) =>
  (text: string): string =>
    text.replace(/^([^()]+)\((\d+)\)/, `$1, ${words[language].paragraph[0]} $2`).replace(/(?<=\S)\(/g, ' (');

/** "General Assembly resolution 217 A (III)", "Security Council resolution 1325 (2000)". */
export function resolutionInWords({ resolution, language }: CitableFacts): string | undefined {
  if (!resolution) return undefined;
  const { organ, number, part, session } = resolution;
  const counted = joined(' ', [number, part, inBrackets(session)]);
  return language === 'en' ? `${organ} resolution ${counted}` : resolutionsOf[language][organ].replace('#', counted);
}

/** With the number for `#`. */
const resolutionsOf: Readonly<Record<Exclude<Language, 'en'>, Readonly<Record<Resolution['organ'], string>>>> = {
  fr: {
    'General Assembly': 'résolution # de l’Assemblée générale',
    'Security Council': 'résolution # du Conseil de sécurité',
    'Human Rights Council': 'résolution # du Conseil des droits de l’homme',
    'Economic and Social Council': 'résolution # du Conseil économique et social',
  },
  es: {
    'General Assembly': 'resolución # de la Asamblea General',
    'Security Council': 'resolución # del Consejo de Seguridad',
    'Human Rights Council': 'resolución # del Consejo de Derechos Humanos',
    'Economic and Social Council': 'resolución # del Consejo Económico y Social',
  },
};

/** "United Nations, *Treaty Series*, vol. 1155, No. 18232, p. 331"; volumes of the League in Roman numerals. */
function seriesInWords(
  { volume, name, page }: TreatySeries,
  registration: number | undefined,
  language: Language,
): string {
  const ofLeague = name === 'LNTS';
  const said = series[language];
  return joined(', ', [
    ofLeague ? said.league : said.nations,
    `*${said.title}*`,
    `vol. ${ofLeague ? roman(volume) : volume}`,
    // The register of the League's Secretariat is another one.
    registration && !ofLeague ? `${said.number} ${registration}` : undefined,
    `${said.page} ${page}`,
  ]);
}

const series = {
  en: { league: 'League of Nations', nations: 'United Nations', title: 'Treaty Series', number: 'No.', page: 'p.' },
  fr: {
    league: 'Société des Nations',
    nations: 'Nations Unies',
    title: 'Recueil des Traités',
    number: 'n°',
    page: 'p.',
  },
  es: {
    league: 'Sociedad de las Naciones',
    nations: 'Naciones Unidas',
    title: 'Treaty Series',
    number: 'núm.',
    page: 'pág.',
  },
} as const;

function roman(value: number): string {
  let rest = value;
  let written = '';
  for (const [numeral, worth] of numerals) {
    written += numeral.repeat(Math.floor(rest / worth));
    rest %= worth;
  }
  return written;
}

const numerals = [
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
] as const;
