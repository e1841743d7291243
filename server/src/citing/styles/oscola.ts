import { dayInWords } from '../../corpus/wording.ts';
import { asText } from '../../text/escape.ts';
import type { CitableFacts } from '../facts.ts';
import { type PinpointWords, pinpointsInWords } from '../pinpoint.ts';
import { inBrackets, joined, type StyleRules } from '../rules.ts';

/**
 * OSCOLA, 4th ed., which leaves international law to its section "Citing international law sources" (OSCOLA 2006, part IV):
 * A.1 treaties, C.1 documents of the United Nations. Little punctuation; the short name in brackets before the pinpoint.
 */
export const oscola: StyleRules = {
  full(facts, pinpoints) {
    const { title, adopted, opened, entered, series, resolution, acronym } = facts;
    const pinpoint = pinpointsInWords(pinpoints, words);
    if (facts.kind === 'resolution' && resolution) return joined(' ', [resolutionWithDate(facts), pinpoint]);
    const name = withoutStops(asText(title));
    const short = inBrackets(acronym && asText(acronym));
    // "Declaration on the Granting of Independence …, UNGA Res 1514 (XV) (14 December 1960)".
    if (resolution && !acronym) return joined(' ', [`${name}, ${resolutionWithDate(facts)}`, pinpoint]);
    // "Universal Declaration of Human Rights (adopted 10 December 1948 UNGA Res 217 A(III)) (UDHR) art 5".
    const dates = joined(', ', [
      // A report has its day; it is not adopted.
      facts.kind === 'document' && !resolution
        ? adopted && dayInWords(adopted)
        : joined(' ', [dayOfText(adopted, opened), resolution && resolutionInWords(facts)]),
      entered ? `entered into force ${dayInWords(entered)}` : facts.notInForce ? 'not yet in force' : undefined,
    ]);
    return joined(' ', [
      name,
      inBrackets(dates),
      series ? `${series.volume} ${series.name} ${series.page}` : undefined,
      facts.symbol && facts.kind !== 'treaty' && !resolution ? `UN Doc ${asText(facts.symbol)}` : undefined,
      short,
      pinpoint,
    ]);
  },
  short: (facts, pinpoints) =>
    joined(' ', [
      withoutStops(facts.numbered ?? facts.acronym ?? resolutionInWords(facts) ?? asText(facts.title)),
      pinpointsInWords(pinpoints, words),
    ]),
};

const words: PinpointWords = { article: ['art', 'arts'], paragraph: ['para', 'paras'] };

/** Abbreviations have no full stops: "No 189". */
export const withoutStops = (text: string): string => text.replace(/\bNo\. (?=\d)/g, 'No ');

/** The guide's own examples give the day of adoption; the day of opening for signature where no other is known. */
const dayOfText = (adopted: string | undefined, opened: string | undefined): string | undefined =>
  adopted ? `adopted ${dayInWords(adopted)}` : opened && `opened for signature ${dayInWords(opened)}`;

/** "UNGA Res 51/210 (17 December 1996) UN Doc A/RES/51/210"; old ones have no symbol. */
function resolutionWithDate(facts: CitableFacts): string {
  const { adopted, symbol, resolution } = facts;
  return joined(' ', [
    resolutionInWords(facts),
    inBrackets(adopted && dayInWords(adopted)),
    symbol && !resolution?.session?.match(/[IVX]/) ? `UN Doc ${asText(symbol)}` : undefined,
  ]);
}

/** "UNGA Res 3314 (XXIX)", "UNGA Res 217 A(III)"; the year of the Security Council's stands in the date. */
function resolutionInWords({ resolution }: CitableFacts): string | undefined {
  if (!resolution) return undefined;
  const { organ, number, part, session } = resolution;
  const head = `${organs[organ]} Res ${number}`;
  if (!session || /\d/.test(session)) return joined(' ', [head, part]);
  return part ? `${head} ${part}(${session})` : `${head} (${session})`;
}

const organs = {
  'General Assembly': 'UNGA',
  'Security Council': 'UNSC',
  'Human Rights Council': 'UNHRC',
  'Economic and Social Council': 'UN ECOSOC',
} as const;
