import { say } from '../sayings/say.ts';
import { attributeOf, cellsOf, type Element, elementsBelow, pageText, parseHtml, placeOf, textOf } from './html.ts';
import { type NormlexRow, readNormlexRows, withoutReasons } from './normlexCells.ts';
import { PageError } from './pageError.ts';
import { completenessOf, foldSpace, type StatusTable } from './statusTable.ts';

/** A NORMLEX page "Ratifications of C138", in English: the ILO's own table of one Convention or Protocol. It states no day. */
export function readNormlexHtml(html: string): StatusTable {
  const page = parseHtml(html);
  const elements = [...elementsBelow(page)];
  const text = pageText(page);
  const [, code = '', title = ''] = /Ratifications of ([CP]\d{3})\s*-\s*([^()]+(?:\([^)]*\))*)/.exec(text) ?? [];
  if (code === '')
    throw new PageError(say`the page does not say "Ratifications of …" in English; save the English page of NORMLEX`);
  const tables = elements.filter(({ tagName }) => tagName === 'table');
  const rows = tables.flatMap(table => cellsOf(table)).flatMap(readRow);
  if (rows.length === 0) throw new PageError(say`the page has no row with a country and its day of ratification`);
  const { acts, faults } = readNormlexRows(rows);
  const says = [/(?<!\d)(\d+) ratifications?\b/i, /Ratifications?\s*:\s*(\d+)/i]
    .map(form => form.exec(text)?.[1])
    .find(Boolean);
  const count = says ? ({ of: 'ratifications', says: Number(says), lists: rows.length } as const) : undefined;
  return {
    source: 'ilo-normlex',
    day: '',
    instrument: { series: code.startsWith('P') ? 'ilo-protocol' : 'ilo-convention', number: Number(code.slice(1)) },
    title: title.trim(),
    standing: 'depositary',
    complete: completenessOf(faults, count, withoutReasons),
    ...(count && { count }),
    acts,
    faults,
    remarks: [],
  };
}

/** `<td class="firstCol"><a>Country</a> declaration</td><td>day</td><td>status</td><td>note</td>`; other rows are none. */
function readRow([country, registered, status, note]: readonly Element[]): NormlexRow[] {
  if (!country || !registered || !attributeOf(country, 'class').split(' ').includes('firstCol')) return [];
  const link = [...elementsBelow(country)].find(({ tagName }) => tagName === 'a');
  const participant = foldSpace(textOf(link ?? country));
  return [
    {
      participant,
      registered: foldSpace(textOf(registered)),
      status: foldSpace(textOf(status)),
      note: foldSpace(textOf(note)),
      declares: foldSpace(textOf(country)) !== participant,
      at: placeOf(country),
    },
  ];
}
