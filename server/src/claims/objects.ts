import { type Citation, instrumentsOf } from '../citations/citation.ts';
import type { Instrument } from '../corpus/corpus.ts';
import { yearListedAt } from '../text/dates.ts';
import type { Span } from '../text/span.ts';
import type { Verb } from './verb.ts';

/** Words that may stand between a verb and its first object, or between two objects. */
const filler =
  /^(?:[\s,;:*_"“”'‘’()[\]–-]|à(?=\s)|à savoir|sans réserves?|sin reservas|\b(?:and|or|nor|&|as well as|along with|together with|both|all|the|said|this|these|dicho|dicha|ledit|ladite|cette|its|their|of|to|such as|but not limited to|known as|only|including|in particular|namely|i\.e\.|that is|a saber|following|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}|some|several|many|most|various|numerous|international|human rights|core|main|major|relevant|treaties|treaty|traités|tratados|principaux|principales|suivants?|siguientes|internationaux|internacionales|relatifs|droits|homme|derechos|humanos|instrumentos?|instruments?|conventions?|covenants?|protocols?|documents?|ILO|UN|U\.N\.|United Nations|Council of Europe|International Labour Organi[sz]ation|later|also|también|todavía|aún|asimismo|además|également|aussi|notamment|sa|son|leur|ses|leurs|su|sus|deux|trois|dos|tres|facultatifs|facultativos|amended|revised|\d{4}|et|y|ni|la|le|les|el|los|las|l|de|del|du|des|au|aux|al|à)\b)*$/i;

export function objectsAfter(text: string, from: number, citations: readonly Citation[], until: number): Citation[] {
  const objects: Citation[] = [];
  let at = from;
  for (const citation of citations) {
    if (citation.start < from || citation.end > until) continue;
    if (citation.start < at) continue;
    const gap = text.slice(at, citation.start);
    if (gap.length > 160 || !filler.test(withoutAsides(gap)) || isOfAnother(text, citation)) break;
    objects.push(citation);
    at = citation.end;
  }
  return objects;
}

/** "has ratified all core treaties except the ICRMW": what it has not ratified. */
export function exceptedAfter(text: string, from: number, citations: readonly Citation[], until: number): Citation[] {
  const first = citations.find(({ start }) => start >= from);
  const gap = first && text.slice(from, first.start);
  return gap && gap.length <= 160 && allExcept.test(gap) ? objectsAfter(text, first.start, citations, until) : [];
}

const allExcept =
  /^\s(?:all|each|every\s+one)\s[^,;.:()]{0,100}?(?:treaties|conventions|covenants|instruments|treaty)[^,;.:()]{0,40}?,?\s(?:except(?:\s+for)?|with\s+the\s+(?:sole\s+|only\s+)?exception\s+of|apart\s+from|other\s+than|save(?:\s+for)?|but(?:\s+not)?)\s+(?:for\s+)?(?:only\s+)?(?:the\s+)?$/i;

/** "the ICRMW talks", "the CRC Optional Protocol", "the ICRMW's predecessor": something else that is called after it. */
const isOfAnother = (text: string, { end }: Citation): boolean => followedByAnother.test(text.slice(end, end + 40));
const followedByAnother =
  /^['’]s\s|^[*_"”’]*(?:\s\([A-Z][\w-]{1,12}\))?\s(?:(?:(?:first|second|third|additional|optional)\s){1,2}protocols?|talks?|negotiations?|process|conference|meetings?|summit|petition|campaign|committee|secretariat|bureau|panel|working\sgroup|task\sforce|alliance|network|coalition)(?![A-Za-zÀ-ɏ])/i;

/** "the ICCPR was ratified by Kenya", "the ICCPR, which Kenya ratified". */
export function objectsAhead(
  text: string,
  verb: Verb,
  subject: Span,
  citations: readonly Citation[],
  since: number,
): Citation[] {
  if (verb.voice === 'passive') return objectsBefore(text, verb, citations, since);
  if (verb.voice !== 'active' && verb.voice !== 'fronted') return [];
  const owned = citations.findLast(({ start, end }) => start >= since && end <= subject.start);
  const pronoun = verb.voice === 'active' ? relativeObject : relativeGoal;
  return owned && pronoun.test(text.slice(owned.end, subject.start)) ? [owned] : [];
}

/** "the ICCPR, which Kenya ratified", "le Pacte, que le Kenya a ratifié". */
const relativeObject = /^[\s,)*_]+(?:which|that|que)\s+(?:the\s+|la\s+|le\s+|l['’]|el\s+)?$/i;
/** "the ICCPR, to which Kenya acceded", "le Pacte, auquel le Kenya a adhéré". */
const relativeGoal =
  /^[\s,)*_]+(?:(?:to|by|of)\s+which|auquel|auxquels|auxquelles|à\s+laquelle|(?:al|a\s+la|del|de\s+la|en\s+el|en\s+la)\s+(?:que|cual))\s+(?:the\s+|la\s+|le\s+|l['’]|el\s+)?$/i;

function objectsBefore(text: string, verb: Verb, citations: readonly Citation[], since: number): Citation[] {
  const objects: Citation[] = [];
  let at = verb.start;
  for (const citation of citations.toReversed()) {
    if (citation.end > verb.start || citation.start < since) continue;
    if (citation.end > at) continue;
    const gap = withoutAsides(text.slice(citation.end, at));
    const fits =
      objects.length === 0
        ? /^[\s,()*_]*(?:(?:which|that|has|have|had|was|were|is|are|been|only|so far|also|que|qui)\b[\s,]*)*$/i.test(
            gap.replace(adoptedBefore, '').replace(citation.form === 'number' ? aboutWhat : /^$/, ''),
          )
        : filler.test(gap);
    if (gap.length > 120 || !fits) break;
    objects.unshift(citation);
    at = citation.start;
    // "les Conventions n° 138 et 182 et la CDE ratifiée par": of the last alone.
    if (ofOne.test(text.slice(verb.start, verb.end))) break;
  }
  return objects;
}

/** French and Spanish say by the participle whether one was ratified or several. */
const ofOne = /^(?:non\s|encore\s|dûment\s|debidamente\s){0,2}(?:[a-zéà-ɏ]+ée?\spar|[a-z]+[oa]\spor)$/i;

/** ", adoptada en Nueva York el 20 de diciembre de 2006 y suscrita por": what was done with it before the act. */
const adoptedBefore =
  /^\s?,?\s(?:adopted|concluded|done|signed|adoptée?|conclue?|faite?|signée?|adoptad[oa]|aprobad[oa]|hech[oa]|suscrit[oa]|firmad[oa])\s[^;()]{0,90}?(?:\s(?:and|et|y)(?=\s)|\s?,(?=\s?$))/i;

/** "la convention n° 158 sur le licenciement, ratifiée par": what it is about, up to a comma. */
const aboutWhat = /^\s(?:on|concerning|sur|sobre|concernant|relative\sà|relativo\sa)\s[^,;()]{3,110}(?=,)/i;

/** Without brackets, dates and years, which stand between objects without ending the list. */
const withoutAsides = (gap: string): string =>
  gap
    .replace(/\([^()]*\)/g, ' ')
    .replace(
      /\b(?:on|in|since|el|le|en|of|du|del?)\s+(?:the\s+)?(?:\d{1,2}(?:er|º)?\s+(?:de\s+)?)?(?:[a-zÀ-ɏ]+\s+(?:del?\s+)?)?\d{4}\b/gi,
      ' ',
    );

export function nextStart(objects: readonly Citation[], object: Citation, until: number): number {
  return objects[objects.indexOf(object) + 1]?.start ?? Math.min(until, object.end + 60);
}

/** A year that dates the act, right after its object: "in 2001", "on 1 May 1972", "(20 March 2018)", "since 1990". */
export function yearAfter(text: string, from: number, to: number): number | undefined {
  return yearOf(dating.exec(text.slice(from, to)));
}

/** The same where there are several, of one State after the other or of one instrument after the other: "in 1972 and 1984". */
export function yearsAfter(text: string, from: number, to: number): readonly number[] {
  const first = dating.exec(text.slice(from, to));
  if (!first) return [];
  const years = [Number(first[1])];
  let next = yearListedAt(text, from + first[0].length);
  for (; next && next.end <= to; next = yearListedAt(text, next.end)) years.push(next.year);
  return years;
}

const dating =
  /^(?:[\s*_"”’)\]]|\([^()\d]{1,80}\)|\[\^?\d+\])*(?:,\s*)?(?:qu['’])?(?:(?:in|on|since|en|le|el)\s+[*_]{0,2}(?:(?:the\s+)?\d{1,2}(?:st|nd|rd|th|er)?\s+(?:day\s+of\s+|de\s+)?)?(?:[A-Za-zÀ-ɏ]+,?\s+(?:de\s+|\d{1,2}(?:st|nd|rd|th)?,?\s+)?)?|\((?:in\s+|since\s+)?(?:\d{1,2}\s+[A-Za-zÀ-ɏ]+\s+)?)((?:1[89]|20)\d{2})\b/i;

/** "a adhéré en 1984 à la Convention", "ratificó en 2018 el Tratado": the year within the verb or straight behind it. */
export const yearBetween = (text: string, verb: Span, { start }: Span): number | undefined =>
  start < verb.end
    ? undefined
    : (yearOf(
        /\s(?:en|le|el)\s(?:\d{1,2}(?:er)?\s(?:de\s)?)?(?:[a-zà-ɏ]{3,10}\s(?:del?\s)?)?((?:1[89]|20)\d{2})(?!\d)/i.exec(
          text.slice(verb.start, verb.end),
        ),
      ) ?? yearAfter(text, verb.end, start));

/** "In 1979, India acceded": the year at the head of a sentence. */
export function yearBefore(text: string, from: number, to: number): number | undefined {
  return yearOf(
    /\b(?:in|on|en)\s+(?:\d{1,2}\s+)?(?:[A-Za-zÀ-ɏ]+\s+)?(?:\d{1,2},\s+)?((?:1[89]|20)\d{2}),?\s+(?:the\s+)?$/i.exec(
      text.slice(from, to),
    ),
  );
}

const yearOf = (found: RegExpExecArray | null): number | undefined => (found ? Number(found[1]) : undefined);

/** "the CRC (1990)": of that instrument alone. */
export const isBracketed = (text: string, end: number): boolean =>
  /^[\s*_]*\((?:\d{1,2}\s+[A-Za-zÀ-ɏ]+\s+)?\d{4}/.test(text.slice(end, end + 30));

/** "Convention No. 182 (1999)": the year in brackets is that of the instrument. */
export const isAdoption = (
  text: string,
  { end }: Citation,
  { adopted }: Instrument,
  year: number | undefined,
): boolean => year !== undefined && isBracketed(text, end) && adopted?.date.startsWith(String(year)) === true;

export const isSame = (one: Citation | undefined, other: Citation): boolean =>
  one !== undefined && instrumentsOf(one)[0] === instrumentsOf(other)[0];

/** "did not ratify it until 1972", "n'a ratifié qu'en 1972", "no se adhirió hasta 1972": it did then. */
export const untilThen =
  /(?<![a-zÀ-ɏ])(?:until|till|before|prior\s+to|for\s+(?:[a-zÀ-ɏ]+\s+)?(?:years|decades)|jusqu['’][a-zÀ-ɏ]+|avant|qu['’][a-zÀ-ɏ]+|hasta|antes\s+de|sino)(?![a-zÀ-ɏ])/i;

/** "n'a ratifié le Pacte qu'en 1972": it did, and then. */
export const onlyThen =
  /^n['’](?:a|ont)\s(?:ratifié|signé|adhéré|accepté|approuvé)(?![a-zÀ-ɏ])[^,;]{0,200}?\squ['’]en\s(?:[a-zà-ɏ]{3,10}\s)?\d{4}/i;
