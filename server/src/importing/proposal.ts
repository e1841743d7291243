import type { Corpus, StatusRecord } from '../corpus/corpus.ts';
import { type Difference, differenceOf } from '../corpus/difference.ts';
import type { ImportedRecord } from './importFile.ts';
import type { StatusEntry } from './statusText.ts';

/** What an import would change about one instrument, and the entry that would be written. */
export interface Proposal {
  readonly record: ImportedRecord;
  /** What is in force now, the office's own corpora included. */
  readonly inForce: StatusRecord | undefined;
  readonly difference: Difference;
  /** `undefined` where there is nothing to write. */
  readonly entry: StatusEntry | undefined;
}

/**
 * `corpus` is the one in force, `shipped` the one without the file that is written to. A whole record takes the place of
 * the one that there is. Another speaks only for participants of whom it says something else: what the corpus knows of
 * the rest is no less exact, and stays.
 */
export function propose(record: ImportedRecord, corpus: Corpus, shipped: Corpus): Proposal {
  const { instrument, source, complete, hidesEnds } = record;
  const inForce = corpus.recordOf(instrument.id);
  const base = shipped.recordOf(instrument.id);
  const difference = differenceOf(inForce?.acts ?? [], record.acts, hidesEnds);
  const sorted = [...record.acts].sort(byParticipant);
  const isKnown = inForce?.complete && inForce.day >= source.day && isNothing(difference);
  if (isKnown) return { record, inForce, difference, entry: undefined };
  if (complete || !base)
    return { record, inForce, difference, entry: { instrument: instrument.id, source, complete, acts: sorted } };
  const { added, changed } = differenceOf(base.acts, record.acts, hidesEnds);
  const others = new Set([...added, ...changed.map(({ after }) => after)].map(({ participant }) => participant));
  const acts = sorted.filter(({ participant }) => others.has(participant));
  const entry = acts.length > 0 ? { instrument: instrument.id, source, complete, acts } : undefined;
  return { record, inForce, difference, entry };
}

const isNothing = ({ added, changed, gone }: Difference): boolean => added.length + changed.length + gone.length === 0;

const byParticipant = (a: { participant: string; date?: string | undefined }, b: typeof a): number =>
  compareText(a.participant, b.participant) || compareText(a.date ?? '', b.date ?? '');

/** By code unit, so that the order is the same on every machine. */
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
