import { instrumentOf } from '../citations/citation.ts';
import type { Instrument } from '../corpus/corpus.ts';
import { say, type Word } from '../sayings/say.ts';
import { the } from '../wording/words.ts';
import type { Rule } from './rule.ts';

export const nonBindingRatified: Rule = {
  id: 'non-binding-ratified',
  summary: 'The text speaks of ratification of, or of parties to, an instrument that States cannot ratify.',
  severity: 'error',
  words: /ratif|acced|access|part(?:y|ies)|signator/i,
  *checkPassage({ citations, prose }) {
    for (const citation of citations) {
      const instrument = instrumentOf(citation);
      if (!instrument || instrument.binding || !ratifiable.has(instrument.kind) || citation.form === 'symbol') continue;
      const before = consent.exec(prose.slice(Math.max(0, citation.start - 60), citation.start));
      const after = before ? undefined : passive.exec(prose.slice(citation.end, citation.end + 60));
      const found = before ?? after;
      if (!found || (signing.test(found[1]!) && !instrument.adopted?.by)) continue;
      const start = before ? citation.start - before[0].length : citation.end + after![0].length - after![1]!.length;
      yield {
        span: { start, end: start + found[1]!.length },
        message: say`States do not ratify ${the(instrument)}: it is a ${whatItIs(instrument)}, and there are no parties to it.`,
        instrument,
      };
    }
  },
};

/** What one may take for a treaty; nobody "ratifies" a resolution or a conference. */
const ratifiable: ReadonlySet<Instrument['kind']> = new Set(['declaration', 'recommendation', 'programme', 'document']);

const consent =
  /\b(ratif(?:y|ies|ied|ying|ication\s+of)|acced(?:e|es|ed|ing)\s+to|accession\s+to|(?:States?\s+)?part(?:y|ies)\s+to|signator(?:y|ies)\s+(?:to|of))\s+(?:the\s+)?[*_"“]*$/i;
/** Governments do sign declarations, such as the Helsinki Final Act; nobody signs what an organ adopted. */
const signing = /^signator/i;
/** "…, which was ratified", "…, which Kenya ratified". */
const passive =
  /^[*_"”\s)]*(?:(?:,\s*(?:which|that)\s+)?(?:was|has\s+been|had\s+been|is)\s+|,\s*(?:which|that)\s+(?:[A-ZÀ-ÞŒ][A-Za-zÀ-ɏ.'’-]*\s+){1,4}(?:(?:has|have|had)\s+)?)(ratified|acceded\s+to)\b/i;

function whatItIs({ kind }: Instrument): Word {
  switch (kind) {
    case 'declaration':
      return say`declaration`;
    case 'recommendation':
      return say`Recommendation`;
    case 'programme':
      return say`programme of action`;
    default:
      return say`document`;
  }
}
