import { small } from '../citations/alignment.ts';
import { type Citation, instrumentOf } from '../citations/citation.ts';
import { isPlaceInSeries } from '../citations/references.ts';
import type { Corpus, Instrument } from '../corpus/corpus.ts';
import { titleIn } from '../corpus/wording.ts';
import type { Passage } from '../passages/passage.ts';
import { say } from '../sayings/say.ts';
import { fold } from '../text/fold.ts';
import type { Language } from '../text/language.ts';
import type { Span } from '../text/span.ts';
import { hashOfWord } from '../text/tokens.ts';
import { titleOf } from '../wording/words.ts';
import type { Fix, Report, Rule } from './rule.ts';

export const numberNameMismatch: Rule = {
  id: 'number-name-mismatch',
  summary: 'The number and the name are those of two different instruments.',
  severity: 'error',
  *checkPassage(passage) {
    for (const [i, citation] of passage.citations.entries()) {
      const instrument = instrumentOf(citation);
      if (!instrument?.number) continue;
      const report = citation.number
        ? numberAfterName(citation, instrument, passage.corpus)
        : (nameAfterNumber(citation, instrument, passage) ??
          seriesAfterName(citation, instrument, passage.citations[i + 1], passage));
      if (report) yield report;
    }
  },
};

/** "Domestic Workers Convention, 2011 (No. 198)". */
function numberAfterName(citation: Citation, instrument: Instrument, corpus: Corpus): Report | undefined {
  const { number } = citation;
  const right = instrument.number!;
  if (!number || number.value === right.value) return undefined;
  const other = corpus.byNumber(right.series, number.value);
  const changeNumber: Fix = {
    title: say`Change the number to ${right.value}`,
    edits: [{ start: number.start, end: number.end, text: String(right.value) }],
  };
  const bears = other
    ? say`No. ${number.value} is the ${titleOf(other)}`
    : say`there is no No. ${number.value} that this corpus knows`;
  return {
    span: { start: citation.start, end: citation.end },
    message: say`Number and name do not belong together: the ${titleOf(instrument, withoutNumber)} is No. ${right.value}; ${bears}.`,
    instrument,
    fixes: draft => (other ? [changeNumber, changeName(citation, other, draft)] : [changeNumber]),
  };
}

function changeName({ start, end }: Span, instrument: Instrument, draft: Language): Fix {
  const text = titleIn(instrument, draft);
  return { title: say`Change the name to '${text}'`, edits: [{ start, end, text }] };
}

/** "(No. 189)", « (n° 189) », "(núm. 189)". */
const withoutNumber = (title: string): string => title.replace(/ \((?:No\.|n°|núm\.) \d+\)/, '');

const subject =
  /^(?:\s+of\s+the\s+(?:ILO|International Labour Organi[sz]ation))?,?\s+(?:on|concerning|relating to|regarding|about)\s+(?:the\s+)?((?:[A-Za-zÀ-ɏ'’-]+\s*){1,8})/;

/** "ILO Convention No. 182 on domestic workers". */
function nameAfterNumber(citation: Citation, instrument: Instrument, { prose, corpus }: Passage): Report | undefined {
  if (citation.form !== 'number' || isPlaceInSeries(prose.slice(citation.start, citation.end))) return undefined;
  const found = subject.exec(prose.slice(citation.end, citation.end + 120));
  if (!found) return undefined;
  const words = meaningOf(found[1]!).slice(0, 3);
  const own = words.filter(word => isIn(instrument, word));
  if (words.length < 2 || own.length * 2 >= words.length) return undefined;
  const other = sharedBy(words, instrument.number!.series, corpus);
  if (!other?.number) return undefined;
  const number = { start: citation.end - String(instrument.number!.value).length, end: citation.end };
  const span = { start: citation.start, end: citation.end + found[0].trimEnd().length };
  const changeNumber: Fix = {
    title: say`Change the number to ${other.number.value}`,
    edits: [{ ...number, text: String(other.number.value) }],
  };
  return {
    span,
    message: say`Number and name do not belong together: No. ${instrument.number!.value} is the ${titleOf(instrument)}; the ${titleOf(other)} is meant by the words.`,
    instrument,
    fixes: draft => [changeNumber, changeName(span, instrument, draft)],
  };
}

/** "Istanbul Convention (CETS No. 211)": the number of a series straight behind the name, in brackets. */
function seriesAfterName(
  citation: Citation,
  instrument: Instrument,
  next: Citation | undefined,
  { prose }: Passage,
): Report | undefined {
  const other = next && instrumentOf(next);
  const name = prose.slice(citation.start, citation.end);
  if (citation.form === 'number' || next?.form !== 'number' || !other?.number || other === instrument) return undefined;
  if (other.number.series !== instrument.number!.series) return undefined;
  if (!/^["”’»*_]{0,4}\s\($/.test(prose.slice(citation.end, next.start))) return undefined;
  const written = prose.slice(next.start, next.end);
  // "Labour Inspection Convention (C129)" is the Labour Inspection (Agriculture) Convention, cut short.
  if (isPlaceInSeries(written) || meaningOf(name).every(word => isIn(other, word))) return undefined;
  const digits = /(?<!\d)\d+$/.exec(written)!;
  const right = String(instrument.number!.value).padStart(digits[0].length, '0');
  const start = next.start + digits.index;
  return {
    span: { start: citation.start, end: next.end },
    message: say`Number and name do not belong together: the ${titleOf(instrument)} is No. ${instrument.number!.value}; ${say`No. ${other.number.value} is the ${titleOf(other)}`}.`,
    instrument,
    fixes: draft => [
      { title: say`Change the number to ${instrument.number!.value}`, edits: [{ start, end: next.end, text: right }] },
      changeName(citation, other, draft),
    ],
  };
}

const meaningOf = (text: string): string[] =>
  fold(text)
    .split(' ')
    .filter(word => !small.has(word));

const isIn = (instrument: Instrument, word: string): boolean =>
  namesOf(instrument).some(name => name.includes(stem(word)));

const namesOf = ({ titles, names }: Instrument): string[] =>
  [titles.en, ...(names?.en ?? [])].map(name => ` ${fold(name)} `);

const stem = (word: string): string => ` ${word.replace(/s$/, '')}`;

/** The one numbered instrument whose name has all the words. */
function sharedBy(words: readonly string[], series: string, corpus: Corpus): Instrument | undefined {
  const [first, ...others] = words.map(word => new Set(corpus.vocabulary.namesWith(hashOfWord(word))));
  const names = [...(first ?? [])].filter(name => others.every(other => other.has(name)));
  const instruments = new Set(
    names
      .map(name => corpus.instrumentAt(corpus.names.targetOf(name)))
      .filter(({ number }) => number?.series === series),
  );
  return instruments.size === 1 ? [...instruments][0] : undefined;
}
