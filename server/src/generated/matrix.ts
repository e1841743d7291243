import type { Analysis } from '../analysis.ts';
import { factsOf } from '../citing/facts.ts';
import type { Instrument } from '../corpus/corpus.ts';
import { type Matrix, type MatrixRow, matrixOf } from '../corpus/matrix.ts';
import { canBind, type Standing } from '../corpus/standing.ts';
import { dayInWords } from '../corpus/wording.ts';
import { asText } from '../text/escape.ts';
import { citedIn } from './cited.ts';
import { markdownTable } from './markdownTable.ts';

/** What States (by their codes) did about the treaties that a draft cites, with each act's date, the sources and their days: Markdown. */
export function ratificationMatrix(analysis: Analysis, states: readonly string[]): string {
  const { corpus, day } = analysis;
  const known = states.filter(code => corpus.participant(code));
  if (known.length === 0) return 'No State is named: write its code into the comment above, as in states=KEN,UGA.';
  const instruments = citedIn(analysis).map(({ instrument }) => instrument);
  const treaties = instruments.filter(canBind);
  if (treaties.length === 0) return 'No treaty is cited.';
  return matrixInMarkdown(matrixOf(corpus, treaties, known, day), treaties, corpus.asOf);
}

/** A matrix of these instruments; the day on which it is judged is said where it is before the newest of the corpus (ISO date). */
export function matrixInMarkdown(matrix: Matrix, instruments: readonly Instrument[], newest: string): string {
  const rows = matrix.rows.map((row, i) => [nameOf(instruments[i]!), ...row.cells.map(cellInWords)]);
  return [
    markdownTable(['Treaty', ...matrix.states.map(({ name }) => asText(name))], rows),
    footer(matrix, matrix.day < newest ? matrix.day : undefined),
  ].join('\n\n');
}

function nameOf(instrument: Instrument): string {
  const { acronym } = factsOf(instrument);
  return acronym ? `${asText(instrument.titles.en)} (${asText(acronym)})` : asText(instrument.titles.en);
}

/** "accession, 8 July 1993 †", "**signature only**, 3 February 1991", "*unknown* (no complete record)". */
export function cellInWords({ kind, act, date, end, statement, why }: Standing): string {
  const when = date ? `, ${dayInWords(date)}` : '';
  const mark = statement ? ' †' : '';
  switch (kind) {
    case 'party':
      return `${act}${when}${mark}`;
    case 'signatory':
      return `**signature only**${when}${mark}`;
    case 'former party':
      return `**withdrew**${end && end !== 'unknown' ? `, ${dayInWords(end)}` : ''} (${act}${when})`;
    case 'no action':
      return 'no action';
    case 'unknown':
      return `*unknown* (${why === 'it left on a day that the record does not give' ? why : 'no complete record'})`;
    case 'not applicable':
      return '';
  }
}

/** Each source with its day, and of which treaties it tells where there are several. */
function footer({ rows }: Matrix, day: string | undefined): string {
  const bySource = new Map<string, MatrixRow[]>();
  for (const row of rows) {
    if (!row.record) continue;
    const { source, day, complete } = row.record;
    const title = `${asText(source)} (${dayInWords(day)}${complete ? '' : ', not complete'})`;
    bySource.set(title, [...(bySource.get(title) ?? []), row]);
  }
  const sources = [...bySource].map(([title, own]) =>
    bySource.size > 1 ? `${own.map(({ short }) => asText(short)).join(', ')}: ${title}` : title,
  );
  const statement = rows.some(({ cells }) => cells.some(({ statement }) => statement))
    ? ' † with a reservation or declaration.'
    : '';
  return [
    sources.length > 0 ? `*Sources: ${sources.join('; ')}.` : '*No record of these treaties is at hand.',
    statement,
    day ? ` As of ${dayInWords(day)}.` : '',
    '*',
  ].join('');
}
