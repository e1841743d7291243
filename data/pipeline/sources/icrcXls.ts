import { dottedDayOf } from './days.ts';
import { foldSpace, type PublishedAct, type StatusTable, type TableFault } from './statusTable.ts';
import { cellKey, dayOfSerial, readXls, type XlsSheet } from './xls.ts';

/** The ICRC's workbook of 9 November 2020: a State a row, a treaty a column, the day on which the State became a party. */
export function readIcrcXls(bytes: Buffer): StatusTable[] {
  const sheet = readXls(bytes).get('IHL and other related Treaties') ?? new Map();
  const columns = [...Array(37).keys()].map(column => ({ column, title: textAt(sheet, 1, column) }));
  return columns.flatMap(({ column, title }) =>
    (instruments[title] ?? []).map(id => ({
      source: 'icrc-2020-11-09',
      day: '2020-11-09',
      instrument: { id },
      standing: 'list',
      complete: "no, the ICRC's list, not the depositary's",
      ...readColumn(sheet, column),
      remarks: [],
    })),
  );
}

function readColumn(sheet: XlsSheet, column: number): Pick<StatusTable, 'acts' | 'faults' | 'parties'> {
  const acts: PublishedAct[] = [];
  const faults: TableFault[] = [];
  for (let row = 2; textAt(sheet, row, 0) !== ''; row++) {
    const participant = textAt(sheet, row, 0);
    const cell = sheet.get(cellKey(row, column)) ?? '';
    if (participant === 'Total') return { acts, faults, parties: Number(cell) };
    if (cell === '') continue;
    const date = typeof cell === 'number' ? dayOfSerial(cell) : (dottedDayOf(cell) ?? '');
    const raw = foldSpace(typeof cell === 'number' ? date : cell);
    // Stars in place of a date refer to the notes on those who have withdrawn.
    const hasLeft = /^\(\*+\)$/.test(raw);
    if (date === '' && !hasLeft) faults.push({ participant, text: `cannot read "${raw}"` });
    else acts.push({ participant, kind: 'consent to be bound', date, raw, ...(hasLeft && { end: '?' }) });
  }
  return { acts, faults };
}

const textAt = (sheet: XlsSheet, row: number, column: number): string =>
  foldSpace(String(sheet.get(cellKey(row, column)) ?? ''));

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
