import type { Corpus, Instrument } from '../corpus/corpus.ts';
import { apartFrom } from '../text/span.ts';
import { type Citation, citationOf, instrumentsOf } from './citation.ts';

/**
 * "… and its Optional Protocol", "… and the Protocols thereto", "y sus dos Protocolos Facultativos": the protocols to what was
 * cited just before. One of several is left alone, unless its year or its place among them is said.
 */
export function findItsProtocols(text: string, citations: readonly Citation[], corpus: Corpus): Citation[] {
  const found = citations.flatMap(citation => {
    const match = following(text, citation.end);
    const protocols = match && instrumentsOf(citation).flatMap(({ id }) => corpus.protocolsTo(id));
    const named = match && protocolsMeant([...new Set(protocols)], match);
    if (!match || !named) return [];
    return [citationOf(match, 'back-reference', { kind: 'resolved', instruments: named })];
  });
  // "Second Optional Protocol" alone may be that of many; here it is said whose.
  const places = new Set<number>();
  return apartFrom(
    // A title and the acronym in brackets behind it have the same protocols.
    found.filter(({ start }) => !places.has(start) && places.add(start)),
    citations.filter(({ resolution }) => resolution.kind !== 'ambiguous'),
  );
}

interface Following {
  readonly start: number;
  readonly end: number;
  readonly qualifiers: string;
  readonly several: boolean;
}

function following(text: string, from: number): Following | undefined {
  const ahead = text.slice(from, from + farthestProtocol);
  if (!/protocol/i.test(ahead)) return undefined;
  for (const { words, pattern } of ways) {
    if (!words.test(ahead)) continue;
    pattern.lastIndex = from;
    const found = pattern.exec(text);
    if (!found?.groups) continue;
    const { lead = '', phrase = '', qualifiers = '', noun = '', date = '' } = found.groups;
    // In small letters they are any protocols; in French and Spanish titles are written so.
    if (/^protocols?$/.test(noun)) return undefined;
    const start = from + lead.length;
    return { start, end: start + phrase.length, qualifiers: qualifiers + date, several: /s$/i.test(noun) };
  }
  return undefined;
}

/** Which of the protocols to an instrument words such as "second", "two" or "1967" single out; `undefined` where they leave a doubt. */
export function protocolsMeant(
  protocols: readonly Instrument[],
  { qualifiers, several }: Pick<Following, 'qualifiers' | 'several'>,
): readonly [Instrument, ...Instrument[]] | undefined {
  const inOrder = protocols.toSorted((a, b) => (a.adopted?.date ?? '').localeCompare(b.adopted?.date ?? ''));
  const year = /\d{4}/.exec(qualifiers)?.[0];
  const place = ordinals.findIndex(ordinal => ordinal.test(qualifiers));
  const count = counts.findIndex(word => word.test(qualifiers));
  const ofYear = year ? inOrder.filter(({ adopted }) => adopted?.date.startsWith(year)) : inOrder;
  const meant = place >= 0 ? ofYear.slice(place, place + 1) : ofYear;
  const [first, ...others] = meant;
  if (!first || (others.length > 0 && !several)) return undefined;
  // "its two Protocols" of four are no more certain than one of two.
  return several && count >= 0 && count + 2 !== meant.length ? undefined : [first, ...others];
}

const ordinals = [
  /\b(?:first|premier|primer)\b/i,
  /\b(?:second|deuxième|segundo)\b/i,
  /\b(?:third|troisième|tercer)\b/i,
];
const counts = [/\b(?:two|deux|dos|both|2)\b/i, /\b(?:three|trois|tres|3)\b/i];

/** Behind a name, with all that may stand between. */
const farthestProtocol = 200;

const joint = String.raw`(?<lead>[\s*_"”)\]]{0,4}(?:\s?\([A-Z\d][\w-]{1,12}\))?(?:\s(?:en|in|on|le|el)\s(?:\d{1,2}(?:er)?\s(?:de\s)?)?(?:[A-Za-zÀ-ɏ]{3,12}\s(?:de\s)?)?\d{4})?\s?,?\s{1,20}`;
const adjectives = String.raw`(?<qualifiers>(?:(?:two|three|both|first|second|third|optional|additional|deux|trois|dos|tres|premier|deuxième|primer|segundo|[23]|\d{4})\s{1,20}){0,3})`;
const kind = String.raw`(?<noun>Protocols?|protocoles?|Protocolos?)(?:\s(?:facultati[fv]o?s?|additionnels?|adicional(?:es)?))?(?<date>\s(?:of|du|de|del)\s(?:\d{1,2}\s(?:de\s)?[A-Za-zÀ-ɏ]{3,12}\s(?:de\s)?)?\d{4})?(?![A-Za-zÀ-ɏ])`;
const their = '(?:its|their|son|ses|leurs?|sus?)';
/** "but has not ratified", "mais n'a pas signé", "pero no". */
const butNot = String.raw`(?:but|mais|pero)\s(?:(?:has|have|had)\s)?(?:(?:aún|todavía)\s)?(?:not|no(?:\sha|\shan)?|pas|n['’](?:a|ont)\s(?:(?:toujours|encore)\s)?pas)(?:\s(?:yet|encore|aún))?(?:\s(?:signed|ratified|acceded\sto|signé|ratifié|adhéré\sà|firmado|ratificado))?(?:\sto|\sà|\sa)?`;
const possessive = new RegExp(
  `${joint}(?:(?:and|and/or|or|as\\swell\\sas|et|y|ainsi\\sque|así\\scomo|${butNot}|together\\swith|with)\\s{1,20}(?:(?:to|à|a|de)\\s)?${their}|\\(ensemble\\sun)\\s{1,20})(?<phrase>${adjectives}${kind})`,
  'iy',
);
/** ", its 2014 Protocol". */
const appended = new RegExp(`${joint}${their}\\s{1,20})(?<phrase>(?=\\d{4}\\s)${adjectives}${kind})`, 'iy');
const thereto = new RegExp(
  `${joint}(?:and|as\\swell\\sas)\\s{1,20}the\\s{1,20})(?<phrase>${adjectives}(?<noun>Protocols?)\\sthereto)(?![A-Za-zÀ-ɏ])`,
  'iy',
);
/** "the Geneva Conventions and Additional Protocols", "the CEDAW and the Optional Protocol", but not "and the Optional Protocol on …". */
const joined = new RegExp(
  `${joint}(?:and|or|as\\swell\\sas)\\s{1,20}(?:the\\s{1,20}(?=(?:two\\s|\\d{4}\\s)?(?:Optional|Additional)\\s))?)(?<phrase>${adjectives}(?<noun>Protocols?)(?<date>\\sof\\s\\d{4}|\\s\\(\\d{4}\\))?)(?![a-zÀ-ɏ-]|\\s{1,20}(?:to|on|of|for|against|concerning|relating|regarding|thereto|[IVX]{1,4}\\b|\\d))`,
  'iy',
);

/** Each with words without which it cannot fit. */
const ways: readonly { readonly words: RegExp; readonly pattern: RegExp }[] = [
  { words: new RegExp(`${their}\\s|ensemble\\sun`, 'i'), pattern: possessive },
  { words: new RegExp(`${their}\\s{1,20}\\d{4}`, 'i'), pattern: appended },
  { words: /thereto/i, pattern: thereto },
  {
    words: /(?:and|or|as\swell\sas)\s{1,20}(?:the\s|two\s|both\s|\d{4}\s|optional\s|additional\s|protocol)/i,
    pattern: joined,
  },
];
