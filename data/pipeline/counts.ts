import { parse } from 'csv-parse/sync';
import type { StatusRecord } from '../../server/src/sources/statusRecord.ts';
import { countParties, isConsent, uncounted } from '../../server/src/sources/statusTable.ts';

/** A row of `data/counts.csv`: how many had consented to be bound by a day, as somebody else than the table counted. */
export interface IndependentCount {
  readonly instrument: string;
  /** ISO date; empty where the count has none: then it cannot be older than the last act that it counts. */
  readonly day: string;
  readonly consents: number;
}

export function parseCounts(csv: string): IndependentCount[] {
  const rows: Record<string, string>[] = parse(csv, { columns: true, comment: '#', comment_no_infix: true });
  return rows.map(({ instrument = '', day = '', consents = '' }) => ({ instrument, day, consents: Number(consents) }));
}

/** A depositary's table that came without its own count is complete where an independent count agrees with it. */
export function checkedBy(count: IndependentCount | undefined, record: StatusRecord): StatusRecord {
  if (!count || record.standing !== 'depositary' || record.complete !== uncounted) return record;
  const consents = record.acts.filter(act => isConsent(act) && (count.day === '' || act.date <= count.day)).length;
  if (consents !== count.consents)
    return { ...record, complete: `counted elsewhere as ${count.consents}, the table has ${consents}` };
  if (record.unread.length > 0) return { ...record, complete: 'some participants could not be read' };
  return { ...record, complete: true, parties: countParties(record.acts) };
}
