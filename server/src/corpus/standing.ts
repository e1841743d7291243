import type { Corpus, Instrument, TreatyAct } from './corpus.ts';
import { actsOf, participationOf } from './participation.ts';

/** Where a State stands towards an instrument, closed for legends and columns; `not applicable` where none can be bound. */
export const standings = ['party', 'signatory', 'former party', 'no action', 'unknown', 'not applicable'] as const;
export type StandingKind = (typeof standings)[number];

/** A participation as a plain value that tables, maps and other programs can hold. Days are ISO dates. */
export interface Standing {
  readonly kind: StandingKind;
  /** The act that decides. */
  readonly act?: TreatyAct['kind'];
  readonly date?: string;
  /** Day from which the act has effect for the State, where the source states one. */
  readonly effective?: string;
  /** Day on which its effect ended; `unknown` where the source only shows that it has. */
  readonly end?: string;
  /** The State made a reservation or declaration. */
  readonly statement?: true;
  /** Day of an earlier signature. */
  readonly signed?: string;
  /** Why it is unknown. */
  readonly why?: string;
}

/** The standing of a State (by its code) on a day (ISO date). */
export function standingOf(corpus: Corpus, instrument: Instrument, code: string, day: string): Standing {
  if (!canBind(instrument)) return { kind: 'not applicable' };
  const participation = participationOf(corpus, instrument.id, code, day);
  if (participation.kind === 'unknown') return { kind: 'unknown', why: whyUnknown[participation.why] };
  if (participation.kind === 'no action') return { kind: 'no action' };
  const { act, record, kind } = participation;
  const signature = actsOf(record, code, day).find(({ kind }) => kind === 'signature');
  return {
    kind,
    act: act.kind,
    date: act.date,
    effective: act.effective,
    end: kind === 'former party' ? act.end : undefined,
    statement: act.statement || undefined,
    signed: signature === act ? undefined : signature?.date,
  };
}

/** Whether States can become bound by it. */
export const canBind = ({ kind, binding }: Instrument): boolean => kind === 'treaty' && binding;

/** Why it cannot be said where a State stands. */
export const whyUnknown = {
  'no record': 'no record of this instrument here',
  'incomplete record': 'the record here is not complete',
  'no effect known': 'it left on a day that the record does not give',
} as const;
