import { citationStyles, styleNames } from '../citing/style.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { stateName } from '../corpus/wording.ts';
import { allRules } from '../rules/all.ts';
import { severities } from '../rules/rule.ts';
import { languages } from '../text/language.ts';
import type { SettingsPlace } from './settingsPlace.ts';

/** A word that may stand in a document's own settings, and what it means. */
export interface SettingsWord {
  readonly word: string;
  readonly meaning: string;
  /** What is put in for it, where that is more than the word. */
  readonly text?: string;
}

/** Every word that may stand at a place. */
export function settingsWords(wants: SettingsPlace['wants'], corpus: Corpus, day: string): readonly SettingsWord[] {
  switch (wants) {
    case 'state':
      return corpus.participants.map(({ code }) => ({ word: code, meaning: stateName(corpus, code) }));
    case 'day':
      return [...new Set([day, corpus.asOf])].map(word => ({
        word,
        meaning:
          word === corpus.asOf
            ? 'The newest day of any record in the corpus.'
            : 'The day on which status is judged now.',
      }));
    default:
      return fixed[wants];
  }
}

const keys: readonly SettingsWord[] = [
  {
    word: 'states',
    text: 'states: [',
    meaning: 'The States that this document is about, by their ISO 3166-1 alpha-3 codes.',
  },
  { word: 'as-of', text: 'as-of: ', meaning: 'The day on which status is judged, such as 2025-06-30.' },
  { word: 'style', text: 'style: ', meaning: 'The house style in which citations are written out.' },
  { word: 'lang', text: 'lang: ', meaning: 'The language of the text: en, fr or es.' },
  { word: 'rules', text: 'rules: ', meaning: 'How loud each rule is in this document, or off.' },
];

const directives: readonly SettingsWord[] = [
  { word: 'treaty-lens-disable-line', meaning: 'Silences the rules named, or all, on this line.' },
  { word: 'treaty-lens-disable-next-line', meaning: 'Silences the rules named, or all, on the next line.' },
  { word: 'treaty-lens-disable', meaning: 'Silences the rules named, or all, from here on.' },
  { word: 'treaty-lens-enable', meaning: 'Ends a treaty-lens-disable.' },
  { word: 'treaty-lens-disable-file', meaning: 'Silences the rules named, or all, in the whole document.' },
  {
    word: 'treaty-lens:',
    text: 'treaty-lens: state=',
    meaning:
      'From here on the text is about other States, or is judged on another day; above all text, for the whole document.',
  },
];

const focus: readonly SettingsWord[] = [
  { word: 'state', text: 'state=', meaning: 'The States that the text is about from here on: state=KEN,UGA.' },
  { word: 'as-of', text: 'as-of=', meaning: 'The day on which status is judged from here on: as-of=2024-06-30.' },
];

const fixed: Readonly<Record<Exclude<SettingsPlace['wants'], 'state' | 'day'>, readonly SettingsWord[]>> = {
  product: [
    {
      word: 'treaty-lens',
      text: 'treaty-lens:\n  ',
      meaning: 'What this document says about how its citations are read.',
    },
  ],
  key: keys,
  style: citationStyles.map(word => ({ word, meaning: styleNames[word] })),
  language: languages.map(word => ({ word, meaning: { en: 'English', fr: 'French', es: 'Spanish' }[word] })),
  rule: allRules.map(({ id, summary }) => ({ word: id, meaning: summary })),
  severity: severities.map(word => ({
    word,
    meaning: word === 'off' ? 'The rule does not speak in this document.' : `The rule speaks as ${word}.`,
  })),
  directive: directives,
  focus,
};
