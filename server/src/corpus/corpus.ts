import { Container, TextColumn } from './format.ts';
import { NameIndex, type Names } from './names.ts';
import type { InstrumentFile, ParticipantFile, SourcesFile, StateGroup } from './schema.ts';
import { type ReservationKind, type TreatyActionKind, treatyActionKinds } from './terms.ts';
import { Vocabulary, type Words } from './vocabulary.ts';

export interface Instrument extends Omit<InstrumentFile, 'titles'> {
  readonly titles: InstrumentFile['titles'] & Titles;
  /** The folder of `data/instruments` that it is filed under; `own` of one that an office has added. */
  readonly family: string;
}

/** By ISO 639 code of the language. */
export type Titles = Readonly<Record<string, string>>;

export interface TreatyAct {
  /** Code of the participant. */
  readonly participant: string;
  readonly kind: TreatyActionKind;
  /** ISO date of the act. */
  readonly date: string | undefined;
  /** ISO date from which it had effect for the participant, where the source states one. */
  readonly effective: string | undefined;
  /** ISO date on which its effect ended, or `unknown` where the source only shows that it has. */
  readonly end: string | 'unknown' | undefined;
  /** The participant made a reservation or declaration. */
  readonly statement: boolean;
}

/** An article that a reservation or declaration of a participant is about, as the source's text names it. */
export interface Reservation {
  readonly kind: ReservationKind;
  /** As it is cited: `9(2)`. */
  readonly provision: string;
}

/** What participants did about one instrument, as one source published it on one day. */
export interface StatusRecord {
  readonly source: string;
  /** ISO date. */
  readonly day: string;
  /** Whether the absence of an act means that there was none on that day. */
  readonly complete: boolean;
  readonly acts: readonly TreatyAct[];
  /** By code of the participant; of those that are not in it no such article is known. */
  readonly reservations?: ReadonlyMap<string, readonly Reservation[]>;
  /** The source that an office's own record has taken the place of. */
  readonly overrides?: string;
  /** By code: participants of which an office says otherwise than the source; their acts here are the office's. */
  readonly corrections?: ReadonlyMap<string, Pick<StatusRecord, 'source' | 'day'>>;
}

/** Where facts were read. */
export interface Source extends Readonly<SourcesFile[string]> {
  /** The file of an office's own corpus that names it. */
  readonly own?: string;
}

/** What the compiler writes beside the binary sections. */
export interface CorpusMeta {
  readonly version: string;
  readonly asOf: string;
  readonly ids: readonly string[];
  readonly families: readonly string[];
  readonly sources: SourcesFile;
  readonly participants: readonly ParticipantFile[];
  readonly groups: readonly StateGroup[];
  readonly numbers: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly symbols: Readonly<Record<string, number>>;
  /** By volume and page, `999 UNTS 171`, or volume and number in the register, `1577 UNTS No. 27531`. */
  readonly references: Readonly<Record<string, number>>;
  /** By id of an instrument: the ids of its protocols. */
  readonly protocols: Readonly<Record<string, readonly string[]>>;
  /** By index of the instrument. */
  readonly records: Readonly<Record<string, { source: string; complete: boolean; from: number; to: number }>>;
}

/** The facts, unchangeable, and the questions one may ask of them. */
export interface Corpus {
  readonly names: Names;
  readonly vocabulary: Words;
  readonly version: string;
  /** The newest day of any States' record in it, as an ISO date. */
  readonly asOf: string;
  readonly size: number;
  readonly ids: readonly string[];
  readonly participants: readonly ParticipantFile[];
  /** Of States, as texts speak of them. */
  readonly groups: readonly StateGroup[];
  instrument(id: string): Instrument | undefined;
  /** The instrument that a name of the index points to. */
  instrumentAt(index: number): Instrument;
  participant(code: string): ParticipantFile | undefined;
  source(key: string): Source | undefined;
  /** The instrument with a number in a series, such as Convention No. 189 of the ILO. */
  byNumber(series: string, value: number): Instrument | undefined;
  numbersIn(series: string): number[];
  bySymbol(symbol: string): Instrument | undefined;
  /** The instrument that is printed there and no other: `999 UNTS 171`, `60 LNTS 253`; or in that volume under that number of the register, `1577 UNTS No. 27531`. */
  byReference(reference: string): Instrument | undefined;
  protocolsTo(id: string): readonly Instrument[];
  recordOf(id: string): StatusRecord | undefined;
  /** How many acts the record of an instrument has, without reading them. */
  countActs(id: string): number;
}

/** The corpus that the product is shipped with, as the compiler wrote it. */
export class CompiledCorpus implements Corpus {
  readonly names: NameIndex;
  readonly vocabulary: Vocabulary;
  readonly #meta: CorpusMeta;
  readonly #files: TextColumn;
  readonly #acts: Int32Array;
  readonly #reservations: TextColumn;
  readonly #instruments = new Map<number, Instrument>();
  readonly #records = new Map<string, StatusRecord>();
  readonly #indexes: ReadonlyMap<string, number>;
  readonly #participants: ReadonlyMap<string, ParticipantFile>;

  /** Throws a `CorpusError` where the bytes are not a compiled corpus. */
  constructor(bytes: ArrayBuffer) {
    const container = new Container(bytes);
    this.#meta = container.json<CorpusMeta>('meta');
    this.names = new NameIndex(container);
    this.vocabulary = new Vocabulary(container);
    this.#files = new TextColumn(container, 'instruments');
    this.#acts = container.int32('acts');
    this.#reservations = new TextColumn(container, 'reservations');
    this.#indexes = new Map(this.#meta.ids.map((id, index) => [id, index]));
    this.#participants = new Map(this.#meta.participants.map(participant => [participant.code, participant]));
  }

  get version(): string {
    return this.#meta.version;
  }

  get asOf(): string {
    return this.#meta.asOf;
  }

  get size(): number {
    return this.#meta.ids.length;
  }

  get ids(): readonly string[] {
    return this.#meta.ids;
  }

  get groups(): readonly StateGroup[] {
    return this.#meta.groups;
  }

  get participants(): readonly ParticipantFile[] {
    return this.#meta.participants;
  }

  instrument(id: string): Instrument | undefined {
    const index = this.#indexes.get(id);
    return index === undefined ? undefined : this.instrumentAt(index);
  }

  instrumentAt(index: number): Instrument {
    const known = this.#instruments.get(index);
    if (known) return known;
    const instrument = { ...JSON.parse(this.#files.at(index)), family: this.#meta.families[index]! } as Instrument;
    this.#instruments.set(index, instrument);
    return instrument;
  }

  participant(code: string): ParticipantFile | undefined {
    return this.#participants.get(code);
  }

  source(key: string): Source | undefined {
    return this.#meta.sources[key];
  }

  byNumber(series: string, value: number): Instrument | undefined {
    const index = this.#meta.numbers[series]?.[value];
    return index === undefined ? undefined : this.instrumentAt(index);
  }

  numbersIn(series: string): number[] {
    return Object.keys(this.#meta.numbers[series] ?? {}).map(Number);
  }

  bySymbol(symbol: string): Instrument | undefined {
    const index = this.#meta.symbols[symbol];
    return index === undefined ? undefined : this.instrumentAt(index);
  }

  byReference(reference: string): Instrument | undefined {
    const index = this.#meta.references[reference];
    return index === undefined ? undefined : this.instrumentAt(index);
  }

  protocolsTo(id: string): readonly Instrument[] {
    return (this.#meta.protocols[id] ?? []).map(protocol => this.instrument(protocol)!);
  }

  countActs(id: string): number {
    const record = this.#meta.records[this.#indexes.get(id) ?? -1];
    return record ? record.to - record.from : 0;
  }

  recordOf(id: string): StatusRecord | undefined {
    const known = this.#records.get(id);
    if (known) return known;
    const index = this.#indexes.get(id) ?? -1;
    const record = this.#meta.records[index];
    if (!record) return undefined;
    const acts: TreatyAct[] = [];
    for (let at = record.from; at < record.to; at++) acts.push(this.#actAt(at * actWidth));
    const { source, complete } = record;
    const reservations = this.#reservations.at(index);
    const read = {
      source,
      day: this.source(source)?.day ?? '',
      complete,
      acts,
      ...(reservations !== '' && { reservations: new Map<string, Reservation[]>(JSON.parse(reservations)) }),
    };
    this.#records.set(id, read);
    return read;
  }

  #actAt(at: number): TreatyAct {
    const word = this.#acts[at]!;
    return {
      participant: this.#meta.participants[word & 0xffff]!.code,
      kind: treatyActionKinds[(word >>> 16) & 0xff]!,
      date: dayFromNumber(this.#acts[at + 1]!),
      effective: dayFromNumber(this.#acts[at + 2]!),
      end: this.#acts[at + 3] === -1 ? 'unknown' : dayFromNumber(this.#acts[at + 3]!),
      statement: word >>> 24 > 0,
    };
  }
}

/** Four numbers an act: participant, kind and statement in one, then date, date of effect and end as `yyyymmdd`. */
export const actWidth = 4;

export function actToNumbers(act: TreatyAct, participantIndex: number): number[] {
  const kind = treatyActionKinds.indexOf(act.kind);
  return [
    participantIndex | (kind << 16) | (act.statement ? 1 << 24 : 0),
    dayToNumber(act.date),
    dayToNumber(act.effective),
    act.end === 'unknown' ? -1 : dayToNumber(act.end),
  ];
}

function dayToNumber(day: string | undefined): number {
  return day ? Number(day.replaceAll('-', '')) : 0;
}

function dayFromNumber(day: number): string | undefined {
  if (day === 0) return undefined;
  const digits = String(day);
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`;
}
