import type { NumberSeries, ReservationKind, TreatyActionKind } from '../corpus/terms.ts';
import { type Saying, say, type Word } from '../sayings/say.ts';

/** What one source says, as of one day, about what participants did with one instrument. */
export interface StatusTable {
  /** Key of `data/sources.yaml`. */
  readonly source: string;
  /** ISO date; empty where the source states none. */
  readonly day: string;
  readonly instrument: InstrumentKey;
  /** The title of the instrument as the source has it. */
  readonly title?: string;
  readonly standing: Standing;
  /** Whether the absence of a participant means that it had done nothing; where not, the reason in a few words. */
  readonly complete: true | Saying;
  /** The source does not show who has withdrawn. */
  readonly hidesEnds?: true;
  /** How many parties the source itself counts. */
  readonly parties?: number;
  /** The source's own count beside what its rows come to: a checksum. */
  readonly count?: TableCount;
  readonly acts: readonly PublishedAct[];
  /** Articles that reservations and declarations are about, where the source prints their texts. */
  readonly reservations?: readonly PublishedReservation[];
  /** What could not be read: every one of them makes the table incomplete. */
  readonly faults: readonly TableFault[];
  /** What an editor should look at; the acts are as the source has them. */
  readonly remarks: readonly Saying[];
}

export interface TableCount {
  readonly of: CountedKind;
  readonly says: number;
  readonly lists: number;
}

/** What sources count, in the plural. */
export const countedWords = {
  parties: say`parties`,
  members: say`members`,
  ratifications: say`ratifications`,
} as const satisfies Readonly<Record<string, Word>>;
export type CountedKind = keyof typeof countedWords;

export const uncounted: Word = say`no count to check the table against`;

/** Whether a table is whole: every cell was read, and the source's own count agrees with its rows. */
export function completenessOf(
  faults: readonly TableFault[],
  count?: TableCount,
  withFaults: Word = say`some cells could not be read`,
): StatusTable['complete'] {
  if (faults.length > 0) return withFaults;
  if (!count) return uncounted;
  const { of, says, lists } = count;
  return says === lists || say`the page counts ${says} ${countedWords[of]} and lists ${lists}`;
}

/** The number under which the source keeps the instrument, or its id where only a table of ours says what it is; or nothing. */
export type InstrumentKey =
  | { readonly untc: string }
  | { readonly id: string }
  | { readonly series: NumberSeries; readonly number: number }
  | { readonly nothing: true };

export interface TableFault {
  readonly participant: string;
  readonly text: Saying;
  /** Where it stands: `line 12`, `cell C7`. */
  readonly at?: Saying;
  /** The source says too little; it is not damaged. */
  readonly unclear?: true;
}

/**
 * How near the source is to the depositary: its whole table; an official list of somebody else, or the depositary's
 * table in a copy that lost some of its marks; a list of who is bound that does not say how; a research database or
 * an excerpt.
 */
export const standings = ['depositary', 'official', 'list', 'secondary'] as const;
export type Standing = (typeof standings)[number];

export interface PublishedAct {
  /** As the source writes it, in its language, without footnote marks. */
  readonly participant: string;
  readonly kind: TreatyActionKind;
  /** ISO date; empty where the source has none, or only a year. */
  readonly date: string;
  /** ISO date from which it has effect for the participant, where the source states it. */
  readonly effective?: string;
  /** ISO date on which it ceased to have effect; `?` where the source only shows that it has. */
  readonly end?: string;
  /** The cell as published, white space folded. */
  readonly raw: string;
  /** The source marks that the participant made a reservation or declaration. */
  readonly statement?: 'declaration';
}

/** An article that a reservation or declaration of a participant is about. */
export interface PublishedReservation {
  /** As the source writes it. */
  readonly participant: string;
  readonly kind: ReservationKind;
  /** As it is cited: `9(2)`. */
  readonly provision: string;
}

/** Acts by which a participant is bound, as against signing or applying provisionally. */
export const isConsent = ({ kind }: { readonly kind: TreatyActionKind }): boolean =>
  kind !== 'signature' && kind !== 'provisional application';

/** The number of participants that are bound, as the depositaries count their parties. */
export const countParties = (acts: readonly Pick<PublishedAct, 'kind' | 'end'>[]): number =>
  acts.filter(act => isConsent(act) && act.end === undefined).length;

export const foldSpace = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What shares a key, in the order of first appearance. */
export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
