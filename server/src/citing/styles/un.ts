import { dayInWords } from '../../corpus/wording.ts';
import { asText } from '../../text/escape.ts';
import type { CitableFacts, TreatySeries } from '../facts.ts';
import { type PinpointWords, pinpointsInWords } from '../pinpoint.ts';
import { inBrackets, joined, type StyleRules } from '../rules.ts';

/**
 * United Nations. Sources: United Nations Editorial Manual Online, "Footnotes and other references", III.E (resolutions and
 * decisions) and III.G (instruments in the Treaty Series); where the title stands in the reference itself, with place and
 * date: Office of Legal Affairs, Style Guide for the Work of the International Law Commission (2015).
 */
export const un: StyleRules = {
  full(facts, pinpoints) {
    const { title, adopted, place, series } = facts;
    const pinpoint = pinpointsInWords(pinpoints, words, paragraphApart);
    if (facts.kind === 'resolution') return joined(', ', [resolutionInWords(facts), pinpoint]);
    // "Universal Declaration of Human Rights (General Assembly resolution 217 A (III))"; masthead documents by symbol.
    const document = resolutionInWords(facts) ?? facts.symbol;
    const when = document ? asText(document) : joined(', ', [place && asText(place), adopted && dayInWords(adopted)]);
    return joined(', ', [
      joined(' ', [asText(title), inBrackets(when)]),
      series && seriesInWords(series, facts.registration),
      pinpoint,
    ]);
  },
  short: (facts, pinpoints) =>
    joined(', ', [
      facts.numbered ?? facts.acronym ?? resolutionInWords(facts) ?? asText(facts.title),
      pinpointsInWords(pinpoints, words, paragraphApart),
    ]),
};

/** In footnotes "art." and "para." (Editorial Manual, "Abbreviations and acronyms"). */
const words: PinpointWords = { article: ['art.', 'arts.'], paragraph: ['para.', 'paras.'] };

/** "12(3)" as "12, para. 3", "12(3)(b)" as "12, para. 3 (b)". */
const paragraphApart = (text: string): string =>
  text.replace(/^([^()]+)\((\d+)\)/, '$1, para. $2').replace(/(?<=\S)\(/g, ' (');

/** "General Assembly resolution 217 A (III)", "Security Council resolution 1325 (2000)". */
export function resolutionInWords({ resolution }: CitableFacts): string | undefined {
  if (!resolution) return undefined;
  const { organ, number, part, session } = resolution;
  return joined(' ', [`${organ} resolution ${number}`, part, inBrackets(session)]);
}

/** "United Nations, *Treaty Series*, vol. 1155, No. 18232, p. 331"; volumes of the League in Roman numerals. */
function seriesInWords({ volume, name, page }: TreatySeries, registration: number | undefined): string {
  const ofLeague = name === 'LNTS';
  return joined(', ', [
    ofLeague ? 'League of Nations' : 'United Nations',
    '*Treaty Series*',
    `vol. ${ofLeague ? roman(volume) : volume}`,
    // The register of the League's Secretariat is another one.
    registration && !ofLeague ? `No. ${registration}` : undefined,
    `p. ${page}`,
  ]);
}

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
