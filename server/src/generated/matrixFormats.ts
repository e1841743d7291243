import type { Corpus, Instrument } from '../corpus/corpus.ts';
import { type MatrixRow, matrixOf } from '../corpus/matrix.ts';
import type { Standing } from '../corpus/standing.ts';
import { inLanguage, joined, phrase, type Saying, say, type Word } from '../sayings/say.ts';
import type { Language } from '../text/language.ts';
import { actWord, dayWord } from '../wording/words.ts';
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
  language: Language = 'en',
): string {
  const matrix = matrixOf(corpus, instruments, states, day, language);
  const inWords = (words: Saying): string => inLanguage(words, language);
  if (format === 'markdown') return `${matrixInMarkdown(matrix, instruments, corpus.asOf, language)}\n`;
  const head = [
    ...[say`Instrument`, say`Short`, say`Year`].map(inWords),
    ...matrix.states.map(({ name }) => name),
    ...[say`Source`, say`As of`, say`Complete`].map(inWords),
  ];
  const rows = matrix.rows.map(row => cellsOf(row).map(inWords));
  return format === 'csv' ? inCsv([head, ...rows]) : inHtml(head, rows, day, language);
}

function cellsOf({ title, short, year, cells, record }: MatrixRow): Saying[] {
  const origin = record
    ? [record.source, record.day, record.complete ? say`yes` : say`no`]
    : [say`no record`, '', say`no`];
  return [title, short, year ?? '', ...cells.map(cellInWords), ...origin];
}

/** "party: accession 1993-07-08, in effect 1993-08-07, reservation or declaration"; days stay ISO dates, for programs to sort. */
function cellInWords({ kind, act, date, effective, end, statement, why }: Standing): Saying {
  const details = [
    joined(' ', [act && actWord(act), date]),
    effective && say`in effect ${effective}`,
    end && say`ended ${end}`,
    statement ? say`reservation or declaration` : undefined,
    why && phrase(why),
  ];
  const said = joined(', ', details);
  return String(said) === '' ? kindWords[kind] : say`${kindWords[kind]}: ${said}`;
}

const kindWords: Readonly<Record<Standing['kind'], Word>> = {
  party: say`party`,
  signatory: say`signatory`,
  'former party': say`former party`,
  'no action': say`no action`,
  unknown: say`unknown`,
  'not applicable': say`not applicable`,
};

/** RFC 4180; a cell that a spreadsheet would take for a formula is kept a text. */
function inCsv(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => {
    const inert = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
  };
  return rows.map(row => `${row.map(cell).join(',')}\r\n`).join('');
}

/** A page that stands by itself, without scripts. */
function inHtml(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  day: string,
  language: Language,
): string {
  const line = (cells: readonly string[], tag: 'td' | 'th') =>
    `<tr>${cells.map(cell => `<${tag}>${asHtml(cell)}</${tag}>`).join('')}</tr>`;
  return `<!DOCTYPE html>
<html lang="${language}">
<meta charset="utf-8">
<title>${inLanguage(say`Ratification matrix`, language)}</title>
<style>body { font: 14px/1.5 sans-serif } table { border-collapse: collapse } th, td { border: 1px solid #999; padding: 4px 8px; text-align: left; vertical-align: top }</style>
<table>
<caption>${asHtml(inLanguage(say`Ratification matrix, judged on ${dayWord(day)}`, language))}</caption>
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
