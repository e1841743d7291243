import type { Language } from '../text/language.ts';
import type { Corpus, Instrument, StatusRecord } from './corpus.ts';

/** How messages and hovers name things: "ICRMW", "3 February 2026", "Kenya". */
export function shortNameOf(instrument: Instrument): string {
  return instrument.acronyms?.[0] ?? instrument.titles.en;
}

/** As a draft in a language names it: in English where the corpus has no title in that language. */
export const titleIn = ({ titles }: Instrument, language: Language): string => titles[language] ?? titles.en;

/** With its article, as a sentence needs it: "the ICRMW". */
export function theName(instrument: Instrument): string {
  const name = shortNameOf(instrument);
  return /^(?:the|The) /.test(name) || /^[A-Z]\d/.test(name) ? name : `the ${name}`;
}

/** The same at the head of a sentence: "The ICRMW". */
export const nameAtStart = (instrument: Instrument): string => theName(instrument).replace(/^t/, 'T');

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `2026-02-03` as "3 February 2026"; a month or a year alone as such. */
export function dayInWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return [date, month && months[month - 1], year].filter(Boolean).join(' ');
}

export const stateName = (corpus: Corpus, code: string): string => stateNameIn(corpus, code, 'en');

/** In English where the corpus has no name in a language. */
export function stateNameIn(corpus: Corpus, code: string, language: Language): string {
  const name = corpus.participant(code)?.name;
  return name?.[language] ?? name?.en ?? code;
}

/** Whether a source bears out a group of facts of an instrument. */
export const isVerified = (instrument: Instrument, facts: string): boolean =>
  !instrument.unverified?.some(group => group === facts || facts.startsWith(`${group}.`));

/**
 * Where a record was read: "UN Treaty Collection, 3 February 2026". What an office says itself is always marked as such:
 * "according to Ministry’s list, 1 November 2026; overrides UN Treaty Collection".
 */
export function originInWords(corpus: Corpus, { source, day, overrides, corrections }: Origin): string {
  const named = `${sourceTitle(corpus, source)}, ${dayInWords(day)}`;
  if (corrections?.size) return `${named}; ${correctionsInWords(corpus, corrections)}`;
  if (!isOwnRecord(corpus, source)) return named;
  return `according to ${named}${overrides ? `; overrides ${sourceTitle(corpus, overrides)}` : ''}`;
}

export type Origin = Pick<StatusRecord, 'source' | 'day' | 'overrides' | 'corrections'>;

/** Whether an office's own file says so, and not the corpus. */
export const isOwnRecord = (corpus: Corpus, source: string): boolean => corpus.source(source)?.own !== undefined;

/** "for Kenya and Uganda according to Ministry’s list, 1 November 2026". */
function correctionsInWords(corpus: Corpus, corrections: NonNullable<StatusRecord['corrections']>): string {
  const [[, { source, day }] = ['', { source: '', day: '' }]] = corrections;
  const names = [...corrections.keys()].map(code => stateName(corpus, code));
  const listed = names.length > 3 ? `${names.length} participants` : names.join(', ');
  return `for ${listed} according to ${sourceTitle(corpus, source)}, ${dayInWords(day)}`;
}

/** The first words of a title say whose it is; an office's own title is shown as it stands. */
function sourceTitle(corpus: Corpus, key: string): string {
  const source = corpus.source(key);
  return source?.own ? source.title : firstWords(source?.title ?? key);
}

/** Up to the first comma; what stands in brackets there goes along whole or not at all. */
export function firstWords(title: string): string {
  const [head = ''] = title.split(',', 1);
  const open = head === title ? -1 : head.indexOf(' (', head.lastIndexOf(')') + 1);
  return open < 0 ? head : head.slice(0, open);
}
