import type { Corpus, Instrument } from '../corpus/corpus.ts';
import { originOf, type RecordOrigin } from '../corpus/matrix.ts';
import { canBind, type Standing, standingOf } from '../corpus/standing.ts';
import { isVerified, shortNameOf, stateNameIn, titleIn } from '../corpus/wording.ts';
import { inLanguage, say } from '../sayings/say.ts';
import type { Language } from '../text/language.ts';
import { dayWord, unitWord } from '../wording/words.ts';
import { partName } from './divisionCard.ts';
import { type OverTime, partiesOverTime } from './overTime.ts';

/** Everything that the corpus knows of one instrument, for a page to show; plain text, days as ISO dates unless in words. */
export interface InstrumentPage {
  readonly id: string;
  readonly short: string;
  readonly titles: readonly { readonly language: string; readonly text: string; readonly unverified?: true }[];
  readonly kind: Instrument['kind'];
  readonly binding: boolean;
  /** Whether it is in force at all, as far as the corpus knows. */
  readonly lifecycle?: string;
  readonly facts: readonly Fact[];
  readonly links: readonly { readonly label: string; readonly url: string; readonly host: string }[];
  readonly relations: readonly { readonly kind: string; readonly id: string; readonly title: string }[];
  /** What participants did; absent where States cannot be bound, or nothing is recorded. */
  readonly status?: Status;
  readonly articles?: Articles;
  readonly sources: readonly SourceOfFacts[];
  /** Groups of facts that no source bears out. */
  readonly unverified: readonly string[];
  /** Codes of the States in focus. */
  readonly focus: readonly string[];
  /** ISO date on which status is judged. */
  readonly day: string;
}

export interface Fact {
  readonly key:
    | 'adopted'
    | 'openedForSignature'
    | 'entryIntoForce'
    | 'held'
    | 'depositary'
    | 'treatySeries'
    | 'registration'
    | 'untc'
    | 'symbols'
    | 'body';
  /** In words. */
  readonly value: string;
  readonly unverified?: true;
}

export interface Status {
  readonly origin: RecordOrigin;
  readonly participants: readonly ParticipantStanding[];
  readonly overTime: OverTime;
}

export interface ParticipantStanding {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly standing: Standing;
}

export interface Articles {
  readonly unit: string;
  readonly count: number;
  readonly list: readonly {
    readonly n: string;
    readonly heading?: string;
    /** The treaty itself gives the article no heading. */
    readonly ours?: true;
    readonly summary?: string;
    readonly unverified?: true;
  }[];
  /** In the order of the text. */
  readonly parts: readonly {
    readonly name: string;
    readonly heading?: string;
    readonly ours?: true;
    /** The article with which it begins. */
    readonly first: string;
    readonly unverified?: true;
  }[];
  readonly annexes: readonly {
    readonly n?: string;
    readonly heading?: string;
    readonly ours?: true;
    readonly unverified?: true;
  }[];
}

export interface SourceOfFacts {
  readonly facts: readonly string[];
  readonly title: string;
  readonly url?: string;
  /** ISO date. */
  readonly day: string;
}

/** The page of an instrument for the States in focus (by their codes), on a day (ISO date), for a reader of a language. */
export function instrumentPageOf(
  corpus: Corpus,
  instrument: Instrument,
  focus: readonly string[],
  day: string,
  language: Language,
): InstrumentPage {
  return {
    id: instrument.id,
    short: shortNameOf(instrument),
    titles: Object.entries(instrument.titles)
      .sort(([a], [b]) => Number(b === language) - Number(a === language) || Number(b === 'en') - Number(a === 'en'))
      .map(([language, text]) => ({ language, text, unverified: doubt(instrument, `titles.${language}`) })),
    kind: instrument.kind,
    binding: instrument.binding,
    lifecycle: instrument.lifecycle,
    facts: factsOf(instrument, language),
    links: (instrument.links ?? []).map(({ label, url }) => ({ label, url, host: new URL(url).host })),
    relations: relationsOf(corpus, instrument, language),
    status: statusOf(corpus, instrument, day, language),
    articles: articlesOf(instrument, language),
    sources: sourcesOf(corpus, instrument),
    unverified: instrument.unverified ?? [],
    focus,
    day,
  };
}

function factsOf(instrument: Instrument, language: Language): Fact[] {
  const inWords = (day: string): string => inLanguage(dayWord(day), language);
  const { adopted, openedForSignature, entryIntoForce, conference, depositary, body } = instrument;
  const facts: [Fact['key'], string | undefined][] = [
    [
      'held',
      conference &&
        inLanguage(say`${dayWord(conference.start)} to ${dayWord(conference.end)}, ${conference.place}`, language),
    ],
    ['adopted', adopted && [inWords(adopted.date), adopted.place, adopted.by].filter(Boolean).join(', ')],
    ['openedForSignature', openedForSignature && inWords(openedForSignature)],
    ['entryIntoForce', entryIntoForce && inWords(entryIntoForce)],
    ['depositary', depositary],
    ['treatySeries', instrument.treatySeries?.join(', ')],
    ['registration', instrument.registration === undefined ? undefined : String(instrument.registration)],
    ['untc', instrument.untc],
    ['symbols', instrument.symbols?.join(', ')],
    ['body', body && `${body.name}${body.acronym ? ` (${body.acronym})` : ''}`],
  ];
  return facts.flatMap(([key, value]) => (value ? [{ key, value, unverified: doubt(instrument, key) }] : []));
}

/** Its own relations, its protocols, its members; one that is named twice is shown once. */
function relationsOf(corpus: Corpus, instrument: Instrument, language: Language): InstrumentPage['relations'] {
  const named = [
    ...(instrument.relations ?? []),
    ...corpus.protocolsTo(instrument.id).map(({ id }) => ({ kind: 'protocol', to: id })),
    ...(instrument.members ?? []).map(to => ({ kind: 'member', to })),
  ];
  const seen = new Set<string>();
  return named.flatMap(({ kind, to }) => {
    const other = corpus.instrument(to);
    if (!other || seen.has(to)) return [];
    seen.add(to);
    return [{ kind, id: to, title: titleIn(other, language) }];
  });
}

/** Every State, and whatever other participant has done something. */
function statusOf(corpus: Corpus, instrument: Instrument, day: string, language: Language): Status | undefined {
  const record = corpus.recordOf(instrument.id);
  const origin = originOf(corpus, instrument);
  if (!record || !origin || !canBind(instrument)) return undefined;
  const active = new Set(record.acts.map(({ participant }) => participant));
  const participants = corpus.participants
    .filter(({ code, kind }) => active.has(code) || states.has(kind))
    .map(({ code, kind }) => ({
      code,
      name: stateNameIn(corpus, code, language),
      kind,
      standing: standingOf(corpus, instrument, code, day),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, language));
  return { origin, participants, overTime: partiesOverTime(record, day) };
}

const states: ReadonlySet<string> = new Set(['UN member', 'observer', 'other State']);

function articlesOf(instrument: Instrument, language: Language): Articles | undefined {
  const { articles, parts, annexes } = instrument;
  return (
    articles && {
      unit: inLanguage(unitWord(articles.unit), language),
      count: articles.count,
      list: (articles.list ?? []).map(({ n, heading, headingBy, summary }) => ({
        n,
        heading,
        ours: headingBy === 'editors' || undefined,
        summary,
        unverified:
          ['articles', 'headings', 'summaries'].some(group => doubt(instrument, `${group}.${n}`)) || undefined,
      })),
      parts: (parts?.list ?? []).flatMap(part =>
        part.first === undefined
          ? []
          : [
              {
                name: inLanguage(partName(instrument, part), language),
                heading: part.heading,
                ours: part.headingBy === 'editors' || undefined,
                first: part.first,
                unverified: doubt(instrument, 'parts'),
              },
            ],
      ),
      annexes: (annexes?.list ?? []).map(({ n, heading, headingBy }) => ({
        n,
        heading,
        ours: headingBy === 'editors' || undefined,
        unverified: doubt(instrument, 'annexes'),
      })),
    }
  );
}

/** By source, in the order in which the sources are first named. */
function sourcesOf(corpus: Corpus, { sources }: Instrument): SourceOfFacts[] {
  const groups = Object.entries(sources);
  return [...new Set(groups.map(([, key]) => key))].flatMap(key => {
    const source = corpus.source(key);
    const facts = groups.filter(([, other]) => other === key).map(([group]) => group);
    return source ? [{ facts, title: source.title, url: source.url, day: source.day }] : [];
  });
}

const doubt = (instrument: Instrument, facts: string): true | undefined => !isVerified(instrument, facts) || undefined;
