import type { BibliographyRecord } from './record.ts';

/**
 * RIS (Research Information Systems), which has no type for treaties: `LEGAL`, "legal rule or regulation", for what is law
 * or was enacted, `GOVDOC` for documents. Lines end as its specification has them, with CR and LF.
 */
export function ris(records: readonly BibliographyRecord[]): string {
  return records.map(entryOf).join('\r\n');
}

function entryOf(record: BibliographyRecord): string {
  const { series, adopted } = record;
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['TY', record.kind === 'document' ? 'GOVDOC' : 'LEGAL'],
    ['ID', record.id],
    ['TI', record.title],
    ['ST', record.short],
    ['PY', adopted?.slice(0, 4)],
    ['DA', adopted && risDate(adopted)],
    ['CY', record.place],
    ['PB', record.authority],
    ['T2', series?.title],
    ['J2', series?.name],
    ['VL', series && String(series.volume)],
    ['SP', series?.page],
    ['M1', record.number],
    ['UR', record.url],
    ['LA', 'en'],
    ['N1', record.note],
  ];
  const lines = fields.filter(([, value]) => value).map(([tag, value]) => `${tag}  - ${value!.replace(/\s+/g, ' ')}`);
  return `${[...lines, 'ER  - '].join('\r\n')}\r\n`;
}

/** `1966/12/16/`; what is not known of a day stays empty between the strokes. */
function risDate(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${year}/${month}/${date}/`;
}
