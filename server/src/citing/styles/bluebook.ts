import { asText } from '../../text/escape.ts';
import { americanDate } from '../date.ts';
import type { CitableFacts } from '../facts.ts';
import { type PinpointWords, pinpointsInWords } from '../pinpoint.ts';
import { inBrackets, joined, type StyleRules } from '../rules.ts';

/**
 * The Bluebook, 21st ed.: rule 21.4 (treaties: 21.4.1 name, 21.4.3 subdivision, 21.4.4 date, 21.4.5 source), rule 21.7 (United
 * Nations), table T12 (months). The subdivision stands after the name, before the date; a series of the United States is not
 * known here and left out.
 */
export const bluebook: StyleRules = {
  full(facts, pinpoints) {
    const { title, adopted, opened, series, resolution, symbol, acronym } = facts;
    const pinpoint = pinpointsInWords(pinpoints, words);
    const hereinafter = acronym ? `[hereinafter ${asText(acronym)}]` : undefined;
    const escaped = asText(title);
    // "G.A. Res. 217 (III) A, Universal Declaration of Human Rights, art. 5 (Dec. 10, 1948)"; rule 21.7.2.
    if (resolution || (symbol && facts.kind !== 'treaty')) {
      const document = symbol && !resolution ? `U.N. Doc. ${asText(symbol)}` : undefined;
      const parts = resolution ? [resolutionInWords(facts), escaped, pinpoint] : [escaped, pinpoint, document];
      return joined(' ', [joined(', ', parts), inBrackets(adopted && americanDate(adopted)), hereinafter]);
    }
    // "Vienna Convention on the Law of Treaties art. 32, *opened for signature* May 23, 1969, 1155 U.N.T.S. 331"; rule 21.4.4.
    const when = opened
      ? `*opened for signature* ${americanDate(opened)}`
      : adopted && `*adopted* ${americanDate(adopted)}`;
    const source = series && `${series.volume} ${series.name.split('').join('.')}. ${series.page}`;
    return joined(' ', [joined(', ', [joined(' ', [escaped, pinpoint]), when, source]), hereinafter]);
  },
  short: (facts, pinpoints) =>
    joined(' ', [
      facts.numbered ?? facts.acronym ?? resolutionInWords(facts) ?? asText(facts.title),
      pinpointsInWords(pinpoints, words),
    ]),
};

const words: PinpointWords = { article: ['art.', 'arts.'], paragraph: ['¶', '¶¶'] };

/** "G.A. Res. 217 (III) A", "S.C. Res. 1325". */
function resolutionInWords({ resolution }: CitableFacts): string | undefined {
  if (!resolution) return undefined;
  const { organ, number, part, session } = resolution;
  return joined(' ', [
    `${organs[organ]} Res. ${number}`,
    inBrackets(session && !/\d/.test(session) ? session : undefined),
    part,
  ]);
}

const organs = {
  'General Assembly': 'G.A.',
  'Security Council': 'S.C.',
  'Human Rights Council': 'Human Rights Council',
  'Economic and Social Council': 'E.S.C.',
} as const;
