import { asText } from '../../text/escape.ts';
import { type PinpointWords, pinpointsInWords } from '../pinpoint.ts';
import { inBrackets, joined, type StyleRules } from '../rules.ts';
import { resolutionInWords } from './un.ts';

/**
 * International Labour Organization: ILO house style manual, 6th ed. (2020), on international labour standards (short title,
 * year and number: "Domestic Workers Convention, 2011 (No. 189)", then "Convention No. 189"; in notes "Art. 3(2)"), and on
 * documents of the United Nations (resolution, title, symbol, year).
 */
export const ilo: StyleRules = {
  full(facts, pinpoints) {
    const { title, adopted, symbol, acronym } = facts;
    const year = adopted?.slice(0, 4);
    const pinpoint = pinpointsInWords(pinpoints, words);
    const short = inBrackets(acronym && asText(acronym));
    const resolution = resolutionInWords(facts);
    if (facts.kind === 'resolution' && resolution) {
      const head = joined(', ', [`UN ${resolution}`, asText(title), symbol && asText(symbol)]);
      return joined(', ', [joined(' ', [head, inBrackets(year)]), pinpoint]);
    }
    const dated = year && !title.includes(year) ? `${asText(title)}, ${year}` : asText(title);
    return joined(', ', [joined(' ', [dated, short]), pinpoint]);
  },
  short: (facts, pinpoints) =>
    joined(', ', [
      facts.numbered ??
        facts.acronym ??
        (facts.kind === 'resolution' ? resolutionInWords(facts) : undefined) ??
        asText(facts.title),
      pinpointsInWords(pinpoints, words),
    ]),
};

const words: PinpointWords = { article: ['Art.', 'Arts'], paragraph: ['Para.', 'Paras'] };
