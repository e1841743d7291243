import { say } from '../sayings/say.ts';
import { isoDay } from './days.ts';
import { PageError } from './pageError.ts';
import { completenessOf, foldSpace, type StatusTable } from './statusTable.ts';
import { readActs, type UntcRow, withoutNotes } from './untcCells.ts';
import { countOf, titleOf } from './untcHtml.ts';
import { elementsIn, type XmlElement, xmlElementsBelow, xmlText } from './xml.ts';

/**
 * "XML source of the page" of the UN Treaty Collection: the same table as the page, in a file made for print. Its form is
 * known from programs that read it; it states neither the number of the treaty as the page does nor, often, its day.
 */
export function readUntcXml(root: XmlElement): StatusTable {
  const participants = first(root, 'Participants');
  const rows = participants ? [...xmlElementsBelow(participants, 'Row')].map(cellsOf) : [];
  const [head, ...body] = rows;
  if (!participants || !head)
    throw new PageError(say`the file has no table of participants`, say`line ${(participants ?? root).line}`);
  const headers = head.cells.slice(1).map(textOf);
  const { acts, faults } = readActs(headers, body.filter(({ cells }) => cells.length > 0).map(readRow));
  const whole = xmlText(root);
  const [, date = '', month = '', year = ''] = /STATUS AS AT\s*:\s*(\d\d)-(\d\d)-(\d{4})/i.exec(whole) ?? [];
  const day = isoDay(year, month, date) ?? '';
  const parties = /\d+/.exec(xmlText(first(root, 'Parties')))?.[0];
  const counted = countOf(acts, parties);
  const heading = xmlText(first(root, 'Titlesect'), 'superscript');
  return {
    source: `untc-${day}`,
    day,
    instrument: keyOf(xmlText(first(root, 'Chapter')), heading),
    title: titleOf(foldSpace(heading)),
    standing: 'depositary',
    complete: completenessOf(faults, counted.count),
    ...counted,
    acts,
    faults,
    remarks: [],
  };
}

const first = (root: XmlElement, name: string): XmlElement | undefined => xmlElementsBelow(root, name).next().value;

/** The headers of the columns may stand in the first row, or in a `Thead` before it. */
const cellsOf = (row: XmlElement): { cells: readonly XmlElement[]; line: number } => ({
  cells: elementsIn(row).filter(({ name }) => name === 'Entry'),
  line: row.line,
});

function readRow({ cells: [name, ...cells], line }: ReturnType<typeof cellsOf>): UntcRow {
  return { participant: name ? withoutNotes(textOf(name)) : '', cells: cells.map(textOf), at: say`line ${line}` };
}

/** End notes stand in an element, or as its tags in the text. */
const textOf = (cell: XmlElement): string =>
  foldSpace(xmlText(cell, 'superscript').replace(/<superscript>[^<]*<\/superscript>/g, ''));

/** `CHAPTER IV HUMAN RIGHTS` and `13. International Convention…` or `11. b) Optional Protocol…` give IV-13 and IV-11-b. */
function keyOf(chapter: string, heading: string): StatusTable['instrument'] {
  const [, roman] = /CHAPTER ([IVX]+)\b/i.exec(chapter) ?? [];
  const [, number, letter] = /^(\d+)\s*\.?\s*(?:([a-z])\s*\))?/.exec(heading) ?? [];
  return roman && number
    ? { untc: [roman.toUpperCase(), number, letter].filter(Boolean).join('-') }
    : { nothing: true };
}
