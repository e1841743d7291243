import type { Corpus, StatusRecord, TreatyAct } from './corpus.ts';
import type { TreatyActionKind } from './terms.ts';

/**
 * Where a State stands towards an instrument on a day, derived from the record.
 * `unknown` is the answer wherever the record does not hold one: it is never turned into "no action".
 */
export type Participation =
  | { readonly kind: 'unknown'; readonly why: 'no record' | 'incomplete record' | 'no effect known' }
  | { readonly kind: 'no action'; readonly record: StatusRecord }
  | { readonly kind: 'signatory' | 'party' | 'former party'; readonly act: TreatyAct; readonly record: StatusRecord };

/** Acts by which a State expresses its consent to be bound (Vienna Convention on the Law of Treaties, articles 11 to 16). */
const consentToBeBound: ReadonlySet<TreatyActionKind> = new Set([
  'definitive signature',
  'ratification',
  'acceptance',
  'approval',
  'accession',
  'succession',
  'formal confirmation',
  'consent to be bound',
]);

export const isConsent = (act: TreatyAct): boolean => consentToBeBound.has(act.kind);

/** The acts of one participant that the record holds, up to a day. */
export function actsOf(record: StatusRecord, code: string, day: string): readonly TreatyAct[] {
  return record.acts.filter(act => act.participant === code && (act.date === undefined || act.date <= day));
}

/**
 * The participation of a State (by its code) on a day (ISO date).
 * "Party" here is a State that has consented and not withdrawn; whether the instrument is yet in force for it is another question.
 */
export function participationOf(corpus: Corpus, instrument: string, code: string, day: string): Participation {
  const record = recordFor(corpus.recordOf(instrument), code);
  if (!record) return { kind: 'unknown', why: 'no record' };
  const acts = actsOf(record, code, day);
  const consent = acts.findLast(isConsent);
  if (consent) {
    const ended = consent.end !== undefined && (consent.end === 'unknown' || consent.end <= day);
    if (consent.end === 'unknown' && day < record.day) return { kind: 'unknown', why: 'no effect known' };
    return { kind: ended ? 'former party' : 'party', act: consent, record };
  }
  if (!record.complete) return { kind: 'unknown', why: 'incomplete record' };
  const signature = acts.findLast(act => act.kind === 'signature');
  return signature ? { kind: 'signatory', act: signature, record } : { kind: 'no action', record };
}

/** What an office says of one participant has a source and a day of its own. */
function recordFor(record: StatusRecord | undefined, code: string): StatusRecord | undefined {
  const correction = record?.corrections?.get(code);
  return record && correction
    ? { ...record, ...correction, overrides: record.source, corrections: undefined, reservations: undefined }
    : record;
}
