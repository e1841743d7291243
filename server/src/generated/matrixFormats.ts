import type { Corpus, Instrument } from '../corpus/corpus.ts';
import { type MatrixRow, matrixOf } from '../corpus/matrix.ts';
import type { Standing } from '../corpus/standing.ts';
import { dayInWords } from '../corpus/wording.ts';
import { matrixInMarkdown } from './matrix.ts';

export const matrixFormats = ['markdown', 'csv', 'html'] as const;
export type MatrixFormat = (typeof matrixFormats)[number];

/** A file with what States (by their codes) did about instruments, judged on a day (ISO date); every format names source and day. */
export function matrixInFormat(
  corpus: Corpus,
  format: MatrixFormat,
  instruments: readonly Instrument[],
  states: readonly string[],
  day: string,
): string {
  const matrix = matrixOf(corpus, instruments, states, day);
  if (format === 'markdown') return `${matrixInMarkdown(matrix, instruments, corpus.asOf)}\n`;
  const head = ['Instrument', 'Short', 'Year', ...matrix.states.map(({ name }) => name), 'Source', 'As of', 'Complete'];
  const rows = matrix.rows.map(cellsOf);
  return format === 'csv' ? inCsv([head, ...rows]) : inHtml(head, rows, day);
}

function cellsOf({ title, short, year, cells, record }: MatrixRow): string[] {
  const origin = record ? [record.source, record.day, record.complete ? 'yes' : 'no'] : ['no record', '', 'no'];
  return [title, short, year ?? '', ...cells.map(inWords), ...origin];
}

/** "party: accession 1993-07-08, in effect 1993-08-07, reservation or declaration"; days stay ISO dates, for programs to sort. */
function inWords({ kind, act, date, effective, end, statement, why }: Standing): string {
  const details = [
    [act, date].filter(Boolean).join(' '),
    effective && `in effect ${effective}`,
    end && `ended ${end}`,
    statement && 'reservation or declaration',
    why,
  ].filter(Boolean);
  return details.length > 0 ? `${kind}: ${details.join(', ')}` : kind;
}

/** RFC 4180; a cell that a spreadsheet would take for a formula is kept a text. */
function inCsv(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => {
    const inert = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
  };
  return rows.map(row => `${row.map(cell).join(',')}\r\n`).join('');
}

/** A page that stands by itself, without scripts. */
function inHtml(head: readonly string[], rows: readonly (readonly string[])[], day: string): string {
  const line = (cells: readonly string[], tag: 'td' | 'th') =>
    `<tr>${cells.map(cell => `<${tag}>${asHtml(cell)}</${tag}>`).join('')}</tr>`;
  return `<!DOCTYPE html>
<html lang="en">
<meta charset="utf-8">
<title>Ratification matrix</title>
<style>body { font: 14px/1.5 sans-serif } table { border-collapse: collapse } th, td { border: 1px solid #999; padding: 4px 8px; text-align: left; vertical-align: top }</style>
<table>
<caption>Ratification matrix, judged on ${asHtml(dayInWords(day))}</caption>
<thead>${line(head, 'th')}</thead>
<tbody>
${rows.map(row => line(row, 'td')).join('\n')}
</tbody>
</table>
</html>
`;
}

const asHtml = (text: string): string =>
  text.replace(/[&<>"]/g, letter => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[letter]!);
