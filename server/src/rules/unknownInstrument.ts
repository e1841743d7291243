import type { Corpus } from '../corpus/corpus.ts';
import type { NumberSeries } from '../corpus/terms.ts';
import { say } from '../sayings/say.ts';
import type { Report, Rule } from './rule.ts';

/** Only series that the corpus holds whole, from 1 to the last: a number beyond them is that of no instrument. */
export const unknownInstrument: Rule = {
  id: 'unknown-instrument',
  summary: 'A number is that of no instrument of the International Labour Organization.',
  severity: 'error',
  words: /ILO/,
  *checkPassage({ prose, corpus }) {
    for (const found of prose.matchAll(numbered)) {
      const series = /^r/i.test(found[1]!) ? 'ilo-recommendation' : 'ilo-convention';
      yield* unknownIn(found[2]!, found.index + found[0].length - found[2]!.length, series, corpus);
    }
  },
};

/** A text may speak of an instrument that there is none of, and of no other. */
export const mayNameUnknown = (prose: string): boolean => prose.includes('ILO');

function* unknownIn(numbers: string, at: number, series: NumberSeries, corpus: Corpus): Generator<Report> {
  const last = lastOf(series, corpus);
  if (last === undefined) return;
  const kind = series === 'ilo-convention' ? say`Convention` : say`Recommendation`;
  for (const { 0: digits, index } of numbers.matchAll(/\d+/g)) {
    if (Number(digits) >= 1 && Number(digits) <= last) continue;
    const start = at + index;
    yield {
      span: { start, end: start + digits.length },
      message: say`The ILO has no ${kind} No. ${Number(digits)}: the last one in the corpus is No. ${last}.`,
    };
  }
}

/** The last number of a series without gaps; `undefined` where one is missing, which may be the one that is meant. */
function lastOf(series: NumberSeries, corpus: Corpus): number | undefined {
  const numbers = corpus.numbersIn(series);
  const last = Math.max(0, ...numbers);
  return last > 0 && numbers.length === last ? last : undefined;
}

const numbered =
  /\bILO(?:['’]s)?\s{1,3}(Conventions?|Recommendations?)\s{1,3}\(?(?:Nos?\.?|n°|#)?\s{0,3}(\d{1,4}(?:\s{0,3},\s{0,3}\d{1,4}){0,9}(?:,?\s{1,3}and\s{1,3}\d{1,4})?)(?![\d/.-]\d|\d)/g;
