import type { Corpus, Instrument, TreatyAct } from '../corpus/corpus.ts';
import { shortNameOf } from '../corpus/wording.ts';
import { joined, mapped, type Saying, say, type Word } from '../sayings/say.ts';
import { PageError } from '../sources/pageError.ts';
import { participantFinder } from '../sources/participants.ts';
import { type Publication, publications } from '../sources/publications.ts';
import { readPublished } from '../sources/readPublished.ts';
import { toRecord } from '../sources/statusRecord.ts';
import { countedWords, type StatusTable } from '../sources/statusTable.ts';
import { dutchFinder } from './dutchNames.ts';
import { identify } from './identify.ts';

/** What one file says about one instrument, in the terms of the corpus. */
export interface ImportedRecord {
  readonly instrument: Instrument;
  readonly source: { readonly title: string; readonly day: string; readonly url?: string };
  /** The absence of an act means that there was none: the file is the depositary's, and its own count agrees. */
  readonly complete: boolean;
  /** What the file's count was held against, or why there is none. */
  readonly checked: Word;
  readonly hidesEnds: boolean;
  readonly acts: readonly TreatyAct[];
  /** Participants whose acts could not be taken, as the file names them. */
  readonly unread: readonly string[];
  /** What an editor should look at. */
  readonly remarks: readonly Saying[];
}

export interface ImportRequest {
  readonly bytes: Uint8Array;
  readonly corpus: Corpus;
  /** Id of the instrument, or of a set, where the file does not say which it is about. */
  readonly instrument?: string | undefined;
  /** ISO date of the page, where it states none. */
  readonly day?: string | undefined;
  /** ISO date: no page is of a later day. */
  readonly today: string;
  /** Takes a table that lists fewer or more than the page counts, as an incomplete record. */
  readonly allowIncomplete?: boolean | undefined;
}

/** What was read, or one sentence on why nothing was, and what only the user can tell. */
export type ImportResult =
  | { readonly kind: 'read'; readonly what: Word; readonly records: readonly ImportedRecord[] }
  | { readonly kind: 'damaged'; readonly message: Word }
  | { readonly kind: 'which instrument'; readonly message: Word; readonly candidates: readonly Instrument[] }
  | { readonly kind: 'which day'; readonly message: Word };

/** Reads a saved page or list; never throws. */
export function importFile(request: ImportRequest): ImportResult {
  if (request.bytes.length > sizeLimit)
    return {
      kind: 'damaged',
      message: say`it has ${request.bytes.length} bytes; such a page has less than 20 million.`,
    };
  try {
    const { publication, tables } = readPublished(request.bytes);
    const damage = tables.flatMap(table => [...damageOf(table, request)])[0];
    if (damage) return { kind: 'damaged', message: damage };
    return readTables(publication, tables, request);
  } catch (error) {
    if (!(error instanceof PageError)) return { kind: 'damaged', message: say`it cannot be read: ${String(error)}.` };
    return { kind: 'damaged', message: located(error.at, sentence(error.fault)) };
  }
}

const sizeLimit = 20_000_000;

/** A cell that cannot be read, or a count that does not agree: a file of which one does not know what else is wrong with it. */
function* damageOf({ faults, count, acts }: StatusTable, { allowIncomplete }: ImportRequest): Generator<Word> {
  const [fault, ...more] = faults.filter(({ unclear }) => !unclear);
  if (fault) {
    const others = more.length > 0 ? say`${more.length} more cells cannot be read either.` : undefined;
    const told = joined(' ', [sentence(fault.text), others]);
    yield located(fault.at, located(fault.participant, told));
  }
  if (acts.length === 0) yield say`it lists no act of any State.`;
  if (count && count.says !== count.lists && !allowIncomplete)
    yield say`it counts ${count.says} ${countedWords[count.of]}, and its table lists ${count.lists}: rows are missing or damaged. If the page itself is so, it can be taken as an incomplete record.`;
}

const located = (at: Saying | undefined, message: Word): Word => (at ? joined(': ', [at, message]) : message);

const sentence = (fault: Saying): Word => mapped(fault, text => `${text}.`);

function readTables(publication: Publication, tables: readonly StatusTable[], request: ImportRequest): ImportResult {
  const { corpus, today } = request;
  const wanted = request.instrument === undefined ? undefined : expand(corpus, request.instrument);
  if (wanted?.length === 0)
    return {
      kind: 'which instrument',
      message: say`there is no instrument with the id ${request.instrument ?? ''}.`,
      candidates: [],
    };
  const findByName = participantFinder(corpus.participants);
  const findDutch = publication === publications.dutch ? dutchFinder(corpus.participants) : undefined;
  const find = (name: string) => corpus.participant(name) ?? findByName(name) ?? findDutch?.(name);
  const records: ImportedRecord[] = [];
  for (const table of tables) {
    const about = identify(table, corpus);
    const named = 'instrument' in about ? [about.instrument] : undefined;
    if (named && wanted && !named.some(one => wanted.includes(one))) continue;
    const instruments = named ?? wanted;
    if (!instruments)
      return { kind: 'which instrument', message: questionAbout(table, about), candidates: candidatesOf(about) };
    const day = table.day || request.day;
    if (!day)
      return { kind: 'which day', message: say`it does not state the day of its data: say of which day it is.` };
    if (day > today) return { kind: 'damaged', message: say`it is of ${day}, which is after today.` };
    const record = toRecord(table, find);
    const late = record.acts.find(({ date }) => date > day);
    if (late)
      return {
        kind: 'damaged',
        message: say`${late.participant}: the day ${late.date} is after ${day}, the day of the page.`,
      };
    for (const instrument of instruments) records.push(recordOf(instrument, record, publication, day));
  }
  if (records.length === 0)
    return { kind: 'damaged', message: say`it is about another instrument than ${request.instrument ?? ''}.` };
  return { kind: 'read', what: publication.what, records };
}

function recordOf(
  instrument: Instrument,
  { acts, unread, remarks, complete, count, parties, hidesEnds }: ReturnType<typeof toRecord>,
  { title, url }: Publication,
  day: string,
): ImportedRecord {
  const isComplete = complete === true && count !== undefined && count.says === count.lists && unread.length === 0;
  return {
    instrument,
    source: { title, day, ...(url && { url }) },
    complete: isComplete,
    checked: checkOf(count, parties),
    hidesEnds: hidesEnds === true,
    acts: acts.map(({ participant, kind, date, effective, end, statement }) => ({
      participant,
      kind,
      date: date || undefined,
      effective,
      end: end === '?' ? 'unknown' : end,
      statement: statement !== undefined,
    })),
    unread,
    remarks: [...remarks, ...(complete === true ? [] : [say`not complete: ${complete}`])],
  };
}

function checkOf(count: StatusTable['count'], parties: number | undefined): Word {
  if (!count)
    return parties === undefined
      ? say`it has no count to check its rows against`
      : say`it counts ${parties} ${countedWords.parties}`;
  const counted = countedWords[count.of];
  return count.says === count.lists
    ? say`its own count, ${count.says} ${counted}, agrees with its rows`
    : say`it counts ${count.says} ${counted} and lists ${count.lists}`;
}

/** A set stands for its members. */
function expand(corpus: Corpus, id: string): Instrument[] {
  const instrument = corpus.instrument(id);
  if (!instrument) return [];
  return instrument.members ? instrument.members.flatMap(member => corpus.instrument(member) ?? []) : [instrument];
}

const candidatesOf = (about: ReturnType<typeof identify>): readonly Instrument[] =>
  'candidates' in about ? about.candidates : [];

function questionAbout({ title }: StatusTable, about: ReturnType<typeof identify>): Word {
  const candidates = candidatesOf(about).map(one => say`${one.id} (${shortNameOf(one)})`);
  const it = title ? say`it is headed "${title}"` : say`it does not say which instrument it is about`;
  if (candidates.length > 0)
    return say`${it}; it may be about ${joined(', ', candidates)}: name the instrument by its id.`;
  return title
    ? say`${it}, which is none of the corpus: name the instrument by its id.`
    : say`${it}: name the instrument by its id.`;
}
