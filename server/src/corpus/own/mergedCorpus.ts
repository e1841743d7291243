import type { Corpus, Instrument, Source, StatusRecord, Titles } from '../corpus.ts';
import type { Names } from '../names.ts';
import { referencesOf } from '../references.ts';
import type { ParticipantFile, StateGroup } from '../schema.ts';
import type { Words } from '../vocabulary.ts';

/** What own files add, checked and free of clashes. */
export interface Additions {
  /** Numbered after those of the corpus, as the names point to them. */
  readonly instruments: readonly Instrument[];
  /** By id of the instrument. */
  readonly titles: ReadonlyMap<string, Titles>;
  readonly records: ReadonlyMap<string, StatusRecord>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly names: Names;
  readonly vocabulary: Words;
}

/** A corpus together with what an office has added; the corpus itself stays as it is. */
export class MergedCorpus implements Corpus {
  readonly names: Names;
  readonly vocabulary: Words;
  readonly ids: readonly string[];
  readonly #base: Corpus;
  readonly #additions: Additions;
  readonly #own: ReadonlyMap<string, Instrument>;
  readonly #retitled = new Map<string, Instrument>();
  readonly #numbers = new Map<string, Map<number, Instrument>>();
  readonly #symbols = new Map<string, Instrument>();
  readonly #references = new Map<string, Instrument>();
  readonly #protocols = new Map<string, Instrument[]>();

  constructor(base: Corpus, additions: Additions) {
    this.#base = base;
    this.#additions = additions;
    this.names = additions.names;
    this.vocabulary = additions.vocabulary;
    this.#own = new Map(additions.instruments.map(instrument => [instrument.id, instrument]));
    this.ids = [...base.ids, ...this.#own.keys()];
    for (const instrument of additions.instruments) {
      const { number, symbols, relations } = instrument;
      if (number) childOf(this.#numbers, number.series, () => new Map()).set(number.value, instrument);
      for (const symbol of symbols ?? []) this.#symbols.set(symbol, instrument);
      for (const reference of referencesOf(instrument)) this.#references.set(reference, instrument);
      for (const { kind, to } of relations ?? [])
        if (kind === 'protocol to') childOf(this.#protocols, to, () => []).push(instrument);
    }
  }

  get version(): string {
    return this.#base.version;
  }

  get asOf(): string {
    return this.#base.asOf;
  }

  get size(): number {
    return this.ids.length;
  }

  get groups(): readonly StateGroup[] {
    return this.#base.groups;
  }

  get participants(): readonly ParticipantFile[] {
    return this.#base.participants;
  }

  instrument(id: string): Instrument | undefined {
    return this.#own.get(id) ?? this.#withTitles(this.#base.instrument(id));
  }

  instrumentAt(index: number): Instrument {
    return index < this.#base.size
      ? this.#withTitles(this.#base.instrumentAt(index))
      : this.#additions.instruments[index - this.#base.size]!;
  }

  participant(code: string): ParticipantFile | undefined {
    return this.#base.participant(code);
  }

  source(key: string): Source | undefined {
    return this.#additions.sources.get(key) ?? this.#base.source(key);
  }

  byNumber(series: string, value: number): Instrument | undefined {
    return this.#numbers.get(series)?.get(value) ?? this.#withTitles(this.#base.byNumber(series, value));
  }

  numbersIn(series: string): number[] {
    return [...this.#base.numbersIn(series), ...(this.#numbers.get(series)?.keys() ?? [])];
  }

  bySymbol(symbol: string): Instrument | undefined {
    return this.#symbols.get(symbol) ?? this.#withTitles(this.#base.bySymbol(symbol));
  }

  byReference(reference: string): Instrument | undefined {
    return this.#withTitles(this.#base.byReference(reference)) ?? this.#references.get(reference);
  }

  protocolsTo(id: string): readonly Instrument[] {
    const known = this.#base.protocolsTo(id).map(protocol => this.#withTitles(protocol));
    return [...known, ...(this.#protocols.get(id) ?? [])];
  }

  countActs(id: string): number {
    return this.#additions.records.get(id)?.acts.length ?? this.#base.countActs(id);
  }

  recordOf(id: string): StatusRecord | undefined {
    return this.#additions.records.get(id) ?? this.#base.recordOf(id);
  }

  /** One object an instrument, because instruments are compared by identity. */
  #withTitles<T extends Instrument | undefined>(instrument: T): T {
    const titles = instrument && this.#additions.titles.get(instrument.id);
    if (!titles) return instrument;
    return childOf(this.#retitled, instrument.id, () => ({
      ...instrument,
      titles: { ...instrument.titles, ...titles },
    })) as T;
  }
}

function childOf<K, V>(parents: Map<K, V>, key: K, create: () => V): V {
  const known = parents.get(key) ?? create();
  parents.set(key, known);
  return known;
}
