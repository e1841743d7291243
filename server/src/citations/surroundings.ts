import type { Corpus, Instrument } from '../corpus/corpus.ts';
import { agrees, dateAt } from '../text/dates.ts';
import type { Tokens } from '../text/tokens.ts';
import type { Citation, Resolution, WrittenNumber } from './citation.ts';
import { isYear, joins, markedNumberAt, numberAt, wordSet } from './words.ts';

/**
 * What stands next to a name and belongs to it: the year, the number, "Optional Protocol to the" before it.
 * `undefined` where that makes it another instrument, which the corpus does not know.
 */
export function withSurroundings(
  citation: Citation,
  first: number,
  last: number,
  text: string,
  tokens: Tokens,
  corpus: Corpus,
): Citation | undefined {
  if (citation.resolution.kind === 'unknown') return citation;
  const other = otherInOrder(citation, first, text, tokens, corpus);
  if (other) return other;
  const protocol = protocolBefore(first, text, tokens);
  const resolution = protocol
    ? protocolsOf(citation.resolution, protocol.plural, corpus)
    : expandSet(citation.resolution, corpus);
  if (!resolution) return undefined;
  const before = citation.form === 'number' ? undefined : yearBefore(protocol?.first ?? first, text, tokens);
  const after = yearAfter(last, text, tokens);
  // "Conventions No. 29, No. 87": the second number is an instrument of its own.
  const number = citation.form === 'number' ? undefined : numberAfter(after ? after.lastWord : last, text, tokens);
  const year = (before ?? after?.written)?.value;
  const date = year === undefined ? dateBehind(text, citation.end) : String(year);
  const settled = expandSet(
    settle(resolution, number?.written.value, date, text.slice(citation.end, citation.end + 40)),
    corpus,
  );
  // A day on which none of the candidates was made is that of one that the corpus does not hold.
  if (
    settled.kind === 'ambiguous' &&
    date &&
    isDay(date) &&
    !settled.candidates.some(({ adopted }) => adopted && agrees(date, adopted.date))
  )
    return undefined;
  const start = before?.start ?? (protocol ? tokens.start[protocol.first]! : citation.start);
  const end = closeBracket(text, citation.start, number?.end ?? (after && !after.bracketed ? after.end : citation.end));
  return { ...citation, start, end, resolution: settled, year: before ?? after?.written, number: number?.written };
}

/** "deuxième Protocole facultatif se rapportant au PIDCP": not the one that is called so without the ordinal. */
function otherInOrder(
  citation: Citation,
  first: number,
  text: string,
  tokens: Tokens,
  corpus: Corpus,
): Citation | undefined {
  const place = first > 0 ? furtherOrdinals.findIndex(words => words.has(tokens.hash[first - 1]!)) + 1 : 0;
  if (place === 0 || citation.resolution.kind !== 'resolved' || !joins(text, tokens, first - 1)) return undefined;
  const [own] = citation.resolution.instruments;
  const parent = own.relations?.find(({ kind }) => kind === 'protocol to')?.to;
  const all = parent ? corpus.protocolsTo(parent) : [];
  const meant = all.toSorted((a, b) => (a.adopted?.date ?? '').localeCompare(b.adopted?.date ?? ''))[place];
  return meant && all.includes(own) && meant !== own
    ? { ...citation, start: tokens.start[first - 1]!, resolution: { kind: 'resolved', instruments: [meant] } }
    : undefined;
}

const furtherOrdinals = [wordSet('second deuxième segundo'), wordSet('third troisième tercer')];

/** "(No. 189" is closed by the bracket that follows. */
function closeBracket(text: string, start: number, end: number): number {
  const name = text.slice(start, end);
  return name.lastIndexOf('(') > name.lastIndexOf(')') && text[end] === ')' ? end + 1 : end;
}

const blanksOnly = /^[\s*_]+$/;
const gapBefore = (text: string, tokens: Tokens, word: number): string =>
  word > 0 ? text.slice(tokens.end[word - 1], tokens.start[word]) : '';

const protocols = wordSet('protocol protocols protocole protocoles protocolo protocolos');
const pluralProtocols = wordSet('protocols protocoles protocolos');
const toThe = wordSet('to of the additional thereto à la au aux de del a its se rapportant relatif');
const article = wordSet('the la');
const adjectives = wordSet(
  'facultatif facultatifs facultativo facultativos additionnel additionnels adicional adicionales',
);
const ordinals = wordSet(
  'optional additional first second third fourth facultatif facultatifs facultativo facultativos premier deuxième two three both',
);

/** "Optional Protocol to the" before the name of another instrument. */
function protocolBefore(first: number, text: string, tokens: Tokens): { first: number; plural: boolean } | undefined {
  let t = first - 1;
  let isTo = false;
  for (; t >= 0 && t > first - 5 && toThe.has(tokens.hash[t]!) && joins(text, tokens, t); t--)
    isTo ||= !article.has(tokens.hash[t]!);
  while (isTo && t >= 0 && adjectives.has(tokens.hash[t]!) && joins(text, tokens, t)) t--;
  // "the Protocol, the Convention": two names.
  if (t < 0 || !isTo || !protocols.has(tokens.hash[t]!) || !joins(text, tokens, t)) return undefined;
  if (text.slice(tokens.end[t]!, tokens.start[first]!).includes(',')) return undefined;
  const plural = pluralProtocols.has(tokens.hash[t]!);
  while (t > 0 && ordinals.has(tokens.hash[t - 1]!) && joins(text, tokens, t - 1)) t--;
  return { first: t, plural };
}

function protocolsOf(resolution: Resolution, plural: boolean, corpus: Corpus): Resolution | undefined {
  if (resolution.kind !== 'resolved') return undefined;
  const [first, ...others] = resolution.instruments.flatMap(({ id }) => corpus.protocolsTo(id));
  if (!first) return undefined;
  if (others.length > 0 && !plural) return { kind: 'ambiguous', candidates: [first, ...others] };
  return { kind: 'resolved', instruments: [first, ...others] };
}

/** The name of a set stands for its members. */
function expandSet(resolution: Resolution, corpus: Corpus): Resolution {
  if (resolution.kind !== 'resolved') return resolution;
  const [first, ...others] = resolution.instruments.flatMap(instrument =>
    instrument.kind === 'set' ? (instrument.members ?? []).map(id => corpus.instrument(id)!) : [instrument],
  );
  return first ? { kind: 'resolved', instruments: [first, ...others] } : resolution;
}

/** A number, a date or the place of a conference decides between instruments of one name. */
function settle(
  resolution: Resolution,
  number: number | undefined,
  date: string | undefined,
  after: string,
): Resolution {
  if (resolution.kind !== 'ambiguous') return resolution;
  const fits = ({ number: own, adopted, conference }: Instrument): boolean => {
    if (conference) return followsPlace(after, conference.place);
    return number === undefined
      ? date !== undefined && adopted !== undefined && agrees(date, adopted.date)
      : own?.value === number;
  };
  const [first, ...others] = resolution.candidates.filter(fits);
  if (!first) return resolution;
  return others.length === 0
    ? { kind: 'resolved', instruments: [first] }
    : { kind: 'ambiguous', candidates: [first, ...others] };
}

const isDay = (date: string): boolean => date.length === 'yyyy-mm-dd'.length;

/** "Hague Convention of 25 October 1980", "Convention de La Haye du 25 octobre 1980": the date behind a name, in ISO 8601. */
export function dateBehind(text: string, end: number): string | undefined {
  const [joint] = /^[\s*_]*(?:,\s*)?(?:of|du|de|del)\s+(?=\d)/.exec(text.slice(end, end + 16)) ?? [];
  return joint === undefined ? undefined : dateAt(text, end + joint.length)?.date;
}

const followsPlace = (after: string, place: string): boolean =>
  after.replace(/^[\s,(]*(?:held\s+)?(?:in|at|à|en)?\s*/, '').startsWith(place);

/** "the 1951 Convention": a year with nothing but blanks between, and no word before it that makes it a date. */
function yearBefore(first: number, text: string, tokens: Tokens): WrittenNumber | undefined {
  const year = numberAt(text, tokens, first - 1);
  if (!isYear(year) || !blanksOnly.test(gapBefore(text, tokens, first))) return undefined;
  if (first > 1 && datesBefore.has(tokens.hash[first - 2]!)) return undefined;
  return { value: year, start: tokens.start[first - 1]!, end: tokens.end[first - 1]! };
}

const datesBefore = wordSet(
  'in since until by before after from to during en depuis desde january february march april may june july august september october november december',
);

interface YearAfter {
  readonly written: WrittenNumber;
  readonly lastWord: number;
  readonly end: number;
  readonly bracketed: boolean;
}

/** "Convention, 2011", "Convention of 1951", "Convention (1951)", "Refugee Convention 1951". */
function yearAfter(last: number, text: string, tokens: Tokens): YearAfter | undefined {
  let t = last + 1;
  const gap = gapBefore(text, tokens, t);
  if (of.has(tokens.hash[t] ?? 0) && /^[\s,*_]*$/.test(gap)) t++;
  const year = numberAt(text, tokens, t);
  if (!isYear(year)) return undefined;
  const opening = t === last + 1 ? gap : gapBefore(text, tokens, t);
  const end = tokens.end[t]!;
  const bracketed = /^[\s*_]*\($/.test(opening);
  if (bracketed ? text[end] !== ')' : !/^(?:[*_]*,)?[\s*_]+$/.test(opening)) return undefined;
  return {
    written: { value: year, start: tokens.start[t]!, end },
    lastWord: t,
    end: bracketed ? end + 1 : end,
    bracketed,
  };
}

const of = wordSet('of de');
/** "(No. 189)" or "No. 189" right after a name. */
function numberAfter(last: number, text: string, tokens: Tokens): { written: WrittenNumber; end: number } | undefined {
  const marked = markedNumberAt(text, tokens, last + 1);
  if (!marked || marked.value > 400 || !/^[*_)]*(?:[,\s][\s*_]*)?\(?$/.test(gapBefore(text, tokens, last + 1)))
    return undefined;
  const end = tokens.end[marked.last]!;
  return { written: { value: marked.value, start: marked.start, end }, end: text[end] === ')' ? end + 1 : end };
}
