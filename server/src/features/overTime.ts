import type { StatusRecord, TreatyAct } from '../corpus/corpus.ts';
import { isConsent } from '../corpus/participation.ts';

/** How many were bound after each day on which that changed, and which participants changed it. */
export interface OverTime {
  readonly points: readonly PartyCount[];
  /** Participants whose consent or leaving has no day in the record: they are in no point. */
  readonly undated: number;
}

export interface PartyCount {
  /** ISO date. */
  readonly date: string;
  readonly count: number;
  /** Codes of those that became bound, and of those that left. */
  readonly joined: readonly string[];
  readonly left: readonly string[];
}

/** The number of parties from the first consent up to a day (ISO date), as far as the record has days. */
export function partiesOverTime(record: StatusRecord, day: string): OverTime {
  const changes = new Map<string, { joined: string[]; left: string[] }>();
  const at = (date: string) => {
    const known = changes.get(date) ?? { joined: [], left: [] };
    changes.set(date, known);
    return known;
  };
  let undated = 0;
  for (const [code, acts] of consentsByParticipant(record, day)) {
    const spells = spellsOf(acts);
    if (!spells) {
      undated++;
      continue;
    }
    for (const { from, to } of spells) {
      at(from).joined.push(code);
      if (to !== undefined && to <= day) at(to).left.push(code);
    }
  }
  let count = 0;
  const points = [...changes]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([date, { joined, left }]) => {
      count += joined.length - left.length;
      return { date, count, joined, left };
    });
  return { points, undated };
}

function consentsByParticipant(record: StatusRecord, day: string): ReadonlyMap<string, TreatyAct[]> {
  const byParticipant = new Map<string, TreatyAct[]>();
  for (const act of record.acts) {
    if (!isConsent(act) || (act.date !== undefined && act.date > day)) continue;
    byParticipant.set(act.participant, [...(byParticipant.get(act.participant) ?? []), act]);
  }
  return byParticipant;
}

/** When one participant was bound, from and to; `undefined` where a day is lacking. A second consent while bound adds nothing. */
function spellsOf(acts: readonly TreatyAct[]): { from: string; to: string | undefined }[] | undefined {
  const spells: { from: string; to: string | undefined }[] = [];
  for (const { date, end } of acts.toSorted((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1))) {
    if (date === undefined || end === 'unknown') return undefined;
    const last = spells.at(-1);
    if (!last || (last.to !== undefined && last.to <= date)) spells.push({ from: date, to: end });
    else last.to = end;
  }
  return spells;
}
