import { articleAt } from '../citations/citation.ts';
import type { Instrument } from '../corpus/corpus.ts';
import { shortNameOf } from '../corpus/wording.ts';
import { joined, say } from '../sayings/say.ts';
import type { Span } from '../text/span.ts';
import { unitWord } from '../wording/words.ts';
import type { CompletionOffer } from './completion.ts';

/** Articles by their number, with their headings. */
export function articleOffers(instrument: Instrument, typed: string, span: Span): CompletionOffer[] {
  const list = instrument.articles?.list ?? [];
  return list
    .filter(({ n }) => n.startsWith(typed))
    .map(({ n, heading }) => ({
      kind: 'article',
      label: heading ? `${n} ${heading}` : n,
      detail: shortNameOf(instrument),
      typed: typed || n,
      span,
      text: n,
      instrument: instrument.id,
      article: n,
    }));
}

/** The numbered paragraphs of an article, where it has more than one; the bracket is closed where none stands yet. */
export function paragraphOffers(instrument: Instrument, article: string, typed: string, span: Span): CompletionOffer[] {
  const found = articleAt(instrument, article);
  if (!found?.paragraphs || found.paragraphs < 2) return [];
  const count = found.paragraphs;
  return Array.from({ length: count }, (_, i) => String(i + 1))
    .filter(n => n.startsWith(typed))
    .map(n => ({
      kind: 'article',
      label: `(${n})`,
      short: say`paragraph ${n} of ${count}`,
      detail: joined(' ', [`${shortNameOf(instrument)},`, unitWord('article'), found.n, found.heading]),
      typed: typed || `(${n})`,
      span,
      text: n,
      instrument: instrument.id,
      article: found.n,
    }));
}
