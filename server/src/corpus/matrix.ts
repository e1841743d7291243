import type { Language } from '../text/language.ts';
import type { Corpus, Instrument } from './corpus.ts';
import { type Standing, standingOf } from './standing.ts';
import { shortNameOf, stateNameIn, titleIn } from './wording.ts';

/** Instruments by States: what each did about each, and where that was read. */
export interface Matrix {
  /** ISO date on which status is judged. */
  readonly day: string;
  readonly states: readonly { readonly code: string; readonly name: string }[];
  readonly rows: readonly MatrixRow[];
}

export interface MatrixRow {
  readonly instrument: string;
  readonly title: string;
  readonly short: string;
  readonly kind: Instrument['kind'];
  readonly binding: boolean;
  /** Year of adoption, by which drafters order them. */
  readonly year?: string;
  /** The source of the record and its day; absent where there is none. */
  readonly record?: RecordOrigin;
  /** One for each State, in their order. */
  readonly cells: readonly Standing[];
}

/** Where a record of acts was read, and as of which day (ISO date). */
export interface RecordOrigin {
  readonly source: string;
  readonly url?: string;
  readonly day: string;
  /** Whether the absence of an act means that there was none. */
  readonly complete: boolean;
}

/** The matrix of instruments by States (by their codes), both in the order given, on a day (ISO date); names are of a language. */
export function matrixOf(
  corpus: Corpus,
  instruments: readonly Instrument[],
  states: readonly string[],
  day: string,
  language: Language,
): Matrix {
  return {
    day,
    states: states.map(code => ({ code, name: stateNameIn(corpus, code, language) })),
    rows: instruments.map(instrument => ({
      instrument: instrument.id,
      title: titleIn(instrument, language),
      short: shortNameOf(instrument),
      kind: instrument.kind,
      binding: instrument.binding,
      year: instrument.adopted?.date.slice(0, 4),
      record: originOf(corpus, instrument),
      cells: states.map(code => standingOf(corpus, instrument, code, day)),
    })),
  };
}

export function originOf(corpus: Corpus, { id }: Instrument): RecordOrigin | undefined {
  const record = corpus.recordOf(id);
  if (!record) return undefined;
  const source = corpus.source(record.source);
  return { source: source?.title ?? record.source, url: source?.url, day: record.day, complete: record.complete };
}
