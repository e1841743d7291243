import { type Provision, sameNumber } from '../citations/citation.ts';
import type { Instrument } from '../corpus/corpus.ts';
import { isVerified } from '../corpus/wording.ts';
import { joined, mapped, type Saying, say, type Word } from '../sayings/say.ts';
import { asText } from '../text/escape.ts';
import { unitsWord, unitWord } from '../wording/words.ts';
import { capital, headed } from './divisionCard.ts';

type Articles = NonNullable<Instrument['articles']>;

/** An article as a paragraph of Markdown: heading, place among its fellows, summary; a range lists its articles. */
export function provisionCard(instrument: Instrument, provision: Provision, compact = false): Saying {
  const { articles } = instrument;
  const unit = capital(unitWord(provision.unit));
  const name = joined(' ', [unit, asText(provision.text)]);
  const inBold = mapped(name, text => `**${text}**`);
  // Of "paragraph 3 of the ICCPR" nothing is known: its articles are numbered, not its paragraphs.
  if (!articles || (articles.unit === 'article') !== (provision.unit === 'article')) return inBold;
  const list = articles.list ?? [];
  const first = list.findIndex(({ n }) => sameNumber(n, provision.number));
  const last = provision.last === undefined ? first : list.findIndex(({ n }) => sameNumber(n, provision.last!));
  const all = joined(' ', [articles.count, articles.count === 1 ? unitWord(articles.unit) : unitsWord(articles.unit)]);
  if (first < 0)
    return list.length > 0
      ? say`${inBold}: the instrument has no such ${unitWord(articles.unit)}; it has ${all}.`
      : say`${inBold} of ${all}`;
  const shown = list.slice(first, Math.max(first, last) + 1);
  const doubt = shown.some(({ n }) => isDoubted(instrument, n))
    ? joined('', ['\n\n', say`*Not verified: no text of the instrument was at hand.*`])
    : '';
  if (shown.length > 1) {
    const lines = shown.map(({ n, heading }) => joined('', ['- ', headed(provision.unit, n, heading)]));
    const units = capital(unitsWord(provision.unit));
    const head = say`**${units} ${asText(provision.text)}** · ${shown.length} of ${all}`;
    return joined('', [head, '\n\n', joined('\n', lines), doubt]);
  }
  const { heading, headingBy, summary } = shown[0]!;
  const ours = headingBy === 'editors' ? say` *(our heading)*` : '';
  const head = joined('', [
    inBold,
    heading && ` ${asText(heading)}`,
    heading && ours,
    ' · ',
    placeAmong(articles, first),
  ]);
  return joined('', [head, summary && !compact ? `\n\n${asText(summary)}` : '', doubt]);
}

/** "article 7 of 53"; after an inserted article the number and the place differ, and only the sum is said. */
function placeAmong({ unit, count, list }: Articles, index: number): Word {
  const n = list?.[index]?.n ?? '';
  return n === String(index + 1) ? say`${unitWord(unit)} ${n} of ${count}` : say`one of ${count} ${unitsWord(unit)}`;
}

/** Whether no source bears out an article, its heading or its summary. */
export const isDoubted = (instrument: Instrument, n: string): boolean =>
  ['articles', 'headings', 'summaries'].some(group => !isVerified(instrument, `${group}.${n}`));
