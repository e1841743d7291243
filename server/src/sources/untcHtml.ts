import { type Saying, say } from '../sayings/say.ts';
import { dayOf, isoDay } from './days.ts';
import { attributeOf, cellsOf, type Element, elementsBelow, parseHtml, placeOf, textOf } from './html.ts';
import { PageError } from './pageError.ts';
import { completenessOf, countParties, foldSpace, isConsent, type StatusTable } from './statusTable.ts';
import { readActs, type UntcRow } from './untcCells.ts';
import { entriesOf, linesOf, reservationsIn } from './untcStatements.ts';

/** A page `ViewDetails.aspx` of the UN Treaty Collection: the Secretary-General's own table of one treaty. */
export function readUntcHtml(html: string): StatusTable {
  const elements = [...elementsBelow(parseHtml(html))];
  // The beginnings of the ids have changed over the years, their ends have not.
  const find = (id: string) => elements.find(element => attributeOf(element, 'id').endsWith(`_${id}`));
  const [, day = '', month = '', year = ''] = /(\d\d)-(\d\d)-(\d{4})/.exec(textOf(find('div3'))) ?? [];
  const asOf = isoDay(year, month, day) ?? '';
  const parties = /Parties : (\d+)/.exec(foldSpace(textOf(find('rptStatus_ctl00_tcText'))))?.[1];
  const notes = readNotes(find('dgNotesAll'));
  const grid = find('tblgrid');
  if (!grid) throw new PageError(say`the page has no table of participants`);
  const [head = [], ...body] = cellsOf(grid);
  const headers = head.slice(1).map(cell => foldSpace(textOf(cell, isNote)));
  const remarks: Saying[] = [];
  const statements = ['dgDec', 'dgDecUnderArticle'].flatMap(id => [...entriesOf(find(id))]);
  const declared = new Set(statements.map(({ name }) => foldSpace(textOf(name, isNote))));
  const { acts, faults } = readActs(
    headers,
    body.map(cells => withoutNotice(readRow(cells, notes, remarks), declared)),
  );
  const counted = countOf(acts, parties);
  const title = titleOf(foldSpace(textOf(find('rptTreaty_ctl00_tcTreaty'), isNote)));
  const reservations = [...entriesOf(find('dgDec'))].flatMap(({ name, text }) => {
    const participant = foldSpace(textOf(name, isNote));
    const consented = acts.some(act => act.participant === participant && isConsent(act));
    return reservationsIn({ participant, lines: linesOf(text), notes: notesOf(name, notes), consented }, title);
  });
  return {
    source: `untc-${asOf}`,
    day: asOf,
    instrument: { untc: /mtdsg_no=([\w-]+)/.exec(html)?.[1] ?? '' },
    title,
    standing: 'depositary',
    complete: asOf === '' ? say`the page states no day` : completenessOf(faults, counted.count),
    ...counted,
    acts,
    ...(reservations.length > 0 && { reservations }),
    faults,
    remarks,
  };
}

/** `13. International Convention…` */
export const titleOf = (heading: string): string => heading.replace(/^\d+\s*\.\s*(?:[a-z]\s*\)\s*)?/, '');

/** The page's count of parties, and what its table comes to. */
export const countOf = (
  acts: StatusTable['acts'],
  parties: string | undefined,
): Pick<StatusTable, 'parties' | 'count'> =>
  parties === undefined
    ? {}
    : {
        parties: Number(parties),
        count: { of: 'parties', says: Number(parties), lists: countParties(acts) },
      };

function readRow([name, ...cells]: readonly Element[], notes: ReadonlyMap<string, string>, remarks: Saying[]): UntcRow {
  const participant = foldSpace(textOf(name, isNote));
  const inside = [...elementsBelow(name)];
  const texts = cells.map(cell => textOf(cell));
  const note = notesOf(name, notes);
  const bracketed = texts.some(cell => cell.trim().startsWith('['));
  // A notified withdrawal may have no effect yet, or never have one: a note alone proves nothing.
  if (!bracketed && /notification of withdrawal|denunciation of the (Convention|Covenant|Protocol)/i.test(note))
    remarks.push(say`${participant}: an end note speaks of a withdrawal, its cells are not in brackets`);
  const end = bracketed ? endOf(note) : undefined;
  const hasStatement = inside.some(element => attributeOf(element, 'onclick').includes('ShowDeclarations'));
  const at = placeOf(name);
  return {
    participant,
    cells: texts,
    ...(hasStatement && { statement: 'declaration' }),
    ...(end && { end }),
    ...(at && { at }),
  };
}

/** The page links a notification as it links a declaration: which it is, the tables below tell. */
function withoutNotice({ statement, ...row }: UntcRow, declared: ReadonlySet<string>): UntcRow {
  return statement && (declared.size === 0 || declared.has(row.participant)) ? { ...row, statement } : row;
}

/** The end notes that an element refers to. */
function notesOf(element: Element | undefined, notes: ReadonlyMap<string, string>): string {
  const own = [...elementsBelow(element)].filter(isNote).flatMap(note => textOf(note).match(/\d+/g) ?? []);
  return own.map(number => notes.get(number) ?? '').join(' ');
}

/** The day on which a bracketed participant ceased to be bound, where its end notes give one day only. */
function endOf(note: string): string | undefined {
  const stated = note.matchAll(
    /(?:withdrawal took effect for [^.]{1,90}? on|with effect from) (\d{1,2} \w{3,9} \d{4})/g,
  );
  const days = new Set([...stated].map(([, day = '']) => dayOf(day)));
  return days.size === 1 ? [...days][0] : undefined;
}

/** The end notes by their numbers. */
function readNotes(table: Element | undefined): ReadonlyMap<string, string> {
  const notes = new Map<string, string>();
  for (const note of elementsBelow(table)) {
    const anchor =
      note.tagName === 'div' && [...elementsBelow(note)].find(element => attributeOf(element, 'name') !== '');
    if (anchor) notes.set(attributeOf(anchor, 'name'), foldSpace(textOf(note)));
  }
  return notes;
}

const isNote = ({ tagName }: Element): boolean => tagName === 'sup';
