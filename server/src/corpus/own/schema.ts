/**
 * What an office may add to the corpus by files of its own. A file with these keys alone is a corpus of its own;
 * the project file has them beside its settings. Importing a depositary's page writes `status` in this form.
 */
import Type, { type Static } from 'typebox';
import { instrumentSchema } from '../schema.ts';
import { treatyActionKinds } from '../terms.ts';

const closed = { additionalProperties: false } as const;
const Text = Type.String({ minLength: 1, maxLength: 2000 });
const idPattern = '^[a-z0-9]+(-[a-z0-9]+)*$';
const Id = Type.String({
  pattern: idPattern,
  maxLength: 100,
  refersTo: 'instrument',
  description: 'Id of an instrument of the corpus or of this file, such as iccpr.',
  patternErrorMessage: 'Expected an id in small letters, figures and hyphens, such as iccpr.',
});
/** ISO 639 code. */
const languagePattern = '^[a-z]{2,3}$';
const byLanguage = <T extends Type.TSchema>(value: T, description: string) =>
  Type.Record(Type.String({ pattern: languagePattern }), value, {
    ...closed,
    minProperties: 1,
    description,
    keysReferTo: 'language',
  });

export const ownSourceSchema = Type.Object(
  {
    title: Type.String({ minLength: 1, maxLength: 2000, description: 'What was read, as it is to be shown.' }),
    day: Type.String({ format: 'date', description: 'The day of which it tells, such as 2026-02-03.' }),
    url: Type.Optional(
      Type.String({
        pattern: '^https?://',
        description: 'Where it can be read again.',
        patternErrorMessage: 'Expected an address that begins with https://.',
      }),
    ),
  },
  { ...closed, description: 'Where these facts were read, and as of which day.' },
);

const { depth: _, titles: __, names: ___, sources: ____, ...sameAsCorpus } = instrumentSchema.properties;

export const ownInstrumentSchema = Type.Object(
  {
    ...sameAsCorpus,
    titles: byLanguage(Text, 'The title in each language, by its ISO 639 code: { en: …, de: … }.'),
    names: Type.Optional(
      byLanguage(Type.Array(Text, { minItems: 1 }), 'Other names in use, by language, without acronyms.'),
    ),
    source: Type.Optional(ownSourceSchema),
  },
  { ...closed, description: 'An instrument that the corpus does not hold: an agreement, a national act, a policy.' },
);

export const ownActSchema = Type.Object(
  {
    participant: Type.String({
      pattern: '^[A-Z]{3,4}$',
      refersTo: 'participant',
      description: 'ISO 3166-1 alpha-3 code of the State or organisation, such as KEN.',
      patternErrorMessage: 'Expected an ISO 3166-1 alpha-3 code such as KEN.',
    }),
    kind: Type.Enum(treatyActionKinds, { description: 'What it did, in the depositaries’ terms.' }),
    date: Type.Optional(Type.String({ format: 'date', description: 'Day of the act.' })),
    effective: Type.Optional(Type.String({ format: 'date', description: 'Day from which it had effect.' })),
    end: Type.Optional(
      Type.String({
        pattern: '^(?:\\d{4}-\\d{2}-\\d{2}|unknown)$',
        description: 'Day on which its effect ended, or unknown where it is only known that it has.',
        patternErrorMessage: 'Expected a day such as 2026-02-03, or unknown.',
      }),
    ),
    statement: Type.Optional(Type.Boolean({ description: 'Whether a reservation or declaration was made.' })),
  },
  closed,
);

export const ownStatusSchema = Type.Object(
  {
    instrument: Id,
    source: ownSourceSchema,
    complete: Type.Optional(
      Type.Boolean({
        description:
          'true: these are all the acts there are, and the record of the corpus is set aside. Else they stand for those of the participants that are named.',
      }),
    ),
    acts: Type.Array(ownActSchema),
  },
  { ...closed, description: 'What States did about one instrument, as an office knows it.' },
);

/** The keys that state facts. */
export const ownFactKeys = {
  source: Type.Optional(ownSourceSchema),
  instruments: Type.Optional(Type.Array(ownInstrumentSchema, { description: 'Instruments of your own.' })),
  aliases: Type.Optional(
    Type.Record(Type.String({ pattern: idPattern }), Type.Array(Text, { minItems: 1 }), {
      ...closed,
      keysReferTo: 'instrument',
      description: 'Further names of an instrument, by its id: { iccpr: [CCPR Covenant] }.',
    }),
  ),
  titles: Type.Optional(
    Type.Record(Type.String({ pattern: idPattern }), byLanguage(Text, 'By ISO 639 code of the language.'), {
      ...closed,
      keysReferTo: 'instrument',
      description: 'Titles in other languages, by the id of the instrument: { iccpr: { de: … } }.',
    }),
  ),
  status: Type.Optional(
    Type.Array(ownStatusSchema, { description: 'What States did, in place of what the corpus says of them.' }),
  ),
};

export const ownCorpusSchema = Type.Object(ownFactKeys, { ...closed, title: 'Own corpus of Treaty Lens' });

export type OwnSource = Static<typeof ownSourceSchema>;
export type OwnInstrument = Static<typeof ownInstrumentSchema>;
export type OwnStatus = Static<typeof ownStatusSchema>;
export type OwnCorpusFile = Static<typeof ownCorpusSchema>;
