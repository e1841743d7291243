import { contentOf, isStale } from '../generated/render.ts';
import { findGeneratedBlocks } from '../markdown/generated.ts';
import { closingOf } from '../markdown/markers.ts';
import { say } from '../sayings/say.ts';
import type { Rule } from './rule.ts';

export const staleGeneratedBlock: Rule = {
  id: 'stale-generated-block',
  summary: 'A generated table or matrix no longer says what the draft and the corpus say.',
  severity: 'information',
  *check(analysis) {
    const { source, corpus, comments } = analysis;
    if (comments.length === 0) return;
    for (const block of findGeneratedBlocks(source)) {
      const { kind, content, marker, states } = block;
      for (const { code, start, end } of states ?? []) {
        if (!corpus.participant(code))
          yield {
            span: { start, end },
            message: say`${code} is no code of a State; ISO 3166-1 alpha-3 codes are expected, such as KEN.`,
          };
      }
      if (!content) {
        yield {
          span: marker,
          message: say`Nothing ends this block; put ${closingOf(kind)} where it is to end.`,
        };
        continue;
      }
      const wanted = contentOf(analysis, block);
      if (!isStale(source.slice(content.start, content.end), wanted)) continue;
      const name = kind === 'table' ? say`table of instruments` : say`ratification matrix`;
      yield {
        span: marker,
        message: say`This ${name} is no longer what the draft and the corpus say; update it.`,
        fixes: [{ title: say`Update the ${name}`, edits: [{ ...content, text: wanted }] }],
      };
    }
  },
};
