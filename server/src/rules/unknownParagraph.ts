import { articleAt, hasProvision, instrumentOf } from '../citations/citation.ts';
import { isVerified } from '../corpus/wording.ts';
import { say } from '../sayings/say.ts';
import { the } from '../wording/words.ts';
import type { Rule } from './rule.ts';

export const unknownParagraph: Rule = {
  id: 'unknown-paragraph',
  summary: 'A citation points to a paragraph that the article does not have.',
  severity: 'error',
  *checkPassage({ citations }) {
    for (const citation of citations) {
      const instrument = instrumentOf(citation);
      for (const provision of citation.provisions) {
        if (!instrument || provision.last || hasProvision(instrument, provision) !== true) continue;
        const paragraph = /^\d+(?: \w+)?\((\d{1,2})\)/.exec(provision.text)?.[1];
        const article = articleAt(instrument, provision.number);
        // An article with one paragraph has no number on it, and may be cited either way.
        if (!paragraph || !article?.paragraphs || article.paragraphs < 2 || Number(paragraph) <= article.paragraphs)
          continue;
        yield {
          span: { start: provision.start, end: provision.end },
          message: say`Article ${article.n} of ${the(instrument)} has no paragraph ${paragraph}: it has ${article.paragraphs} paragraphs.`,
          instrument,
          unverified: !isVerified(instrument, 'articles'),
        };
      }
    }
  },
};
