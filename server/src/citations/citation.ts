import type { Instrument } from '../corpus/corpus.ts';
import { type Span, shift } from '../text/span.ts';
import type { Division } from './divisions.ts';

/** How the text names the instrument. */
export type CitationForm =
  | 'title'
  | 'short-title'
  | 'acronym'
  | 'number'
  | 'symbol'
  | 'defined-term'
  | 'back-reference';

/** Which instrument is meant; two that bear the same name are a value, never a guess. */
export type Resolution =
  | { readonly kind: 'resolved'; readonly instruments: readonly [Instrument, ...Instrument[]] }
  | {
      readonly kind: 'ambiguous';
      readonly candidates: readonly Instrument[];
      /** The one that is meant where the text names none of them: "the African Charter" is the one on human and peoples' rights. */
      readonly usual?: Instrument | undefined;
    }
  /** A UN document that the corpus does not hold, by its symbol. */
  | { readonly kind: 'unknown'; readonly symbol: string };

/** One mention of an instrument. Several instruments only where one name stands for a set ("the two Covenants"). */
export interface Citation extends Span {
  readonly form: CitationForm;
  readonly resolution: Resolution;
  readonly provisions: readonly Provision[];
  /** Parts and annexes of the instrument. */
  readonly divisions: readonly Division[];
  /** A year written as part of the name: "1951 Convention", "Convention, 2011". */
  readonly year: WrittenNumber | undefined;
  /** A number written after the name: "(No. 189)". */
  readonly number: WrittenNumber | undefined;
  /** The right name and what differs, where the text comes near enough to one to be certain. */
  readonly misnamed: Misnaming | undefined;
}

/**
 * A citation as its name alone gives it, until something is read beside it. Written out, for V8 takes microseconds
 * to add to what is spread into an object; all citations having their fields in one order, they are also read faster.
 */
export const citationOf = (
  { start, end }: Span,
  form: CitationForm,
  resolution: Resolution,
  misnamed?: Misnaming,
): Citation => ({
  start,
  end,
  form,
  resolution,
  provisions: none,
  divisions: undivided,
  year: undefined,
  number: undefined,
  misnamed,
});

const none: Citation['provisions'] = [];
const undivided: Citation['divisions'] = [];

export interface WrittenNumber extends Span {
  readonly value: number;
}

export interface Misnaming {
  /** A name of the instrument, as it should read. */
  readonly name: string;
  /** What differs, with the words before it: 'the Rights of Children' that should be 'the Rights of the Child'; absent where nothing is alike. */
  readonly difference?: { readonly written: string; readonly right: string };
}

/** An article, paragraph or range that a citation points to. */
export interface Provision extends Span {
  /** As it is cited, without blanks: `12(3)`, `8 bis`, `6-9`, `IV`. */
  readonly text: string;
  /** The article or paragraph itself, `12` of `12(3)`, and the last one of a range. */
  readonly number: string;
  readonly last: string | undefined;
  readonly unit: 'article' | 'paragraph';
}

/** The citation so many units further on, with all that has a place in it. */
export function moveCitation(citation: Citation, by: number): Citation {
  return {
    ...shift(citation, by),
    provisions: citation.provisions.map(provision => shift(provision, by)),
    divisions: citation.divisions.map(division => shift(division, by)),
    year: citation.year && shift(citation.year, by),
    number: citation.number && shift(citation.number, by),
  };
}

/** The one instrument that a citation is about, where it is certain. */
export function instrumentOf({ resolution }: Pick<Citation, 'resolution'>): Instrument | undefined {
  return resolution.kind === 'resolved' && resolution.instruments.length === 1 ? resolution.instruments[0] : undefined;
}

/** Every instrument that a citation certainly names. */
export function instrumentsOf({ resolution }: Pick<Citation, 'resolution'>): readonly Instrument[] {
  return resolution.kind === 'resolved' ? resolution.instruments : [];
}

/** Whether the instrument has the provision; `undefined` where the corpus cannot tell. */
export function hasProvision(instrument: Instrument, provision: Provision): boolean | undefined {
  const { articles } = instrument;
  if (!articles || provision.unit !== unitOf(articles.unit)) return undefined;
  const known = (number: string) =>
    articles.list?.length
      ? articleAt(instrument, number) !== undefined
      : /^\d+$/.test(number)
        ? Number(number) >= 1 && Number(number) <= articles.count
        : undefined;
  const first = known(provision.number);
  return first === false || provision.last === undefined ? first : known(provision.last);
}

type Article = NonNullable<NonNullable<Instrument['articles']>['list']>[number];

/** The article of a number, however that is written; `undefined` where the corpus lists none such. */
export function articleAt({ articles }: Instrument, number: string): Article | undefined {
  if (!articles?.list) return undefined;
  let byNumber = articlesOf.get(articles.list);
  if (!byNumber) {
    // Where two have one number, the first stands for it.
    byNumber = new Map(articles.list.toReversed().map(article => [plainNumber(article.n), article]));
    articlesOf.set(articles.list, byNumber);
  }
  return byNumber.get(plainNumber(number));
}

const articlesOf = new WeakMap<readonly Article[], ReadonlyMap<string, Article>>();

const unitOf = (unit: string): Provision['unit'] => (unit === 'article' ? 'article' : 'paragraph');

/** `IV` and `4` are the same article, `1A` is a section of article `1`. */
export function sameNumber(a: string, b: string): boolean {
  return plainNumber(a) === plainNumber(b);
}

function plainNumber(number: string): string {
  const section = /^(\d+)[A-Z]$/.exec(number);
  if (section) return section[1]!;
  return /^[IVXLC]+$/.test(number) ? String(romanToNumber(number)) : number.toLowerCase().replace(/\s+/g, ' ');
}

function romanToNumber(roman: string): number {
  const values: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100 };
  return [...roman].reduce((sum, letter, i) => {
    const value = values[letter] ?? 0;
    return sum + (value < (values[roman[i + 1] ?? ''] ?? 0) ? -value : value);
  }, 0);
}
