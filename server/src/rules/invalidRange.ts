import { articleAt, instrumentOf, type Provision } from '../citations/citation.ts';
import type { Instrument } from '../corpus/corpus.ts';
import { say } from '../sayings/say.ts';
import { unitsWord } from '../wording/words.ts';
import type { Rule } from './rule.ts';

export const invalidRange: Rule = {
  id: 'invalid-range',
  summary: 'A range of articles or paragraphs runs backwards.',
  severity: 'error',
  *checkPassage({ citations, prose }) {
    for (const citation of citations) {
      const instrument = instrumentOf(citation);
      for (const provision of citation.provisions) {
        const { start, end, number, last, unit } = provision;
        const written = prose.slice(start, end);
        if (
          !instrument ||
          last === undefined ||
          !(Number(last) < Number(number)) ||
          mayBeParagraph(provision, instrument, written)
        )
          continue;
        const turned = written
          .replace(number, '\0')
          .replace(/(?<!\d)\d+(?=\D*$)/, number)
          .replace('\0', last);
        yield {
          span: { start, end },
          message: say`The range of ${unitsWord(unit)} ${number} to ${last} runs backwards.`,
          instrument,
          fixes: [{ title: say`Change to ${turned}`, changesMeaning: true, edits: [{ start, end, text: turned }] }],
        };
      }
    }
  },
};

/** French and Spanish drafters write "articles 9-1 et 14-3" for paragraphs: only what is no paragraph of the article is a range. */
function mayBeParagraph({ number, last }: Provision, instrument: Instrument, written: string): boolean {
  if (!/[-–—]/.test(written)) return false;
  const paragraphs = articleAt(instrument, number)?.paragraphs;
  return paragraphs === undefined || Number(last) <= paragraphs;
}
