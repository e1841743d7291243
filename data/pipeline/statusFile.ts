import type { StatusRecord } from '../../server/src/sources/statusRecord.ts';
import { stringify } from './csv.ts';

export const statusColumns = ['participant', 'kind', 'date', 'effective', 'end', 'raw', 'statement'] as const;

/** The table of one instrument as it stands in `data/status`: where it was read, whether it is whole, and an act a row. */
export function writeStatus({ source, complete, parties, unread, acts }: StatusRecord): string {
  const rows = [...acts]
    .sort(
      (a, b) => compareText(a.participant, b.participant) || compareText(a.date, b.date) || compareText(a.kind, b.kind),
    )
    .map(act => statusColumns.map(column => act[column] ?? ''));
  return [
    `# source: ${source}`,
    `# complete: ${wholeness(complete)}`,
    ...(parties === undefined ? [] : [`# parties: ${parties}`]),
    ...(unread.length === 0
      ? []
      : [`# unread: ${unread.length > 12 ? `${unread.length} participants` : unread.join('; ')}`]),
    ...[statusColumns, ...rows].map(stringify),
    '',
  ].join('\n');
}

/** `yes`, or `no` and why. */
export const wholeness = (complete: StatusRecord['complete']): string =>
  complete === true ? 'yes' : `no, ${complete}`;

/** The articles that reservations and declarations are about, as they stand in `data/reservations`. */
export function writeReservations({ source, reservations = [] }: StatusRecord): string {
  const rows = [...reservations]
    .sort(
      (a, b) =>
        compareText(a.participant, b.participant) || a.provision.localeCompare(b.provision, 'en', { numeric: true }),
    )
    .map(({ participant, kind, provision }) => [participant, kind, provision]);
  return [`# source: ${source}`, ...[['participant', 'kind', 'article'], ...rows].map(stringify), ''].join('\n');
}

/** By code unit, so that the order is the same on every machine. */
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
