import { say } from '../sayings/say.ts';
import { dayOf } from './days.ts';
import { icrcsOwn, refersToNote } from './icrcCsv.ts';
import { PageError } from './pageError.ts';
import { foldSpace, type PublishedAct, type StatusTable, type TableFault } from './statusTable.ts';
import { cellName, dayAt, type Sheet, textAt } from './workbook.ts';

/** The ICRC's workbook: a State a row, a treaty a column, the day on which the State became a party. */
export function readIcrcWorkbook(sheets: readonly Sheet[]): StatusTable[] {
  const sheet = sheets.find(isIcrcSheet);
  if (!sheet) throw new PageError(say`the workbook has no sheet of the treaties of humanitarian law`);
  const day = dayIn(sheets);
  const width = Math.max(...sheet.rows.slice(0, 2).map(row => row.length));
  return [...Array(width).keys()].flatMap(column =>
    (instruments[textAt(sheet, titleRow, column)] ?? []).map(id => ({
      source: `icrc-${day}`,
      day,
      instrument: { id },
      standing: 'list',
      hidesEnds: true,
      complete: icrcsOwn,
      ...readColumn(sheet, column),
      remarks: [],
    })),
  );
}

const titleRow = 1;

export const isIcrcSheet = (sheet: Sheet): boolean =>
  sheet.rows[titleRow]?.some((_, column) => instruments[textAt(sheet, titleRow, column)]) ?? false;

/** `State Parties to the Following … Treaties as of  9-Nov-2020`, in any of the sheets. */
function dayIn(sheets: readonly Sheet[]): string {
  const texts = sheets.flatMap(({ rows }) => rows.slice(0, 3).flat());
  const [, stated = ''] =
    texts.map(text => /as of +(\d{1,2}-\w{3}-\d{4})/.exec(String(text ?? ''))).find(Boolean) ?? [];
  return dayOf(stated.replaceAll('-', ' ')) ?? '';
}

function readColumn(sheet: Sheet, column: number): Pick<StatusTable, 'acts' | 'faults' | 'parties' | 'count'> {
  const acts: PublishedAct[] = [];
  const faults: TableFault[] = [];
  for (let row = titleRow + 1; textAt(sheet, row, 0) !== ''; row++) {
    const participant = textAt(sheet, row, 0);
    const cell = sheet.rows[row]?.[column] ?? '';
    if (participant === 'Total') {
      const parties = Number(cell);
      return { acts, faults, parties };
    }
    if (cell === '') continue;
    const date = dayAt(sheet, row, column) ?? '';
    const raw = foldSpace(typeof cell === 'number' ? date : cell);
    // Stars in place of a date refer to the notes on those who have withdrawn.
    const hasLeft = /^\(\*+\)$/.test(raw);
    const fault = { participant, at: cellName(row, column) };
    if (refersToNote(raw))
      faults.push({ ...fault, text: say`"${raw}" refers to a note that says otherwise`, unclear: true });
    else if (date === '' && !hasLeft) faults.push({ ...fault, text: say`cannot read "${cell}"` });
    else acts.push({ participant, kind: 'consent to be bound', date, raw, ...(hasLeft && { end: '?' }) });
  }
  return { acts, faults };
}

/** Ids of the corpus by the titles of the columns. */
const instruments: Readonly<Record<string, readonly string[]>> = {
  'GC I-IV 1949': ['gc-i', 'gc-ii', 'gc-iii', 'gc-iv'],
  'AP I 1977': ['ap-i'],
  'AP II 1977': ['ap-ii'],
  'AP III 2005': ['ap-iii'],
  'CRC 1989': ['crc'],
  'Opt Prot. CRC 2000': ['crc-op-ac'],
  'CPED 2006': ['icpped'],
  'ICC Statute 1998': ['rome-statute'],
  'Hague Conv. 1954': ['hague-cultural-property-1954'],
  'Hague Prot. 1954': ['hague-cultural-property-protocol-1954'],
  'Hague Prot. 1999': ['hague-cultural-property-protocol-1999'],
  'ENMOD Conv. 1976': ['enmod'],
  'Geneva Gas Prot. 1925': ['geneva-gas-protocol-1925'],
  'BWC 1972': ['bwc'],
  'CCW 1980': ['ccw'],
  'CCW Prot. I 1980': ['ccw-p1'],
  'CCW Prot. II 1980': ['ccw-p2'],
  'CCW Prot. III 1980': ['ccw-p3'],
  'CCW Prot. IV 1995': ['ccw-p4'],
  'CCW Prot. II a 1996': ['ccw-p2-amended'],
  'CCW Amdt 2001': ['ccw-amendment-2001'],
  'CCW Prot. V 2003': ['ccw-p5'],
  'CWC 1993': ['cwc'],
  'AP Mine Ban Conv. 1997': ['mine-ban-convention'],
  'Cluster Munitions 2008': ['ccm'],
  'ATT 2013': ['att'],
  'TPNW 2017': ['tpnw'],
};
