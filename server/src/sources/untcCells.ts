import { type TreatyActionKind, treatyActionKinds } from '../corpus/terms.ts';
import { type Saying, say } from '../sayings/say.ts';
import { dayOf } from './days.ts';
import { foldSpace, type PublishedAct, type TableFault } from './statusTable.ts';

/** One participant of a status table of the UN Treaty Collection: its name, and a cell a column. */
export interface UntcRow {
  readonly participant: string;
  readonly cells: readonly string[];
  readonly statement?: 'declaration';
  /** The day on which a bracketed act ceased to have effect, where an end note says it. */
  readonly end?: string;
  /** Where it stands: `line 12`. */
  readonly at?: Saying;
}

/** Reads the acts of a table; the number, order and meaning of its columns are known from their headers only. */
export function readActs(
  headers: readonly string[],
  rows: readonly UntcRow[],
): { acts: PublishedAct[]; faults: TableFault[] } {
  const columns = headers.map(readHeader);
  const acts: PublishedAct[] = [];
  const faults: TableFault[] = [];
  for (const { participant, cells, statement, end = '?', at } of rows) {
    for (const [index, cell] of cells.entries()) {
      const raw = foldSpace(cell);
      if (raw === '' || isOther(headers[index] ?? '')) continue;
      const { date, mark, bracketed } = readCell(raw) ?? {};
      const kind = mark === undefined ? undefined : columns[index]?.get(mark);
      // A column whose header is of no kind of act is not read; a cell under one that is has to make sense.
      const unclear = date !== undefined && columns[index]?.size === 0;
      if (!date || !kind)
        faults.push({
          participant,
          text: say`cannot read "${raw}" under "${headers[index] ?? ''}"`,
          ...(at && { at }),
          ...(unclear && { unclear }),
        });
      else acts.push({ participant, kind, date, raw, ...(bracketed && { end }), ...(statement && { statement }) });
    }
  }
  return { acts, faults };
}

/**
 * Columns of what States did later under the instrument, on the day it came into force for all, or in some other way that
 * is neither signing, applying nor consenting: passed over, not unread.
 */
const isOther = (header: string): boolean =>
  /^(?:Notification (?:under article|of non-provisional)|Confirmation of signature ad referendum|Extension)/.test(
    header,
  );

/** `Participant 2, 3` and `China 4` carry the numbers of their end notes. */
export function withoutNotes(name: string): string {
  const words = foldSpace(name).split(' ');
  while (words.length > 1 && /^\d+,?$/.test(words.at(-1)!)) words.pop();
  return words.join(' ');
}

/** What each mark means in a column: `Ratification, Accession(a)` gives ratification for no mark and accession for `a`. */
function readHeader(header: string): ReadonlyMap<string, TreatyActionKind> {
  const kinds = new Map<string, TreatyActionKind>();
  const entries = withoutNotes(header).split(/, (?=\p{Lu})/u);
  for (const entry of entries) {
    const [, name = entry, mark = ''] = /^(.*)\((a|A|AA|c|d|n|p|P|s)\)$/.exec(entry) ?? [];
    const kind = kindOf(name.trimEnd());
    if (kind) kinds.set(mark, kind);
    // A column of one meaning may leave its mark out.
    if (kind && entries.length === 1) kinds.set('', kind);
  }
  return kinds;
}

/**
 * "Acceptance of the Protocol" in the table of a convention is no acceptance of the convention: only the bare term counts,
 * and the few other ways that the table itself says make a participant one of the instrument.
 */
function kindOf(name: string): TreatyActionKind | undefined {
  const term = name.toLowerCase().replace(/ (?:under|in accordance with) article \d+$/, '');
  return others.find(([pattern]) => pattern.test(term))?.[1] ?? treatyActionKinds.find(kind => kind === term);
}

const others: readonly (readonly [RegExp, TreatyActionKind])[] = [
  [/^succession to signature$/, 'signature'],
  // Becoming a party to an amending protocol makes a party to the convention as amended, where the table says so.
  [
    /^participation(?: (?:in the convention )?(?:by virtue of|under article) .+| under articles .+)?$/,
    'consent to be bound',
  ],
  // Signatories of an earlier agreement who did not say no (Part XI of UNCLOS).
  [/^simplified procedure$/, 'consent to be bound'],
  [/^provisional application by virtue of .+$/, 'provisional application'],
  [/^undertaking of provisional application$/, 'provisional application'],
  [/^definitive acceptance$/, 'acceptance'],
  [/^signature ad referendum$/, 'signature'],
  [/^confirmation of signature$/, 'definitive signature'],
];

/** Square brackets around the whole cell: the participant is no longer bound. Marks differ by case. */
function readCell(raw: string): { date: string | undefined; mark: string; bracketed: boolean } | undefined {
  const [, open, day = '', mark = '', close] =
    /^(\[)? ?(\d{1,2} [A-Z][a-z]{2} \d{4}) ?(\w{1,2})? ?(\])?$/.exec(raw) ?? [];
  return day === '' || Boolean(open) !== Boolean(close)
    ? undefined
    : { date: dayOf(day), mark, bracketed: Boolean(open) };
}
