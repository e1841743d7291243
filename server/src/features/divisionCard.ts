import { sameNumber } from '../citations/citation.ts';
import { annexAt, type Division, partsAt } from '../citations/divisions.ts';
import type { Instrument } from '../corpus/corpus.ts';
import { isVerified } from '../corpus/wording.ts';
import { joined, mapped, type Saying, say, type Word } from '../sayings/say.ts';
import { asText } from '../text/escape.ts';
import { divisionWord, unitsWord, unitWord } from '../wording/words.ts';

export type Part = NonNullable<Instrument['parts']>['list'][number];

/** A part or an annex as Markdown: its heading, and the articles that it holds with theirs. */
export function divisionCard(instrument: Instrument, division: Division, compact = false): Word {
  const { unit, number } = division;
  const isBorneOut = isVerified(instrument, unit === 'annex' ? 'annexes' : 'parts');
  const doubt = isBorneOut ? '' : joined('', ['\n\n', say`*Not verified: no text of the instrument was at hand.*`]);
  const name = mapped(nameOf(unit, number), bold);
  if (unit === 'annex') {
    const annex = annexAt(instrument, division);
    return annex ? joined('', [name, headingOf(annex), doubt]) : name;
  }
  const parts = partsAt(instrument, division);
  if (parts.length === 0) return name;
  const cards = parts.map(part => partLines(instrument, part, compact || parts.length > 1));
  return joined('', [joined('\n\n', cards), doubt]);
}

function partLines(instrument: Instrument, part: Part, compact: boolean): Word {
  const head = joined('', [mapped(partName(instrument, part), bold), headingOf(part), rangeOf(instrument, part)]);
  const articles = compact ? [] : articlesIn(instrument, part);
  const shown = articles.slice(0, mostArticles);
  const lines = shown.map(({ n, heading }) => joined('', ['- ', headed('article', n, heading)]));
  const more = articles.length > shown.length ? say`- and ${articles.length - shown.length} more` : undefined;
  return joined('\n\n', [head, joined('\n', [...lines, more])]);
}

const mostArticles = 12;

/** "Section 2 of Part XV". */
export function partName({ parts }: Instrument, { unit, n, in: whole }: Part): Word {
  const larger = parts?.list.find(part => whole !== undefined && part.in === undefined && part.n === whole);
  return larger ? say`${nameOf(unit, n)} of ${nameOf(larger.unit, larger.n)}` : nameOf(unit, n);
}

const nameOf = (unit: Division['unit'], number: string): Word => joined(' ', [capital(divisionWord(unit)), number]);
export const capital = (word: Word): Word => mapped(word, text => text.replace(/^./, letter => letter.toUpperCase()));

/** "Article 7: Heading", as far as it has one. */
export const headed = (unit: Parameters<typeof unitWord>[0], n: string, heading: string | undefined): Word => {
  const name = joined(' ', [capital(unitWord(unit)), asText(n)]);
  return heading ? say`${name}: ${asText(heading)}` : name;
};
const bold = (text: string): string => `**${asText(text)}**`;

export const headingOf = ({ heading, headingBy }: Pick<Part, 'heading' | 'headingBy'>): Saying =>
  heading ? joined('', [` ${asText(heading)}`, headingBy === 'editors' ? say` *(our heading)*` : '']) : '';

/** " · articles 8 to 35 of 93". */
function rangeOf({ articles }: Instrument, { first, last }: Part): Saying {
  if (!articles || first === undefined || last === undefined) return '';
  return first === last
    ? say` · ${unitWord(articles.unit)} ${asText(first)} of ${articles.count}`
    : say` · ${unitsWord(articles.unit)} ${asText(first)} to ${asText(last)} of ${articles.count}`;
}

/** The articles of a part, as far as the corpus lists them. */
function articlesIn({ articles }: Instrument, { first, last }: Part) {
  const list = articles?.list ?? [];
  const from = list.findIndex(({ n }) => first !== undefined && sameNumber(n, first));
  const to = list.findIndex(({ n }) => last !== undefined && sameNumber(n, last));
  return from < 0 || to < 0 ? [] : list.slice(from, to + 1);
}
