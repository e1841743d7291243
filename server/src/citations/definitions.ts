import { apartFrom, type Span } from '../text/span.ts';
import { type Citation, citationOf } from './citation.ts';

/** A name that the text itself gives to what it has cited. */
export interface Term {
  readonly term: string;
  readonly resolution: Citation['resolution'];
}

/** A place at which the text gives a name to what it has just cited: "(ICRMW)", `("the Convention")`. */
export interface Definition extends Span {
  readonly term: string;
  readonly citation: Citation;
}

export interface DefinedTerms {
  /** The mentions of terms, in order. */
  readonly mentions: readonly Citation[];
  /** What the block defines that was not defined before. */
  readonly defined: readonly Term[];
  /** Every place in the block that defines something, new or not. */
  readonly definitions: readonly Definition[];
}

/**
 * The mentions of terms that the text defines after a citation:
 * `(hereinafter "the Convention")`, `("the Migrant Workers Convention")`, or an acronym in brackets that is not in general use.
 * `inForce` are those defined in earlier blocks.
 */
export function findDefinedTerms(text: string, citations: readonly Citation[], inForce: readonly Term[]): DefinedTerms {
  if (citations.length === 0 && !inForce.some(({ term }) => text.includes(term))) return nothing;
  const mentions: Citation[] = [];
  const defined: Term[] = [];
  const mention = ({ term, resolution }: Term, from: number, definedAt: number) => {
    for (const span of apartFrom(occurrences(text, term, from, definedAt), citations))
      mentions.push(citationOf(span, 'defined-term', resolution));
  };
  for (const known of inForce) mention(known, 0, -1);
  const definitions = citations.flatMap(citation => definitionsAfter(text, citation));
  for (const { term, start, end, citation } of definitions) {
    if ([...inForce, ...defined].some(known => known.term === term)) continue;
    // What everybody calls it needs no definition.
    if (apartFrom([{ start, end }], citations).length === 0) continue;
    const { resolution } = citation;
    defined.push({ term, resolution });
    mention({ term, resolution }, start, start);
  }
  return { mentions: mentions.sort((a, b) => a.start - b.start), defined, definitions };
}

const nothing: DefinedTerms = { mentions: [], defined: [], definitions: [] };

function definitionsAfter(text: string, citation: Citation): Definition[] {
  if (citation.resolution.kind !== 'resolved' || citation.form === 'symbol') return [];
  for (const pattern of [definition, alternatives]) {
    pattern.lastIndex = citation.end;
    const match = pattern.exec(text);
    if (!match) continue;
    const from = pattern.lastIndex - match[0].length;
    let at = 0;
    return match.slice(1).flatMap(term => {
      if (term === undefined || bodies.has(term)) return [];
      at = match[0].indexOf(term, at);
      const start = from + at;
      at += term.length;
      return [{ term, start, end: start + term.length, citation }];
    });
  }
  return [];
}

/** "ILO Convention 87 (NORMLEX)": where it was read, or who keeps it. */
const bodies = new Set(
  'NORMLEX UNTS UNTC ETS CETS OHCHR HCHR UNHCR HCR ACNUR UNICEF ILO OIT IOM OIM WHO OMS WIPO OMPI WTO OMC IMO ICAO UNESCO UNODC ONUDC UNEP UNDP FAO IAEA ICRC CICR OSCE OAS OEA CoE ASEAN ICJ CIJ ECtHR IACtHR CJEU HRC HRW USA UK UAE DRC UN ONU UNGA UNSC'.split(
    ' ',
  ),
);

const opening = String.raw`[\s*_)\]"”]*[([]\s*(?:(?:hereinafter|hereafter|henceforth|herein|below|ci-après|en adelante)[,:]?\s*(?:(?:referred to as|called|dénommée?|denominad[ao])\s*)?(?:as\s)?)?(?:the\s|la\s|le\s|el\s)?`;
const quoted = String.raw`[“"'‘«*_]{1,2}(?:the\s|la\s|le\s|el\s)?([A-Z][A-Za-zÀ-ɏ\d -]{2,50}),?[”"'’»*_]{1,2}`;
const acronym = String.raw`([A-Z][A-Za-z-]{0,8}[A-Z][A-Za-z-]{0,6}\d?)`;
const definition = new RegExp(
  `${opening}(?:${quoted}|${acronym}|(?<=(?:hereinafter|hereafter)[^()]{1,30})([A-Z][A-Za-zÀ-ɏ\\d -]{2,50})|((?:First|Second|Third|Fourth) (?:Convention|Protocol)|(?:Convention|Protocol) [IVX]{1,4}))\\s*[)\\]]`,
  'y',
);
/** "(hereinafter “the Convention” or the “American Convention”)". */
const alternatives = new RegExp(
  `${opening}(?:${quoted}|${acronym}),?\\s{1,8}(?:or|and|ou|o|y)\\s{1,8}(?:simply\\s)?(?:(?:the|la|le|el)\\s{1,8})?(?:${quoted}|${acronym})\\s*[)\\]]`,
  'y',
);

/** Whole words from an offset on; a term of one common word counts only after an article ("the Convention"), but where it is defined. */
function occurrences(text: string, term: string, from: number, definedAt: number): Span[] {
  const places: Span[] = [];
  for (let at = text.indexOf(term, from); at >= 0; at = text.indexOf(term, at + term.length)) {
    const end = at + term.length;
    if (isInWord(text, at, end)) continue;
    if (at !== definedAt && isGeneric(term) && !(articleBefore(text, at) && isBare(text, end))) continue;
    places.push({ start: at, end });
  }
  return places;
}

const isInWord = (text: string, start: number, end: number): boolean =>
  /[A-Za-zÀ-ɏ\d]/.test(text[start - 1] ?? ' ') || /[A-Za-zÀ-ɏ\d]/.test(text[end] ?? ' ');

const isGeneric = (term: string): boolean => /^[A-Z][a-z]+$/.test(term);

const articleBefore = (text: string, at: number): boolean =>
  /\b(?:the|this|that|said|la|le|el)\s+$/i.test(text.slice(Math.max(0, at - 12), at));

/** "the Convention on …" names another one. */
const isBare = (text: string, at: number): boolean =>
  !/^\s+(?:on|against|for|relating|concerning|of|No)\b/.test(text.slice(at, at + 14));
