import { type Analysis, languageOf } from '../analysis.ts';
import type { Provision } from '../citations/citation.ts';
import { mention } from '../citing/mention.ts';
import { type LegalGroup, legalGroupOf, legalGroups } from '../corpus/legalOrder.ts';
import { inLanguage, type Saying, say, type Word } from '../sayings/say.ts';
import { asText } from '../text/escape.ts';
import type { Language } from '../text/language.ts';
import { dayWord } from '../wording/words.ts';
import { type CitedInstrument, citedIn } from './cited.ts';
import { markdownTable } from './markdownTable.ts';
import { type Growth, type PlaceNames, placeNamesOf } from './places.ts';

/** The instruments that a draft cites, in legal order, with the articles cited and where: Markdown in the language of the draft. */
export function instrumentTable(analysis: Analysis, growth?: Growth): string {
  const cited = citedIn(analysis);
  const language = languageOf(analysis) ?? 'en';
  const inDraft = (words: Saying): string => inLanguage(words, language);
  const nameOf = placeNamesOf(analysis, language, growth);
  const blocks = legalGroups.flatMap(group => {
    const rows = cited
      .filter(({ instrument }) => legalGroupOf(instrument) === group)
      .map(one => rowOf(one, nameOf, language));
    if (group === 'documents') rows.push(...unknownDocuments(analysis, nameOf, language));
    return rows.length > 0 ? [`**${inDraft(legalGroupWords[group])}**`, markdownTable(head.map(inDraft), rows)] : [];
  });
  return [
    ...(blocks.length > 0 ? blocks : [inDraft(say`No instrument is cited.`)]),
    ...undecided(analysis, nameOf).map(inDraft),
    inDraft(say`*Titles as in the corpus of Treaty Lens, ${dayWord(analysis.corpus.asOf)}.*`),
  ].join('\n\n');
}

const head = [say`Instrument`, say`Provisions`, say`Where`];

const legalGroupWords: Readonly<Record<LegalGroup, Word>> = {
  treaties: say`Treaties`,
  'not binding': say`Declarations, recommendations and other instruments that do not bind`,
  documents: say`Resolutions and documents`,
};

function rowOf(
  { instrument, citations, provisions }: CitedInstrument,
  nameOf: PlaceNames,
  language: Language,
): string[] {
  return [
    mention(instrument, 'link', false, language),
    provisionsInWords(provisions, language),
    places(citations, nameOf),
  ];
}

/** "6–9, 12(3), para. 4". */
const provisionsInWords = (provisions: readonly Provision[], language: Language): string =>
  provisions
    .map(
      ({ unit, text }) =>
        `${unit === 'paragraph' ? inLanguage(say`para. `, language) : ''}${asText(text.replace(/(?<=\d)-(?=\d)/g, '–'))}`,
    )
    .join(', ');

const places = (citations: readonly { readonly start: number }[], nameOf: PlaceNames): string =>
  [...new Set(citations.map(({ start }) => asText(nameOf(start))))].join('; ');

/** Documents of the UN that the corpus does not hold are cited all the same. */
function unknownDocuments({ citations }: Analysis, nameOf: PlaceNames, language: Language): string[][] {
  const bySymbol = new Map<string, { start: number }[]>();
  for (const { resolution, start } of citations) {
    if (resolution.kind === 'unknown')
      bySymbol.set(resolution.symbol, [...(bySymbol.get(resolution.symbol) ?? []), { start }]);
  }
  return [...bySymbol]
    .sort()
    .map(([symbol, own]) => [
      inLanguage(say`${asText(symbol)} (not in the corpus)`, language),
      '',
      places(own, nameOf),
    ]);
}

/** A name that stands for more than one instrument is listed for none of them, and said to be left out. */
function undecided({ citations, source }: Analysis, nameOf: PlaceNames): Saying[] {
  const names = citations
    .filter(({ resolution }) => resolution.kind === 'ambiguous')
    .map(citation => `“${asText(source.slice(citation.start, citation.end))}” (${asText(nameOf(citation.start))})`);
  return names.length > 0
    ? [say`Not listed, because the name stands for more than one instrument: ${[...new Set(names)].join('; ')}.`]
    : [];
}
