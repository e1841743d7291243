import { apartFrom, type Span } from '../text/span.ts';
import type { Citation } from './citation.ts';

/**
 * The mentions of terms that the text itself defines after a citation:
 * `(hereinafter "the Convention")`, `("the Migrant Workers Convention")`, or an acronym in brackets that is not in general use.
 */
export function findDefinedTerms(text: string, citations: readonly Citation[]): Citation[] {
  const found: Citation[] = [];
  const defined = new Set<string>();
  for (const citation of citations) {
    if (citation.resolution.kind !== 'resolved' || citation.form === 'symbol') continue;
    definition.lastIndex = citation.end;
    const match = definition.exec(text);
    const term = match && (match[1] ?? match[2] ?? match[3]);
    if (!term || defined.has(term)) continue;
    defined.add(term);
    const start = definition.lastIndex - match[0].length + match[0].lastIndexOf(term);
    for (const span of apartFrom(occurrences(text, term, start), citations)) {
      found.push({
        ...span,
        form: 'defined-term',
        resolution: citation.resolution,
        provisions: [],
        year: undefined,
        number: undefined,
        misnamed: undefined,
      });
    }
  }
  return found;
}

const definition =
  /[\s*_)\]"”]*[([]\s*(?:(?:hereinafter|hereafter|henceforth|herein|below|ci-après|en adelante)[,:]?\s*(?:referred to as|called|dénommée?|denominad[ao])?\s*(?:as\s)?)?(?:the\s|la\s|le\s|el\s)?(?:[“"'‘«*_]{1,2}(?:the\s|la\s|le\s|el\s)?([A-Z][\p{L}\d -]{2,50})[”"'’»*_]{1,2}|([A-Z][A-Za-z-]{0,8}[A-Z][A-Za-z-]{0,6}\d?)|(?<=(?:hereinafter|hereafter)[^()]{1,30})([A-Z][\p{L}\d -]{2,50}))\s*[)\]]/uy;

/** Whole words from an offset on; a term of one common word counts only after an article ("the Convention"). */
function occurrences(text: string, term: string, from: number): Span[] {
  const generic = /^[A-Z][a-z]+$/.test(term);
  const places: Span[] = [];
  for (let at = text.indexOf(term, from); at >= 0; at = text.indexOf(term, at + term.length)) {
    const after = text[at + term.length] ?? ' ';
    if (/[\p{L}\d]/u.test(text[at - 1] ?? ' ') || /[\p{L}\d]/u.test(after)) continue;
    if (
      generic &&
      at > from &&
      !(
        /\b(?:the|this|that|said|la|le|el)\s+$/i.test(text.slice(Math.max(0, at - 12), at)) &&
        isBare(text, at + term.length)
      )
    )
      continue;
    places.push({ start: at, end: at + term.length });
  }
  return places;
}

/** "the Convention on …" names another one. */
const isBare = (text: string, at: number): boolean =>
  !/^\s+(?:on|against|for|relating|concerning|of|No)\b/.test(text.slice(at, at + 14));
