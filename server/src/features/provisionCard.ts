import { type Provision, sameNumber } from '../citations/citation.ts';
import type { Instrument } from '../corpus/corpus.ts';
import { isVerified } from '../corpus/wording.ts';
import { asText } from '../text/escape.ts';

type Articles = NonNullable<Instrument['articles']>;

/** An article as a paragraph of Markdown: heading, place among its fellows, summary; a range lists its articles. */
export function provisionCard(instrument: Instrument, provision: Provision, compact = false): string {
  const { articles } = instrument;
  const unit = provision.unit === 'article' ? 'Article' : 'Paragraph';
  const name = `${unit} ${asText(provision.text)}`;
  // Of "paragraph 3 of the ICCPR" nothing is known: its articles are numbered, not its paragraphs.
  if (!articles || (articles.unit === 'article') !== (provision.unit === 'article')) return `**${name}**`;
  const list = articles.list ?? [];
  const first = list.findIndex(({ n }) => sameNumber(n, provision.number));
  const last = provision.last === undefined ? first : list.findIndex(({ n }) => sameNumber(n, provision.last!));
  const all = `${articles.count} ${articles.unit}${articles.count === 1 ? '' : 's'}`;
  if (first < 0)
    return list.length > 0
      ? `**${name}**: the instrument has no such ${articles.unit}; it has ${all}.`
      : `**${name}** of ${all}`;
  const shown = list.slice(first, Math.max(first, last) + 1);
  const doubt = shown.some(({ n }) => isDoubted(instrument, n))
    ? '\n\n*Not verified: no text of the instrument was at hand.*'
    : '';
  if (shown.length > 1) {
    const lines = shown.map(({ n, heading }) => `- ${unit} ${asText(n)}${heading ? `: ${asText(heading)}` : ''}`);
    return `**${unit}s ${asText(provision.text)}** · ${shown.length} of ${all}\n\n${lines.join('\n')}${doubt}`;
  }
  const { heading, headingBy, summary } = shown[0]!;
  const title = heading ? ` ${asText(heading)}${headingBy === 'editors' ? ' *(our heading)*' : ''}` : '';
  const head = `**${name}**${title} · ${placeAmong(articles, first)}`;
  return summary && !compact ? `${head}\n\n${asText(summary)}${doubt}` : `${head}${doubt}`;
}

/** "article 7 of 53"; after an inserted article the number and the place differ, and only the sum is said. */
function placeAmong({ unit, count, list }: Articles, index: number): string {
  const n = list?.[index]?.n ?? '';
  return n === String(index + 1) ? `${unit} ${n} of ${count}` : `one of ${count} ${unit}s`;
}

/** Whether no source bears out an article, its heading or its summary. */
export const isDoubted = (instrument: Instrument, n: string): boolean =>
  ['articles', 'headings', 'summaries'].some(group => !isVerified(instrument, `${group}.${n}`));
