import type { Corpus, Instrument } from '../corpus/corpus.ts';
import { apartFrom } from '../text/span.ts';
import { TokenColumns, tokenise } from '../text/tokens.ts';
import type { Named } from './backReferences.ts';
import { type Citation, instrumentsOf } from './citation.ts';
import { findItsProtocols } from './itsProtocols.ts';
import { withProtocolsOfSeveral } from './protocolsOfSeveral.ts';
import type { ProvisionGroup } from './provisions.ts';
import { type GroupMention, type ParticipantMention, Scan } from './scan.ts';
import { longestAmbiguous, subjectsIn, Talk, treaties } from './talk.ts';

/** What one block of prose names, read by itself. */
export interface Reading extends Named {
  /** The subjects (see `talk.ts`) that it speaks of. */
  readonly subjects: number;
  /** Those that mattered for how it was read. */
  readonly asked: number;
  /** The instruments that it names beyond doubt. */
  readonly instruments: readonly Instrument[];
  /** Whether it has a name that several instruments share. */
  readonly shared: boolean;
  /** Not yet tied to a citation. */
  readonly provisions: readonly ProvisionGroup[];
  readonly participants: readonly ParticipantMention[];
  readonly groups: readonly GroupMention[];
}

/** Reads a block of prose, as `maskBlock` gives it; `spokenOf` are the subjects of the whole document. */
export function readNames(text: string, corpus: Corpus, spokenOf: number): Reading {
  const talk = new Talk(spokenOf);
  const tokens = tokenise(text, columns);
  const scan = new Scan(text, tokens, corpus, talk);
  scan.readAll();
  if (scan.isEmpty) return emptyReading(subjectsIn(tokens), talk.asked);
  const named = withProtocolsOfSeveral(text, inOrder(scan.citations), corpus);
  const its = findItsProtocols(text, named, corpus);
  const citations = its.length > 0 ? inOrder([...apartFrom(named, its), ...its]) : named;
  return {
    citations,
    instruments: citations.length > 0 ? [...new Set(citations.flatMap(instrumentsOf))] : none,
    shared: citations.some(({ resolution }) => resolution.kind === 'ambiguous'),
    loose: scan.loose,
    bodies: scan.bodies,
    provisions: scan.provisions,
    participants: scan.participants,
    groups: scan.groups,
    subjects: subjectsIn(tokens) | (citations.some(isSpelledOut) ? treaties : 0),
    asked: talk.asked,
  };
}

/** Most blocks name nothing: there are few such readings, and every block has one of them. */
function emptyReading(subjects: number, asked: number): Reading {
  const key = subjects | (asked << 8);
  let reading = emptyReadings.get(key);
  if (!reading) {
    reading = { ...nothing, subjects, asked };
    emptyReadings.set(key, reading);
  }
  return reading;
}

const emptyReadings = new Map<number, Reading>();
/** Who names an instrument by its title, or by an acronym that can be nothing else, speaks of treaties. */
const isSpelledOut = ({ form, start, end }: Citation): boolean =>
  form === 'title' || form === 'short-title' || (form === 'acronym' && end - start > longestAmbiguous);

const none: readonly Instrument[] = [];
const nothing = {
  citations: [],
  instruments: none,
  shared: false,
  loose: [],
  bodies: [],
  provisions: [],
  participants: [],
  groups: [],
};
const columns = new TokenColumns();

const inOrder = (citations: readonly Citation[]): readonly Citation[] =>
  citations.length < 2 ? citations : citations.toSorted((a, b) => a.start - b.start || b.end - a.end);
