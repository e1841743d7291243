import type { StatusRecord } from '../../server/src/sources/statusRecord.ts';

/** What became of the tables that were read: a line a source, and one for all of them. */
export function inventory(
  records: readonly StatusRecord[],
  chosen: ReadonlySet<StatusRecord>,
  ofAnInstrument: ReadonlySet<StatusRecord>,
): string[] {
  const sources = [...new Set(records.map(({ source }) => source))].sort();
  const line = (name: string, own: readonly StatusRecord[]) => {
    const acts = (some: readonly StatusRecord[]) => some.reduce((sum, record) => sum + record.acts.length, 0);
    const numbers = [
      own.length,
      acts(own),
      acts(own.filter(record => chosen.has(record))),
      acts(own.filter(record => !chosen.has(record) && ofAnInstrument.has(record))),
      acts(own.filter(record => !ofAnInstrument.has(record))),
    ];
    return `  ${name.padEnd(26)}${numbers.map(number => String(number).padStart(9)).join('')}`;
  };
  return [
    `  ${'source'.padEnd(26)}${['tables', 'acts', 'chosen', 'gave way', 'unknown'].map(head => head.padStart(9)).join('')}`,
    ...sources.map(source =>
      line(
        source,
        records.filter(record => record.source === source),
      ),
    ),
    line('all', records),
  ];
}
