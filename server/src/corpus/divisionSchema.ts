import Type from 'typebox';
import { partUnits } from './terms.ts';

/** What a text is divided into: the part of the schema of an instrument that describes its inside. */
const Text = Type.String({ minLength: 1 });
const closed = { additionalProperties: false } as const;

/** An article, or whatever an instrument is divided into that is cited by a number. */
export const Article = Type.Object(
  {
    n: Type.String({ pattern: '^[0-9A-Za-z][0-9A-Za-z. -]*$', description: 'As cited: 7, 8 bis, I.' }),
    heading: Type.Optional(Text),
    headingBy: Type.Optional(
      Type.Enum(['treaty', 'editors'], {
        description: 'editors where the treaty gives the article no heading and this one is by those who cite it.',
      }),
    ),
    paragraphs: Type.Optional(
      Type.Integer({
        minimum: 1,
        description: 'How many numbered paragraphs it has; absent where it is divided otherwise.',
      }),
    ),
    summary: Type.Optional(
      Type.String({
        minLength: 20,
        maxLength: 600,
        description: 'In your own words, one to three sentences: what the article obliges whom to do.',
      }),
    ),
  },
  closed,
);

const PartNumber = Type.String({ pattern: '^([IVXLC]+|[0-9]+|[A-Z])$' });

/** Articles under one head of the instrument. */
export const Part = Type.Object(
  {
    unit: Type.Enum(partUnits),
    n: PartNumber,
    /** The number of the larger part that it is in, where its own number is counted anew in each. */
    in: Type.Optional(PartNumber),
    heading: Type.Optional(Text),
    headingBy: Type.Optional(Type.Enum(['treaty', 'editors'])),
    /** Its first and last articles; absent where articles are not listed, or it holds none. */
    first: Type.Optional(Text),
    last: Type.Optional(Text),
  },
  closed,
);

export const Annex = Type.Object(
  {
    /** Absent of an only annex that has none. */
    n: Type.Optional(PartNumber),
    heading: Type.Optional(Text),
    headingBy: Type.Optional(Type.Enum(['treaty', 'editors'])),
  },
  closed,
);

/** `complete`: what is not in the list does not exist. */
export const listOf = <T extends Type.TSchema>(value: T) =>
  Type.Object({ complete: Type.Boolean(), list: Type.Array(value, { minItems: 1 }) }, closed);
