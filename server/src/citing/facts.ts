import type { Instrument } from '../corpus/corpus.ts';
import { titleIn } from '../corpus/wording.ts';
import { fold } from '../text/fold.ts';
import type { Language } from '../text/language.ts';
import { type Resolution, resolutionOf } from './resolution.ts';

/** What a citation can say of an instrument; whatever the corpus does not know is absent, and is left out. */
export interface CitableFacts {
  /** That of the title: English where the corpus has none in the language asked for. */
  readonly language: Language;
  readonly kind: Instrument['kind'];
  /** Without the designation that the corpus sets before the title of a resolution; empty where it has no other title. */
  readonly title: string;
  /** None where the instrument is known by its number. */
  readonly acronym: string | undefined;
  /** "Convention No. 189" of the ILO, "convention n° 189", "Convenio núm. 189". */
  readonly numbered: string | undefined;
  /** ISO dates, or a month or a year alone. */
  readonly adopted: string | undefined;
  readonly place: string | undefined;
  readonly opened: string | undefined;
  readonly entered: string | undefined;
  /** Known not to be in force, which is more than that no day is known. */
  readonly notInForce: boolean;
  readonly series: TreatySeries | undefined;
  /** Number in the register of the UN Secretariat. */
  readonly registration: number | undefined;
  readonly resolution: Resolution | undefined;
  /** The symbol under which the document is found. */
  readonly symbol: string | undefined;
}

/** `999 UNTS 171`. */
export interface TreatySeries {
  readonly volume: number;
  readonly name: 'UNTS' | 'LNTS';
  readonly page: string;
}

export function factsOf(instrument: Instrument, wanted: Language = 'en'): CitableFacts {
  const { kind, titles, adopted, openedForSignature, entryIntoForce, lifecycle, registration, symbols } = instrument;
  const resolution = resolutionOf(instrument);
  const language = titles[wanted] ? wanted : 'en';
  const title = titleIn(instrument, language);
  return {
    language,
    kind,
    title: title.replace(designation, '').replace(/ \(adopting resolution\)$/, ''),
    acronym: numberedOf(instrument, language) ? undefined : acronymOf(instrument, title),
    numbered: numberedOf(instrument, language),
    adopted: adopted?.date,
    place: adopted?.place,
    opened: openedForSignature,
    entered: entryIntoForce,
    notInForce: lifecycle === 'not in force' && entryIntoForce === undefined,
    series: seriesOf(instrument),
    registration,
    resolution,
    symbol: symbols?.find(symbol => /^[A-Z]+\/[\w./-]+(?: \(Vol\. [IVX]+\))?$/.test(symbol)),
  };
}

/** "General Assembly resolution 66/172, " before a title; all of "Security Council resolution 1325 (2000) on women, …". */
const designation =
  /^(?:(?:General Assembly|Human Rights Council|Economic and Social Council) resolution [\dS/-]+(?: ?[A-Z]\b)?(?: ?\([IVXL]+\))?(?: ?[A-Z]\b)?, |Security Council resolution \d+ \(\d{4}\).*$)/;

/** Where an instrument stands in two volumes, the first one that the corpus gives. */
function seriesOf({ treatySeries }: Instrument): TreatySeries | undefined {
  for (const reference of treatySeries ?? []) {
    const [, volume, name, page] = /^(\d+) (UNTS|LNTS) (\w+)$/.exec(reference) ?? [];
    if (volume && page) return { volume: Number(volume), name: name as TreatySeries['name'], page };
  }
  return undefined;
}

/** By which a draft in a language calls an instrument, also where it is known by its number: "PIDCP", "C189". */
export const acronymIn = (instrument: Instrument, language: Language): string | undefined =>
  acronymOf(instrument, titleIn(instrument, language));

/** The corpus does not say in which language an acronym is: the one whose letters begin words of the title, or else the first. */
function acronymOf({ acronyms }: Instrument, title: string): string | undefined {
  const initials = fold(title)
    .split(' ')
    .map(word => word[0])
    .join('');
  return acronyms?.find(acronym => isWithin(acronym.toLowerCase(), initials)) ?? acronyms?.[0];
}

function isWithin(letters: string, initials: string): boolean {
  let at = 0;
  for (const initial of initials) if (initial === letters[at]) at++;
  return at === letters.length;
}

function numberedOf({ number }: Instrument, language: Language): string | undefined {
  const series = number && numberedSeries[number.series];
  return series && `${series[language]} ${number.value}`;
}

/** Only the ILO's are known by their numbers, and its protocols by the Convention's; those of other series have names. */
const numberedSeries: Partial<Record<string, Readonly<Record<Language, string>>>> = {
  'ilo-convention': { en: 'Convention No.', fr: 'convention n°', es: 'Convenio núm.' },
  'ilo-recommendation': { en: 'Recommendation No.', fr: 'recommandation n°', es: 'Recomendación núm.' },
};
