/** What the project file `.treaty-lens.yml` may say: settings for the drafts below it, and facts of an office's own. */
import Type, { type Static } from 'typebox';
import { citationStyles, styleNames } from '../citing/style.ts';
import { ownFactKeys } from '../corpus/own/schema.ts';
import { allRules } from '../rules/all.ts';
import { profiles, severities } from '../rules/rule.ts';
import { languages } from '../text/language.ts';

const closed = { additionalProperties: false } as const;
const Text = Type.String({ minLength: 1, maxLength: 2000 });
const Day = Type.String({ format: 'date', description: 'Judge status on that day, such as 2025-06-30.' });

const Severity = { enum: [...severities, true, false] };

export const ignoredSchema = Type.Object(
  {
    rule: Type.String({
      minLength: 1,
      refersTo: 'rule',
      description: 'The rule whose findings are not wanted.',
      examples: allRules.map(({ id }) => id),
    }),
    instrument: Type.Optional(
      Type.String({
        minLength: 1,
        refersTo: 'instrument',
        description: 'Only where the finding is about this instrument, by its id.',
      }),
    ),
    text: Type.Optional(
      Type.String({ minLength: 1, maxLength: 2000, description: 'Only where the marked text is this.' }),
    ),
    reason: Type.Optional(Type.String({ maxLength: 2000, description: 'Why, for whoever reads this later.' })),
  },
  { ...closed, description: 'Findings that are not wanted in the drafts below this folder.' },
);

export const projectSchema = Type.Object(
  {
    states: Type.Optional(
      Type.Array(
        Type.String({
          pattern: '^[A-Z]{3,4}$',
          refersTo: 'participant',
          patternErrorMessage: 'Expected an ISO 3166-1 alpha-3 code such as KEN.',
        }),
        { description: 'The States that the drafts are about, by ISO 3166-1 alpha-3 code.' },
      ),
    ),
    'as-of': Type.Optional(Day),
    asOf: Type.Optional({ ...Day, doNotSuggest: true }),
    profile: Type.Optional(
      Type.Enum(profiles, {
        description: 'How much is said.',
        enumDescriptions: ['Only what is certain.', 'What most want to know.', 'The last doubt too.'],
      }),
    ),
    rules: Type.Optional(
      Type.Unsafe<Record<string, string | boolean>>({
        type: 'object',
        description: 'How loud each rule is; false is off.',
        properties: Object.fromEntries(allRules.map(({ id, summary }) => [id, { ...Severity, description: summary }])),
        // A rule that does not exist is told with the one whose name is nearest.
        additionalProperties: Severity,
      }),
    ),
    style: Type.Optional(
      Type.Enum(citationStyles, {
        description: 'The house style in which citations are written.',
        enumDescriptions: citationStyles.map(style => styleNames[style]),
      }),
    ),
    lang: Type.Optional(
      Type.Enum(languages, {
        description: 'The language of drafts that do not say theirs.',
        enumDescriptions: languages.map(language => ({ en: 'English', fr: 'French', es: 'Spanish' })[language]),
      }),
    ),
    ignore: Type.Optional(Type.Array(ignoredSchema, { description: 'Findings that are not wanted.' })),
    corpora: Type.Optional(
      Type.Array(Text, { description: 'Further files of facts, by their paths from this folder.' }),
    ),
    ...ownFactKeys,
  },
  { ...closed, title: 'Treaty Lens project file' },
);

export type ProjectDocument = Static<typeof projectSchema>;
