/**
 * The one schema of the corpus: it checks the data files, gives the code its types and the editor its help.
 * Facts are in `data/`; this file only says which facts there can be.
 */
import Type, { type Static } from 'typebox';
import { Annex, Article, listOf, Part } from './divisionSchema.ts';
import { instrumentKinds, numberSeries } from './terms.ts';

/** ISO 8601 calendar date, e.g. `1990-12-18`; a month or a year alone where no source has the day. */
const Day = Type.String({ pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$' });
const FullDay = Type.String({ format: 'date' });
const Id = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' });
const InstrumentId = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', refersTo: 'instrument' });
const Text = Type.String({ minLength: 1 });
const closed = { additionalProperties: false } as const;

const byLanguage = <T extends Type.TSchema>(value: T) =>
  Type.Object({ en: Type.Optional(value), fr: Type.Optional(value), es: Type.Optional(value) }, closed);

export const instrumentSchema = Type.Object(
  {
    id: { ...Id, description: 'By what it is called in these files: small letters, figures and hyphens.' },
    kind: Type.Enum(instrumentKinds, {
      description: 'What it is; a conference is an event that adopted one, a set is a name for several.',
    }),
    binding: Type.Boolean({
      description: 'Whether States can be bound by it: true of a treaty, false of a declaration.',
    }),
    depth: Type.Enum(['full', 'catalogue']),
    titles: Type.Object({ en: Text, fr: Type.Optional(Text), es: Type.Optional(Text) }, closed),
    /** Other names in use, without acronyms. */
    names: Type.Optional(byLanguage(Type.Array(Text, { minItems: 1 }))),
    wrongNames: Type.Optional({
      ...byLanguage(Type.Array(Text, { minItems: 1 })),
      description:
        'Names under which it is often cited and which are wrong: a finding says so. What is merely short stands under names.',
    }),
    sharedNames: Type.Optional(
      Type.Array(Text, {
        minItems: 1,
        description: 'Names that this instrument shares with others: citing by it alone is ambiguous.',
      }),
    ),
    acronyms: Type.Optional(
      Type.Array(Text, { minItems: 1, description: 'Acronyms in use, matched with their capitals.' }),
    ),
    body: Type.Optional(
      Type.Object(
        { name: Text, acronym: Type.Optional(Text) },
        { ...closed, description: 'The treaty body, whose acronym may be the treaty’s too.' },
      ),
    ),
    number: Type.Optional(
      Type.Object(
        { series: Type.Enum(numberSeries), value: Type.Integer({ minimum: 1 }) },
        { ...closed, description: 'Its number in a series of its organisation: ILO Convention No. 189.' },
      ),
    ),
    symbols: Type.Optional(
      Type.Array(Text, {
        minItems: 1,
        description: 'UN document symbols that are this instrument, the principal one first.',
      }),
    ),
    adopted: Type.Optional(
      Type.Object(
        { date: Day, place: Type.Optional(Text), by: Type.Optional(Text) },
        { ...closed, description: 'When, where and by whom it was adopted or concluded; a month or a year will do.' },
      ),
    ),
    openedForSignature: Type.Optional(
      Type.String({ format: 'date', description: 'Day from which it could be signed.' }),
    ),
    entryIntoForce: Type.Optional(
      Type.String({ format: 'date', description: 'Day on which it entered into force; absent where it has not.' }),
    ),
    lifecycle: Type.Optional(
      Type.Enum(['not in force', 'outdated', 'superseded', 'shelved', 'withdrawn', 'abrogated'], {
        description: 'Where it stands in its own life, when that is not simply in force.',
      }),
    ),
    depositary: Type.Optional(
      Type.String({ minLength: 1, description: 'With whom States deposit what they did about it.' }),
    ),
    registration: Type.Optional(
      Type.Integer({
        minimum: 1,
        description: 'Number in the UN Secretariat’s register under Article 102 of the Charter.',
      }),
    ),
    treatySeries: Type.Optional(
      Type.Array(Text, { minItems: 1, description: 'Where it is printed, such as 2220 UNTS 3.' }),
    ),
    untc: Type.Optional(
      Type.String({
        minLength: 1,
        description: 'Chapter and number in Multilateral Treaties Deposited with the Secretary-General, such as IV-13.',
      }),
    ),
    links: Type.Optional(
      Type.Array(Type.Object({ label: Text, url: Type.String({ pattern: '^https://' }) }, closed), {
        minItems: 1,
        description: 'Where its text can be read, as links with labels.',
      }),
    ),
    relations: Type.Optional(
      Type.Array(
        Type.Object(
          {
            kind: Type.Enum([
              'protocol to',
              'supplements',
              'revises',
              'revised by',
              'supersedes',
              'superseded by',
              'adopted as',
              'draft of',
              'outcome of',
              'annexed to',
              'part of',
            ]),
            to: InstrumentId,
          },
          closed,
        ),
        { minItems: 1, description: 'How it stands to other instruments.' },
      ),
    ),
    members: Type.Optional(
      Type.Array(InstrumentId, { minItems: 1, description: 'Of a set: the instruments that it names.' }),
    ),
    composition: Type.Optional(
      Type.Array(
        Type.Object({ since: FullDay, count: Type.Integer({ minimum: 1 }), note: Type.Optional(Text) }, closed),
        {
          minItems: 1,
          description: 'Of a set whose size has changed: how many it had from which day on.',
        },
      ),
    ),
    conference: Type.Optional(
      Type.Object(
        {
          ordinal: Type.Optional(
            Type.Integer({
              minimum: 1,
              description: 'Its place in its own series: Beijing was the fourth of the conferences on women.',
            }),
          ),
          place: Text,
          country: Type.Optional(Text),
          start: FullDay,
          end: FullDay,
          outcome: Type.Optional(InstrumentId),
        },
        { ...closed, description: 'Of a conference: where and when it was held, and what it adopted.' },
      ),
    ),
    articles: Type.Optional(
      Type.Object(
        {
          unit: Type.Enum(['article', 'paragraph', 'principle', 'section'], {
            description: 'What its smallest citable units are called.',
          }),
          count: Type.Integer({ minimum: 1, description: 'How many of them there are.' }),
          list: Type.Optional(
            Type.Array(Article, { description: 'All of them in their order, as many as are counted.' }),
          ),
        },
        { ...closed, description: 'Its articles: a citation of one that is not there is a finding.' },
      ),
    ),
    /** In the order of the text, a part before those in it. */
    parts: Type.Optional(listOf(Part)),
    annexes: Type.Optional(listOf(Annex)),
    /** From which source of `data/sources.yaml` each group of facts was taken. */
    sources: Type.Partial(
      Type.Record(
        Type.Enum([
          'titles',
          'titles.fr',
          'titles.es',
          'names',
          'adopted',
          'entryIntoForce',
          'lifecycle',
          'depositary',
          'registration',
          'treatySeries',
          'symbols',
          'relations',
          'articles',
          'headings',
          'summaries',
          'parts',
          'annexes',
          'conference',
          'members',
        ]),
        Id,
      ),
    ),
    unverified: Type.Optional(
      Type.Array(Text, {
        minItems: 1,
        description:
          'Groups of facts that no source at hand bears out: shown as such, never the ground of a finding above a hint.',
      }),
    ),
  },
  closed,
);

/** `data/sources.yaml`: where facts were read, and as of which day. */
export const sourcesSchema = Type.Record(
  Id,
  Type.Object(
    { title: Text, day: FullDay, url: Type.Optional(Text), terms: Type.Optional(Text), note: Type.Optional(Text) },
    closed,
  ),
);

const Names = Type.Array(Text, { minItems: 1 });

/** `data/participants.yaml`: States and other participants in treaties. */
export const participantSchema = Type.Object(
  {
    /** ISO 3166-1 alpha-3; `EUE` for the European Union and the codes of former States (`SUN`, `YUG`) are not ISO 3166-1 codes. */
    code: Type.String({ pattern: '^[A-Z]{3,4}$' }),
    kind: Type.Enum(['UN member', 'observer', 'other State', 'former State', 'organisation', 'territory']),
    /** The short name in English as the UN writes it; then other languages. */
    name: Type.Object({ en: Text, fr: Type.Optional(Text), es: Type.Optional(Text) }, closed),
    official: Type.Optional(byLanguage(Text)),
    /** Further names in use, former names of the same State among them. */
    also: Type.Optional(byLanguage(Names)),
    /** Adjectives and demonyms: Kenyan, Kenyans. */
    adjectives: Type.Optional(byLanguage(Names)),
    /** Spellings met in depositaries' lists only, not in prose. */
    spellings: Type.Optional(Names),
    /** Names that mean something else as well (Georgia, Jordan, Chad): taken for the State only beside other evidence. */
    homonyms: Type.Optional(Names),
  },
  closed,
);
export const participantsSchema = Type.Array(participantSchema);

/** Several States of which a text speaks as one. */
export const stateGroupSchema = Type.Object(
  {
    id: Type.String({ pattern: '^[a-z-]+$' }),
    /** Names of an organisation, which has member States. */
    organisation: Type.Optional(byLanguage(Names)),
    /** What stands beside "countries" or "States": "Nordic". */
    countries: Type.Optional(byLanguage(Names)),
    /** Codes of participants. */
    members: Type.Array(Type.String({ pattern: '^[A-Z]{3,4}$' })),
    /** From this day on the members are these. */
    since: Type.Optional(Day),
    source: Type.String(),
  },
  closed,
);
export const stateGroupsSchema = Type.Array(stateGroupSchema);

export type StateGroup = Static<typeof stateGroupSchema>;
export type InstrumentFile = Static<typeof instrumentSchema>;
export type SourcesFile = Static<typeof sourcesSchema>;
export type ParticipantFile = Static<typeof participantSchema>;
