import type { StatusRecord } from '../../server/src/sources/statusRecord.ts';
import { isConsent, standings } from '../../server/src/sources/statusTable.ts';

/**
 * One source an instrument, never a mixture: the depositary's own table before any other, and the newest of its kind. Only
 * a copy of that table, grown old, gives way to a newer source in which half as many again are bound: of an instrument
 * that was young then, the copy tells next to nothing.
 */
export function bestOf(records: readonly StatusRecord[]): StatusRecord | undefined {
  const [best, ...others] = records
    .filter(({ acts }) => acts.length > 0)
    .sort(
      (a, b) =>
        standings.indexOf(a.standing) - standings.indexOf(b.standing) ||
        b.day.localeCompare(a.day) ||
        b.acts.length - a.acts.length,
    );
  if (best?.standing !== 'official') return best;
  return others.find(other => other.day > best.day && countBound(other) >= 1.5 * countBound(best)) ?? best;
}

const countBound = ({ acts }: StatusRecord): number => new Set(acts.filter(isConsent).map(act => act.participant)).size;
