import { CsvError, parse } from 'csv-parse/browser/esm/sync';
import { type Saying, say } from '../sayings/say.ts';
import { PageError } from './pageError.ts';

/** A row by the names of its columns, and where it stands: `line 12`. */
export interface CsvRow {
  readonly row: Readonly<Record<string, string>>;
  readonly at: Saying;
}

/** The rows below the header; cells are parted by commas, semicolons or tabs, whichever the header has. */
export function parseCsv(csv: string): CsvRow[] {
  const [head, ...rows] = parseCells(csv);
  const names = head?.cells.map(name => name.trim()) ?? [];
  return rows.map(({ cells, at }) => ({
    row: Object.fromEntries(names.map((name, column) => [name, cells[column] ?? ''])),
    at,
  }));
}

/** Every row as it stands, the header among them. Lines that begin with # are none; throws a `PageError` that names the line. */
export function parseCells(csv: string): { readonly cells: readonly string[]; readonly at: Saying }[] {
  try {
    const rows = parse(csv, {
      bom: true,
      delimiter: delimiterOf(csv),
      comment: '#',
      comment_no_infix: true,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      info: true,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return rows.map(({ record, info }) => ({ cells: record, at: say`line ${info.lines}` }));
  } catch (error) {
    if (error instanceof CsvError)
      throw new PageError(
        error.code === 'CSV_QUOTE_NOT_CLOSED'
          ? say`it is not readable as CSV: a quotation mark is opened and not closed`
          : say`it is not readable as CSV: ${error.message}`,
        say`line ${String(error.lines)}`,
      );
    throw error;
  }
}

/** What parts the columns of the header: a comma with a blank after it may be part of a name. */
function delimiterOf(csv: string): string {
  const head = csv.split('\n').find(line => line.trim() !== '' && !line.startsWith('#')) ?? '';
  const unquoted = head.replace(/"[^"]*"/g, '').replace(/[,;] /g, ' ');
  return [',', ';', '\t'].find(mark => unquoted.includes(mark)) ?? ',';
}
