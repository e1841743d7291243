import { dayInWords } from '../../corpus/wording.ts';
import { asText } from '../../text/escape.ts';
import type { CitableFacts } from '../facts.ts';
import { type PinpointWords, pinpointsInWords } from '../pinpoint.ts';
import { inBrackets, joined, type StyleRules } from '../rules.ts';
import { withoutStops } from './oscola.ts';

/**
 * Australian Guide to Legal Citation, 4th ed.: rule 8 (treaties: 8.1 title in italics, 8.3 dates, 8.4 series, 8.7 pinpoint),
 * rule 9.2 (documents of the United Nations), rule 1.4.3 (the short title after the pinpoint, in inverted commas).
 */
export const aglc: StyleRules = {
  full(facts, pinpoints) {
    const { title, adopted, opened, entered, series, resolution, symbol, acronym } = facts;
    const pinpoint = pinpointsInWords(pinpoints, words);
    const short = acronym ? `(‘*${asText(acronym)}*’)` : undefined;
    const name = title ? italic(title) : undefined;
    // "*Universal Declaration of Human Rights*, GA Res 217A (III), … (10 December 1948)"; rule 9.2.
    if (resolution || (symbol && facts.kind !== 'treaty')) {
      const isOld = /[IVX]/.test(resolution?.session ?? '');
      const source = joined(', ', [
        name,
        resolutionInWords(facts),
        symbol && !isOld ? `UN Doc ${asText(symbol)}` : undefined,
      ]);
      return joined(' ', [source, inBrackets(adopted && dayInWords(adopted)), pinpoint, short]);
    }
    // Rule 8.3: the day of opening for signature; an instrument that a conference adopts is not opened for signature.
    const when = opened ? `opened for signature ${dayInWords(opened)}` : adopted && `adopted ${dayInWords(adopted)}`;
    const inForce = entered
      ? `entered into force ${dayInWords(entered)}`
      : facts.notInForce
        ? 'not yet in force'
        : undefined;
    return joined(' ', [
      joined(', ', [name, when, series && `${series.volume} ${series.name} ${series.page}`]),
      inBrackets(inForce),
      pinpoint,
      short,
    ]);
  },
  short: (facts, pinpoints) =>
    joined(' ', [
      withoutStops(facts.numbered ?? '') ||
        (facts.title ? italic(facts.acronym ?? facts.title) : resolutionInWords(facts)),
      pinpointsInWords(pinpoints, words),
    ]),
};

const words: PinpointWords = { article: ['art', 'arts'], paragraph: ['para', 'paras'] };

const italic = (text: string): string => `*${withoutStops(asText(text))}*`;

/** "GA Res 217A (III)", "SC Res 1325". */
function resolutionInWords({ resolution }: CitableFacts): string | undefined {
  if (!resolution) return undefined;
  const { organ, number, part = '', session } = resolution;
  const written = `${organs[organ]} Res ${number}${part}`;
  return session && !/\d/.test(session) ? `${written} (${session})` : written;
}

const organs = {
  'General Assembly': 'GA',
  'Security Council': 'SC',
  'Human Rights Council': 'HRC',
  'Economic and Social Council': 'ESC',
} as const;
