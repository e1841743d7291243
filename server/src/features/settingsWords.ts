import { citationStyles, styleNames } from '../citing/style.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { allRules } from '../rules/all.ts';
import { severities } from '../rules/rule.ts';
import { phrase, type Saying, say } from '../sayings/say.ts';
import { languages } from '../text/language.ts';
import { languageWords, stateWord } from '../wording/words.ts';
import type { SettingsPlace } from './settingsPlace.ts';

/** A word that may stand in a document's own settings, and what it means. */
export interface SettingsWord {
  readonly word: string;
  readonly meaning: Saying;
  /** What is put in for it, where that is more than the word. */
  readonly text?: string;
}

/** Every word that may stand at a place. */
export function settingsWords(wants: SettingsPlace['wants'], corpus: Corpus, day: string): readonly SettingsWord[] {
  switch (wants) {
    case 'state':
      return corpus.participants.map(({ code }) => ({ word: code, meaning: stateWord(corpus, code) }));
    case 'day':
      return [...new Set([day, corpus.asOf])].map(word => ({
        word,
        meaning:
          word === corpus.asOf
            ? say`The newest day of any record in the corpus.`
            : say`The day on which status is judged now.`,
      }));
    default:
      return fixed[wants];
  }
}

const keys: readonly SettingsWord[] = [
  {
    word: 'states',
    text: 'states: [',
    meaning: say`The States that this document is about, by their ISO 3166-1 alpha-3 codes.`,
  },
  { word: 'as-of', text: 'as-of: ', meaning: say`The day on which status is judged, such as 2025-06-30.` },
  { word: 'style', text: 'style: ', meaning: say`The house style in which citations are written out.` },
  { word: 'lang', text: 'lang: ', meaning: say`The language of the text: en, fr or es.` },
  { word: 'rules', text: 'rules: ', meaning: say`How loud each rule is in this document, or off.` },
];

const directives: readonly SettingsWord[] = [
  { word: 'treaty-lens-disable-line', meaning: say`Silences the rules named, or all, on this line.` },
  { word: 'treaty-lens-disable-next-line', meaning: say`Silences the rules named, or all, on the next line.` },
  { word: 'treaty-lens-disable', meaning: say`Silences the rules named, or all, from here on.` },
  { word: 'treaty-lens-enable', meaning: say`Ends a treaty-lens-disable.` },
  { word: 'treaty-lens-disable-file', meaning: say`Silences the rules named, or all, in the whole document.` },
  {
    word: 'treaty-lens:',
    text: 'treaty-lens: state=',
    meaning: say`From here on the text is about other States, or is judged on another day; above all text, for the whole document.`,
  },
];

const focus: readonly SettingsWord[] = [
  { word: 'state', text: 'state=', meaning: say`The States that the text is about from here on: state=KEN,UGA.` },
  { word: 'as-of', text: 'as-of=', meaning: say`The day on which status is judged from here on: as-of=2024-06-30.` },
];

const fixed: Readonly<Record<Exclude<SettingsPlace['wants'], 'state' | 'day'>, readonly SettingsWord[]>> = {
  product: [
    {
      word: 'treaty-lens',
      text: 'treaty-lens:\n  ',
      meaning: say`What this document says about how its citations are read.`,
    },
  ],
  key: keys,
  style: citationStyles.map(word => ({ word, meaning: styleNames[word] })),
  language: languages.map(word => ({ word, meaning: languageWords[word] })),
  rule: allRules.map(({ id, summary }) => ({ word: id, meaning: phrase(summary) })),
  severity: severities.map(word => ({
    word,
    meaning: word === 'off' ? say`The rule does not speak in this document.` : say`The rule speaks as ${word}.`,
  })),
  directive: directives,
  focus,
};
