import { parse } from 'csv-parse/sync';

/** The names of `data/participants-unresolved.csv`, which were looked into and are of no participant. */
export function parseNames(csv: string): string[] {
  const rows: Record<string, string>[] = parse(csv, { columns: true });
  return rows.flatMap(({ name }) => name || []);
}
