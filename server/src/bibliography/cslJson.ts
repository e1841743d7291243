import type { BibliographyRecord } from './record.ts';

/**
 * CSL-JSON, as Zotero, pandoc and others read it. Types by CSL 1.0.2, appendix III: `treaty`; `legislation` for what a
 * governing body has enacted, resolutions included; `document` for the rest. `available-date` is, by its appendix IV, the day
 * on which a treaty was opened for signature.
 */
export function cslJson(records: readonly BibliographyRecord[]): string {
  return `${JSON.stringify(records.map(itemOf), null, 2)}\n`;
}

function itemOf(record: BibliographyRecord): object {
  const { series } = record;
  return {
    id: record.id,
    type: types[record.kind],
    title: record.title,
    'title-short': record.short,
    issued: dateOf(record.adopted),
    'available-date': dateOf(record.opened),
    'event-place': record.place,
    authority: record.authority,
    'container-title': series?.title,
    'container-title-short': series?.name,
    volume: series && String(series.volume),
    page: series?.page,
    number: record.number,
    URL: record.url,
    language: 'en',
    note: record.note || undefined,
  };
}

const types = { treaty: 'treaty', enactment: 'legislation', document: 'document' } as const;

const dateOf = (day: string | undefined) => day && { 'date-parts': [day.split('-').map(Number)] };
