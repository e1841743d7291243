import { instrumentOf } from '../citations/citation.ts';
import type { Instrument } from '../corpus/corpus.ts';
import { isVerified } from '../corpus/wording.ts';
import { say } from '../sayings/say.ts';
import { differenceInWords } from '../wording/words.ts';
import type { Rule } from './rule.ts';

export const misnamedInstrument: Rule = {
  id: 'misnamed-instrument',
  summary: 'The name comes near to that of one instrument, and differs from it.',
  severity: 'error',
  *checkPassage({ citations }) {
    for (const citation of citations) {
      const { start, end, misnamed } = citation;
      const instrument = instrumentOf(citation);
      if (!misnamed || !instrument) continue;
      yield {
        span: { start, end },
        message: say`No instrument has this name: ${differenceInWords(misnamed)}.`,
        instrument,
        fixes: [{ title: say`Change to '${misnamed.name}'`, edits: [{ start, end, text: misnamed.name }] }],
        unverified: !isVerifiedName(instrument, misnamed.name),
      };
    }
  },
};

/** A title may be borne out in one language and not in another. */
function isVerifiedName(instrument: Instrument, name: string): boolean {
  const [language] = Object.entries(instrument.titles).find(([, title]) => title === name) ?? [];
  return isVerified(instrument, language ? `titles.${language}` : 'titles');
}
