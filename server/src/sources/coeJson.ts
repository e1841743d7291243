import { type Saying, say } from '../sayings/say.ts';
import { isIsoDay } from './days.ts';
import { PageError } from './pageError.ts';
import { foldSpace, type PublishedAct, type StatusTable, type TableFault, uncounted } from './statusTable.ts';

/**
 * "Chart of signatures and ratifications" of the Council of Europe's Treaty Office as its service sends it: a list of
 * members, one of other States and one of organisations. It says neither how a State consented nor, always, to which treaty.
 */
export function readCoeJson(json: unknown): StatusTable {
  const acts: PublishedAct[] = [];
  const faults: TableFault[] = [];
  const rows = rowsIn(json);
  if (rows.length > 0 && rows.every(({ row }) => 'Libelle_titre_ENG' in row))
    throw new PageError(
      say`this is the Treaty Office's list of treaties, which says nothing of States; save the chart of signatures and ratifications`,
    );
  for (const { row, at } of rows) {
    const participant = foldSpace(textIn(row, 'LibPaysOrga'));
    if (participant === '') faults.push({ participant: '?', text: say`names no State or organisation`, at });
    else readRow(row, participant, at, acts, faults);
  }
  const number = rows.map(({ row }) => Number(row.NumSte ?? row.Numero_traite)).find(value => value > 0);
  return {
    source: 'coe',
    day: '',
    instrument: number ? { series: 'ets', number } : { nothing: true },
    standing: 'depositary',
    complete: uncounted,
    acts,
    faults,
    remarks: [],
  };
}

type Row = Readonly<Record<string, unknown>>;

/** The rows of the lists, or of one list, each with its place: `entry 3 of list 1`. */
function rowsIn(json: unknown): { row: Row; at: Saying }[] {
  const lists = Array.isArray(json) && json.every(Array.isArray) ? json : [json];
  return lists.flatMap((list: unknown, number) =>
    (Array.isArray(list) ? list : []).map((row: unknown, index) => {
      const at = say`entry ${index + 1} of list ${number + 1}`;
      if (typeof row !== 'object' || row === null) throw new PageError(say`expected an object`, at);
      return { row: row as Row, at };
    }),
  );
}

export const isCoeJson = (json: unknown): boolean => {
  if (!Array.isArray(json)) return false;
  const first: unknown = json.flat().find(row => typeof row === 'object');
  return typeof first === 'object' && first !== null && ('LibPaysOrga' in first || 'Libelle_titre_ENG' in first);
};

function readRow(row: Row, participant: string, at: Saying, acts: PublishedAct[], faults: TableFault[]): void {
  const dayOf = (key: string): string | undefined => {
    const text = textIn(row, key).slice(0, 10);
    if (text === '' || isIsoDay(text)) return text;
    faults.push({ participant, text: say`cannot read the day "${textIn(row, key)}" of ${key}`, at });
    return undefined;
  };
  const [signed, consented, effective] = ['DateSignature', 'DateConsentement', 'DateEntreeVigueur'].map(dayOf);
  const [denounced, ended] = ['DateDenonciation', 'DateEffetDenonciation'].map(dayOf);
  if (signed) acts.push({ participant, kind: 'signature', date: signed, raw: signed });
  if (denounced && !ended)
    faults.push({
      participant,
      text: say`denounced on ${denounced}, with effect from a day not given`,
      at,
      unclear: true,
    });
  else if (consented || effective)
    acts.push({
      participant,
      kind: 'consent to be bound',
      date: consented ?? '',
      ...(effective && { effective }),
      ...(ended && { end: ended }),
      raw: [consented, effective, ended].filter(Boolean).join(', '),
      ...((hasAny(row.Reserves) || hasAny(row.Declarations)) && { statement: 'declaration' as const }),
    });
}

const textIn = (row: Row, key: string): string => (typeof row[key] === 'string' ? row[key] : '');

const hasAny = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : Boolean(value) && value !== '0' && value !== 'false';
