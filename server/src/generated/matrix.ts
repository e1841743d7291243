import { type Analysis, languageOf } from '../analysis.ts';
import { factsOf } from '../citing/facts.ts';
import type { Instrument } from '../corpus/corpus.ts';
import { type Matrix, type MatrixRow, matrixOf } from '../corpus/matrix.ts';
import { canBind, type Standing, whyUnknown } from '../corpus/standing.ts';
import { titleIn } from '../corpus/wording.ts';
import { inLanguage, joined, type Saying, say, type Word } from '../sayings/say.ts';
import { asText } from '../text/escape.ts';
import type { Language } from '../text/language.ts';
import { actWord, dayWord } from '../wording/words.ts';
import { citedIn } from './cited.ts';
import { markdownTable } from './markdownTable.ts';

/** What States (by their codes) did about the treaties that a draft cites, with each act's date, the sources and their days: Markdown in the language of the draft. */
export function ratificationMatrix(analysis: Analysis, states: readonly string[]): string {
  const { corpus, day } = analysis;
  const language = languageOf(analysis) ?? 'en';
  const known = states.filter(code => corpus.participant(code));
  if (known.length === 0)
    return inLanguage(say`No State is named: write its code into the comment above, as in states=KEN,UGA.`, language);
  const instruments = citedIn(analysis).map(({ instrument }) => instrument);
  const treaties = instruments.filter(canBind);
  if (treaties.length === 0) return inLanguage(say`No treaty is cited.`, language);
  return matrixInMarkdown(matrixOf(corpus, treaties, known, day, language), treaties, corpus.asOf, language);
}

/** A matrix of these instruments; the day on which it is judged is said where it is before the newest of the corpus (ISO date). */
export function matrixInMarkdown(
  matrix: Matrix,
  instruments: readonly Instrument[],
  newest: string,
  language: Language,
): string {
  const inWords = (words: Saying): string => inLanguage(words, language);
  const rows = matrix.rows.map((row, i) => [
    nameOf(instruments[i]!, language),
    ...row.cells.map(cell => inWords(cellInWords(cell))),
  ]);
  return [
    markdownTable([inWords(say`Treaty`), ...matrix.states.map(({ name }) => asText(name))], rows),
    inWords(footer(matrix, matrix.day < newest ? matrix.day : undefined)),
  ].join('\n\n');
}

function nameOf(instrument: Instrument, language: Language): string {
  const { acronym } = factsOf(instrument, language);
  const title = asText(titleIn(instrument, language));
  return acronym ? `${title} (${asText(acronym)})` : title;
}

/** "accession, 8 July 1993 †", "**signature only**, 3 February 1991", "*unknown* (no complete record)". */
export function cellInWords({ kind, act, date, end, statement, why }: Standing): Saying {
  const done = joined(', ', [act && actWord(act), date && dayWord(date)]);
  const mark = statement ? ' †' : '';
  switch (kind) {
    case 'party':
      return joined('', [done, mark]);
    case 'signatory':
      return joined('', [joined(', ', [say`**signature only**`, date && dayWord(date)]), mark]);
    case 'former party':
      return say`${joined(', ', [say`**withdrew**`, end && end !== 'unknown' ? dayWord(end) : undefined])} (${done})`;
    case 'no action':
      return say`no action`;
    case 'unknown':
      return why === whyUnknown['no effect known']
        ? say`*unknown* (it left on a day that the record does not give)`
        : say`*unknown* (no complete record)`;
    case 'not applicable':
      return '';
  }
}

/** Each source with its day, and of which treaties it tells where there are several. */
function footer({ rows }: Matrix, day: string | undefined): Word {
  const bySource = new Map<string, { origin: Word; own: MatrixRow[] }>();
  for (const row of rows) {
    if (!row.record) continue;
    const { source, day, complete } = row.record;
    const origin = complete
      ? say`${asText(source)} (${dayWord(day)})`
      : say`${asText(source)} (${dayWord(day)}, not complete)`;
    const known = bySource.get(String(origin)) ?? { origin, own: [] };
    known.own.push(row);
    bySource.set(String(origin), known);
  }
  const sources = [...bySource.values()].map(({ origin, own }) =>
    bySource.size > 1 ? say`${own.map(({ short }) => asText(short)).join(', ')}: ${origin}` : origin,
  );
  const hasStatement = rows.some(({ cells }) => cells.some(({ statement }) => statement));
  const said = joined(' ', [
    sources.length > 0 ? say`Sources: ${joined('; ', sources)}.` : say`No record of these treaties is at hand.`,
    hasStatement ? say`† with a reservation or declaration.` : undefined,
    day && say`As of ${dayWord(day)}.`,
  ]);
  return joined('', ['*', said, '*']);
}
