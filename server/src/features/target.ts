import type { Analysis } from '../analysis.ts';
import { type Citation, instrumentOf, instrumentsOf, type Provision, sameNumber } from '../citations/citation.ts';
import type { Division } from '../citations/divisions.ts';
import type { Instrument } from '../corpus/corpus.ts';
import { type Span, touches } from '../text/span.ts';

/** What stands at a place in the text: an instrument that is cited, or a provision, a part or an annex of it. */
export interface Target {
  readonly span: Span;
  readonly citation: Citation;
  readonly provision: Provision | undefined;
  readonly division?: Division;
}

/** Every target at an offset: several where "articles 2 of both Covenants" points to two instruments. */
export function targetsAt({ citations, prose }: Analysis, offset: number): Target[] {
  const provisions = citations.flatMap(citation =>
    citation.provisions.flatMap((provision): Target[] => {
      if (provision.start - offset > longestHead || !touches(withHead(provision, prose), offset)) return [];
      return [{ span: { start: provision.start, end: provision.end }, citation, provision }];
    }),
  );
  if (provisions.length > 0) return provisions;
  const divisions = citations.flatMap(citation =>
    citation.divisions.flatMap((division): Target[] => {
      if (division.start - offset > longestHead || !touches(withHead(division, prose), offset)) return [];
      return [{ span: { start: division.start, end: division.end }, citation, provision: undefined, division }];
    }),
  );
  if (divisions.length > 0) return divisions;
  const citation = citations.find(citation => touches(citation, offset));
  return citation ? [{ span: { start: citation.start, end: citation.end }, citation, provision: undefined }] : [];
}

const longestHead = 12;

/** The word "article" before a number belongs to it. */
function withHead({ start, end }: Span, prose: string): Span {
  const head = /(?:\p{L}{2,10}\.?|§)\s{0,2}$/u.exec(prose.slice(Math.max(0, start - longestHead), start));
  return { start: start - (head?.[0].length ?? 0), end };
}

/** What makes two citations mean the same: ids of instruments, or the symbol of a document that the corpus does not hold. */
export function keysOf(citation: Citation): readonly string[] {
  return citation.resolution.kind === 'unknown'
    ? [`undoc:${citation.resolution.symbol}`]
    : instrumentsOf(citation).map(({ id }) => id);
}

/** The places in a text that mean the same as a target: its instrument, or its very provision. */
export function placesOf({ citation: sought, provision }: Target, citations: readonly Citation[]): Span[] {
  const keys = keysOf(sought);
  const same = citations.filter(citation => keysOf(citation).some(key => keys.includes(key)));
  if (!provision) return same;
  const instrument = instrumentOf(sought);
  const found = same.flatMap(({ provisions }) => provisions.filter(other => covers(other, provision, instrument)));
  return [...new Map(found.map(span => [span.start, span])).values()];
}

/** Whether "articles 6 to 9" holds article 7; paragraphs are not told apart. */
function covers(outer: Provision, { unit, number }: Provision, instrument: Instrument | undefined): boolean {
  if (outer.unit !== unit) return false;
  if (outer.last === undefined || sameNumber(outer.number, number)) return sameNumber(outer.number, number);
  const placeOf = (n: string) => instrument?.articles?.list?.findIndex(article => sameNumber(article.n, n)) ?? -1;
  const [first, at, last] = [placeOf(outer.number), placeOf(number), placeOf(outer.last)];
  if (first >= 0 && at >= 0 && last >= 0) return first <= at && at <= last;
  return Number(outer.number) <= Number(number) && Number(number) <= Number(outer.last);
}
