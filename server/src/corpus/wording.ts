import type { Corpus, Instrument } from './corpus.ts';

/** How messages and hovers name things: "ICRMW", "3 February 2026", "Kenya". */
export function shortNameOf(instrument: Instrument): string {
  return instrument.acronyms?.[0] ?? instrument.titles.en;
}

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

export function stateName(corpus: Corpus, code: string): string {
  return corpus.participant(code)?.name.en ?? code;
}

/** Whether a source bears out a group of facts of an instrument. */
export const isVerified = (instrument: Instrument, facts: string): boolean =>
  !instrument.unverified?.some(group => group === facts || facts.startsWith(`${group}.`));
