import { instrumentOf } from '../citations/citation.ts';
import { say } from '../sayings/say.ts';
import { titleOf } from '../wording/words.ts';
import type { Rule } from './rule.ts';

export const draftDocumentCited: Rule = {
  id: 'draft-document-cited',
  summary: 'The text cites the draft of a document that was adopted under another symbol.',
  severity: 'warning',
  *checkPassage({ citations, corpus }) {
    for (const citation of citations) {
      const draft = instrumentOf(citation);
      const adopted = corpus.instrument(draft?.relations?.find(({ kind }) => kind === 'draft of')?.to ?? '');
      const symbol = adopted?.symbols?.[0];
      if (!draft || !symbol) continue;
      const { start, end } = citation;
      yield {
        span: { start, end },
        message: say`${draft.symbols?.[0] ?? titleOf(draft)} is the draft of ${titleOf(adopted)}, which was adopted as ${symbol}.`,
        instrument: draft,
        fixes:
          citation.form === 'symbol'
            ? [{ title: say`Change to ${symbol}`, edits: [{ start, end, text: symbol }] }]
            : [],
      };
    }
  },
};
