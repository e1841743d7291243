import { type Analysis, languageOf } from '../analysis.ts';
import type { Provision } from '../citations/citation.ts';
import { mention } from '../citing/mention.ts';
import { legalGroupNames, legalGroupOf, legalGroups } from '../corpus/legalOrder.ts';
import { dayInWords } from '../corpus/wording.ts';
import { asText } from '../text/escape.ts';
import type { Language } from '../text/language.ts';
import { type CitedInstrument, citedIn } from './cited.ts';
import { markdownTable } from './markdownTable.ts';
import { type Growth, type PlaceNames, placeNamesOf } from './places.ts';

/** The instruments that a draft cites, in legal order, with the articles cited and where: Markdown. */
export function instrumentTable(analysis: Analysis, growth?: Growth): string {
  const cited = citedIn(analysis);
  const nameOf = placeNamesOf(analysis, growth);
  const blocks = legalGroups.flatMap(group => {
    const rows = cited
      .filter(({ instrument }) => legalGroupOf(instrument) === group)
      .map(one => rowOf(one, nameOf, languageOf(analysis)));
    if (group === 'documents') rows.push(...unknownDocuments(analysis, nameOf));
    return rows.length > 0 ? [`**${legalGroupNames[group]}**`, markdownTable(head, rows)] : [];
  });
  return [
    ...(blocks.length > 0 ? blocks : ['No instrument is cited.']),
    ...undecided(analysis, nameOf),
    `*Titles as in the corpus of Treaty Lens, ${dayInWords(analysis.corpus.asOf)}.*`,
  ].join('\n\n');
}

const head = ['Instrument', 'Provisions', 'Where'];

function rowOf(
  { instrument, citations, provisions }: CitedInstrument,
  nameOf: PlaceNames,
  language: Language | undefined,
): string[] {
  return [mention(instrument, 'link', false, language), provisionsInWords(provisions), places(citations, nameOf)];
}

/** "6–9, 12(3), para. 4". */
const provisionsInWords = (provisions: readonly Provision[]): string =>
  provisions
    .map(({ unit, text }) => `${unit === 'paragraph' ? 'para. ' : ''}${asText(text.replace(/(?<=\d)-(?=\d)/g, '–'))}`)
    .join(', ');

const places = (citations: readonly { readonly start: number }[], nameOf: PlaceNames): string =>
  [...new Set(citations.map(({ start }) => asText(nameOf(start))))].join('; ');

/** Documents of the UN that the corpus does not hold are cited all the same. */
function unknownDocuments({ citations }: Analysis, nameOf: PlaceNames): string[][] {
  const bySymbol = new Map<string, { start: number }[]>();
  for (const { resolution, start } of citations) {
    if (resolution.kind === 'unknown')
      bySymbol.set(resolution.symbol, [...(bySymbol.get(resolution.symbol) ?? []), { start }]);
  }
  return [...bySymbol]
    .sort()
    .map(([symbol, own]) => [`${asText(symbol)} (not in the corpus)`, '', places(own, nameOf)]);
}

/** A name that stands for more than one instrument is listed for none of them, and said to be left out. */
function undecided({ citations, source }: Analysis, nameOf: PlaceNames): string[] {
  const names = citations
    .filter(({ resolution }) => resolution.kind === 'ambiguous')
    .map(citation => `“${asText(source.slice(citation.start, citation.end))}” (${asText(nameOf(citation.start))})`);
  return names.length > 0
    ? [`Not listed, because the name stands for more than one instrument: ${[...new Set(names)].join('; ')}.`]
    : [];
}
