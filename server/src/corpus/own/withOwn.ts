import { type Saying, say } from '../../sayings/say.ts';
import { nearestWords } from '../../text/nearest.ts';
import type { Corpus, Instrument, Source, StatusRecord, TreatyAct } from '../corpus.ts';
import { type Checked, firstOf, type OwnFault } from './checked.ts';
import { MergedCorpus } from './mergedCorpus.ts';
import { overlayNames } from './overlay.ts';
import { formOfAlias, OwnNames } from './ownNames.ts';
import type { OwnCorpusFile, OwnInstrument, OwnSource, OwnStatus } from './schema.ts';

/** An own file as it was read: what it says, and how it is called where its facts are shown. */
export interface OwnFile extends Pick<Checked<OwnCorpusFile>, 'value' | 'spanOf'> {
  readonly file: string;
}

export interface LocatedFault extends OwnFault {
  /** The file's name, as it was given. */
  readonly file: string;
}

export interface WithOwn {
  readonly corpus: Corpus;
  readonly faults: readonly LocatedFault[];
  /** What was taken, in words: "3 instruments, 5 names, 1 record". */
  readonly taken: string;
}

/**
 * A corpus that knows what own files say as well. What does not fit to it or to an earlier file is left out and named
 * among the faults; the rest is taken. Without own files it is the corpus itself.
 */
export function withOwn(base: Corpus, files: readonly OwnFile[]): WithOwn {
  if (files.length === 0) return { corpus: base, faults: [], taken: 'nothing' };
  const merge = new Merge(base);
  // All instruments first: names, relations and records may speak of those of a later file.
  for (const file of files) merge.addInstruments(file);
  for (const file of files) merge.addNames(file);
  for (const file of files) merge.addStatus(file);
  return { corpus: merge.finish(), faults: firstOf(merge.faults), taken: merge.taken };
}

/** An own instrument that was taken, and the number that names point to it by. */
interface Taken {
  readonly file: OwnFile;
  readonly pointer: string;
  readonly own: OwnInstrument;
  readonly index: number;
}

class Merge {
  readonly faults: LocatedFault[] = [];
  readonly #base: Corpus;
  readonly #instruments: Instrument[] = [];
  readonly #indexes = new Map<string, number>();
  readonly #symbols = new Set<string>();
  readonly #numbers = new Set<string>();
  readonly #names: OwnNames;
  readonly #titles = new Map<string, Record<string, string>>();
  readonly #records = new Map<string, StatusRecord>();
  readonly #sources = new Map<string, Source>();
  /** What is told of each instrument when all ids are known. */
  readonly #accepted: Taken[] = [];

  constructor(base: Corpus) {
    this.#base = base;
    for (const [index, id] of base.ids.entries()) this.#indexes.set(id, index);
    this.#names = new OwnNames(base, target =>
      target < base.size ? base.instrumentAt(target).titles.en : this.#instruments[target - base.size]!.titles.en,
    );
  }

  addInstruments(file: OwnFile): void {
    for (const [pointer, own] of entriesOf('/instruments', file.value.instruments)) {
      const fault = (message: Saying) => this.#fault(file, pointer, message);
      const source = own.source ?? file.value.source;
      const series = own.number && `${own.number.series} ${own.number.value}`;
      if (this.#indexes.has(own.id))
        fault(say`There is an instrument with the id ${own.id} already; choose another id.`);
      else if (!source) fault(say`Missing: source; say in which document these facts were read, and as of which day.`);
      else if (series && (this.#numbers.has(series) || this.#base.byNumber(own.number!.series, own.number!.value)))
        fault(say`Another instrument has the number ${series} already.`);
      else {
        if (series) this.#numbers.add(series);
        const index = this.#base.size + this.#instruments.length;
        this.#indexes.set(own.id, index);
        this.#accepted.push({ file, pointer, own, index });
        this.#instruments.push(instrumentFrom(own, this.#sourceKey(file, source)));
      }
    }
  }

  addNames(file: OwnFile): void {
    for (const taken of this.#accepted) if (taken.file === file) this.#completeInstrument(taken);
    for (const [id, aliases] of Object.entries(file.value.aliases ?? {})) {
      const index = this.#indexOf(file, `/aliases/${id}`, id);
      if (index === undefined) continue;
      for (const [pointer, alias] of entriesOf(`/aliases/${id}`, aliases))
        this.#addName(file, pointer, alias, formOfAlias(alias), 'en', index);
    }
    for (const [id, titles] of Object.entries(file.value.titles ?? {})) {
      const index = this.#indexOf(file, `/titles/${id}`, id);
      if (index === undefined) continue;
      for (const [language, title] of Object.entries(titles)) this.#addTitle(file, id, index, language, title);
    }
  }

  addStatus(file: OwnFile): void {
    for (const [pointer, own] of entriesOf('/status', file.value.status)) {
      if (this.#indexOf(file, `${pointer}/instrument`, own.instrument) === undefined) continue;
      if (this.#records.has(own.instrument))
        this.#fault(file, pointer, say`The status of ${own.instrument} is given already; this second one is not used.`);
      else if (!this.#hasFaultyAct(file, pointer, own))
        this.#records.set(
          own.instrument,
          recordFrom(own, this.#sourceKey(file, own.source), this.#base.recordOf(own.instrument)),
        );
    }
  }

  get taken(): string {
    const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;
    return [
      counted(this.#instruments.length, 'instrument'),
      counted(this.#names.list.length, 'name'),
      counted(this.#records.size, 'record'),
    ].join(', ');
  }

  finish(): Corpus {
    return new MergedCorpus(this.#base, {
      instruments: this.#instruments,
      titles: this.#titles,
      records: this.#records,
      sources: this.#sources,
      ...overlayNames(this.#base.names, this.#base.vocabulary, this.#names.list),
    });
  }

  #completeInstrument({ file, pointer, own, index }: Taken): void {
    const fault = (at: string, message: Saying) => this.#fault(file, `${pointer}${at}`, message);
    const isKnown = (at: string, id: string): boolean => this.#indexOf(file, `${pointer}${at}`, id) !== undefined;
    const { count, list } = own.articles ?? {};
    const countsFit = !list || list.length === count;
    if (!countsFit)
      fault('/articles', say`${count ?? 0} articles are said and ${list.length} listed; expected as many.`);
    const symbols = own.symbols?.filter((symbol, i) => {
      const taken = this.#symbols.has(symbol) || this.#base.bySymbol(symbol) !== undefined;
      if (taken) fault(`/symbols/${i}`, say`Another instrument has the symbol ${symbol} already.`);
      this.#symbols.add(symbol);
      return !taken;
    });
    const { outcome } = own.conference ?? {};
    this.#instruments[index - this.#base.size] = {
      ...this.#instruments[index - this.#base.size]!,
      symbols,
      articles: countsFit ? own.articles : undefined,
      relations: own.relations?.filter(({ to }, i) => isKnown(`/relations/${i}/to`, to)),
      members: own.members?.filter((id, i) => isKnown(`/members/${i}`, id)),
      conference:
        outcome && !isKnown('/conference/outcome', outcome)
          ? { ...own.conference!, outcome: undefined }
          : own.conference,
    };
    const add = (at: string, name: string, form: Parameters<OwnNames['add']>[1], language = 'en') =>
      this.#addName(file, `${pointer}${at}`, name, form, language, index);
    for (const [language, title] of Object.entries(own.titles)) add(`/titles/${language}`, title, 'title', language);
    for (const [language, names] of Object.entries(own.names ?? {}))
      for (const [i, name] of names.entries()) add(`/names/${language}/${i}`, name, 'short-title', language);
    for (const [i, name] of (own.sharedNames ?? []).entries()) add(`/sharedNames/${i}`, name, 'shared-name');
    for (const [i, acronym] of (own.acronyms ?? []).entries()) add(`/acronyms/${i}`, acronym, 'acronym');
    if (own.body) add('/body/name', own.body.name, 'body');
  }

  #addTitle(file: OwnFile, id: string, index: number, language: string, title: string): void {
    const pointer = `/titles/${id}/${language}`;
    const own = this.#instruments[index - this.#base.size];
    const known = (own ?? this.#base.instrumentAt(index)).titles[language] ?? this.#titles.get(id)?.[language];
    if (known !== undefined)
      this.#fault(
        file,
        pointer,
        say`${id} has a title in this language already: '${known}'; put other names under aliases.`,
      );
    else if (this.#addName(file, pointer, title, 'title', language, index)) {
      if (own) this.#instruments[index - this.#base.size] = { ...own, titles: { ...own.titles, [language]: title } };
      else this.#titles.set(id, { ...this.#titles.get(id), [language]: title });
    }
  }

  #addName(file: OwnFile, pointer: string, ...name: Parameters<OwnNames['add']>): boolean {
    const fault = this.#names.add(...name);
    if (fault) this.#fault(file, pointer, fault);
    return fault === undefined;
  }

  /** A record without one of its acts would be another record: a fault in one sets it aside. */
  #hasFaultyAct(file: OwnFile, pointer: string, { source, acts }: OwnStatus): boolean {
    const before = this.faults.length;
    for (const [i, { participant, date }] of acts.entries()) {
      const at = `${pointer}/acts/${i}`;
      if (!this.#base.participant(participant))
        this.#fault(file, `${at}/participant`, say`There is no State or organisation with the code ${participant}.`);
      if (date !== undefined && date > source.day)
        this.#fault(file, `${at}/date`, say`This day is after ${source.day}, the day of which the source tells.`);
    }
    return this.faults.length > before;
  }

  #indexOf(file: OwnFile, pointer: string, id: string): number | undefined {
    const index = this.#indexes.get(id);
    if (index === undefined)
      this.#fault(file, pointer, noInstrument(id, this.faults.length > 20 ? [] : this.#indexes.keys()));
    return index;
  }

  #sourceKey({ file }: OwnFile, source: OwnSource): string {
    const key = `own:${file}:${source.title}:${source.day}`;
    this.#sources.set(key, { ...source, own: file });
    return key;
  }

  #fault(file: OwnFile, pointer: string, message: Saying): void {
    this.faults.push({ file: file.file, ...file.spanOf(pointer), message });
  }
}

export function noInstrument(id: string, known: Iterable<string>): Saying {
  const [nearest] = nearestWords(id, [...known]);
  return nearest
    ? say`There is no instrument with the id ${id}; did you mean ${nearest}?`
    : say`There is no instrument with the id ${id}.`;
}

function instrumentFrom(own: OwnInstrument, source: string): Instrument {
  const { source: _, titles, ...rest } = own;
  return {
    ...rest,
    // What is said of an instrument needs a title to say it by, in whatever language there is one.
    titles: { en: Object.values(titles)[0]!, ...titles },
    depth: own.articles ? 'full' : 'catalogue',
    family: 'own',
    sources: { titles: source, adopted: source, entryIntoForce: source, lifecycle: source, articles: source },
  };
}

/** Whole, it takes the place of the corpus's record; else it speaks for the participants that it names. */
function recordFrom(own: OwnStatus, source: string, base: StatusRecord | undefined): StatusRecord {
  const { day } = own.source;
  const acts = own.acts.map(actFrom);
  if (own.complete || !base) return { source, day, complete: own.complete ?? false, acts, overrides: base?.source };
  const corrections = new Map(acts.map(({ participant }) => [participant, { source, day }]));
  return { ...base, acts: [...base.acts.filter(act => !corrections.has(act.participant)), ...acts], corrections };
}

const actFrom = ({ participant, kind, date, effective, end, statement }: OwnStatus['acts'][number]): TreatyAct => ({
  participant,
  kind,
  date,
  effective,
  end,
  statement: statement ?? false,
});

/** The entries of a list that are left, each with its JSON pointer. */
function entriesOf<T>(pointer: string, list: readonly T[] | undefined): [string, T][] {
  return (list ?? []).flatMap((entry, i): [string, T][] => (entry === undefined ? [] : [[`${pointer}/${i}`, entry]]));
}
