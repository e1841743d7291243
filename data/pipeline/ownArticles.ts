import type { InstrumentFile } from '../../server/src/corpus/schema.ts';
import { articleOf } from '../../server/src/sources/articlesNamed.ts';
import type { StatusRecord } from '../../server/src/sources/statusRecord.ts';
import type { PublishedReservation } from '../../server/src/sources/statusTable.ts';

/** Keeps the articles of reservations that the instrument has: another is of another law, or was misread. */
export function withOwnArticles(
  record: StatusRecord,
  instrument: Pick<InstrumentFile, 'articles'>,
): { readonly record: StatusRecord; readonly unfit: readonly string[] } {
  if (!record.reservations) return { record, unfit: [] };
  const unfit = record.reservations.filter(reservation => !hasArticle(instrument, reservation));
  const reservations = record.reservations.filter(reservation => !unfit.includes(reservation));
  return {
    record: { ...record, reservations },
    unfit: unfit.map(({ participant, provision }) => `${participant} ${provision}`),
  };
}

function hasArticle({ articles }: Pick<InstrumentFile, 'articles'>, { provision }: PublishedReservation): boolean {
  // A paragraph stands before its letters.
  if (articles?.unit !== 'article' || /\([a-z]+\)\(\d+\)/.test(provision)) return false;
  if (!articles.list?.length) return Number(articleOf(provision)) <= articles.count;
  const article = articles.list.find(({ n }) => n === articleOf(provision));
  const paragraph = Number(/^[^(]+\((\d+)\)/.exec(provision)?.[1] ?? 0);
  return article !== undefined && paragraph <= (article.paragraphs ?? paragraph);
}
