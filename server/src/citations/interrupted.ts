import type { Corpus, Instrument } from '../corpus/corpus.ts';
import type { NameForm } from '../corpus/names.ts';
import { agrees, dateAt } from '../text/dates.ts';
import type { Span } from '../text/span.ts';
import { TokenColumns, type Tokens, tokenise } from '../text/tokens.ts';

/** A title that something stands in the middle of, and the last word of it. */
export interface InterruptedName extends Span {
  readonly instrument: Instrument;
  readonly last: number;
}

/**
 * "Convention du 20 novembre 1989 relative aux droits de l'enfant", "Convención de las Naciones Unidas de 1989 sobre los
 * Derechos del Niño", "Convention de La Haye du 25 octobre 1980 sur les aspects civils …": what stands between the first word
 * of a title and the rest is passed over, if it fits the instrument.
 */
export function readInterrupted(
  text: string,
  tokens: Tokens,
  word: number,
  corpus: Corpus,
): InterruptedName | undefined {
  const start = tokens.start[word]!;
  const end = tokens.end[word]!;
  const gap = interruption(text, end);
  if (!gap) return undefined;
  const kind = text.slice(start, end);
  const rest = text.slice(gap.end, gap.end + longestRest);
  for (const first of gap.kinds.map(adjective => kind + adjective)) {
    const joined = `${first} ${rest}`;
    const words = tokenise(joined, columns);
    for (const match of corpus.names.matchesAt(joined, words, 0)) {
      const stop = words.end[match.last]!;
      const instruments = new Set(
        match.names
          .filter(name => spelledOut.has(corpus.names.formOf(name)))
          .map(name => corpus.instrumentAt(corpus.names.targetOf(name)))
          .filter(instrument => fits(instrument, gap)),
      );
      const [instrument] = instruments;
      if (!instrument || instruments.size > 1 || stop <= first.length) continue;
      const until = gap.end + stop - first.length - 1;
      let last = word;
      while (last + 1 < tokens.count && tokens.start[last + 1]! < until) last++;
      return { start, end: until, last, instrument };
    }
  }
  return undefined;
}

interface Interruption {
  readonly end: number;
  readonly date: string | undefined;
  /** Of the United Nations or of the ILO, as the text has it. */
  readonly of: 'UN' | 'ILO' | undefined;
  /** What the title may have behind its first word. */
  readonly kinds: readonly string[];
}

function interruption(text: string, from: number): Interruption | undefined {
  opening.lastIndex = from;
  const [opened = '', adjective = '', unitedNations, labour, place] = opening.exec(text) ?? [];
  let end = from + opened.length;
  beforeDate.lastIndex = end;
  const [joint] = beforeDate.exec(text) ?? [];
  const date = joint === undefined ? undefined : dateAt(text, end + joint.length);
  if (date) end = date.end;
  if (!(date || ((unitedNations ?? labour) && !place))) return undefined;
  onward.lastIndex = end;
  const [blank] = onward.exec(text) ?? [];
  if (blank === undefined) return undefined;
  return {
    end: end + blank.length,
    date: date?.date,
    of: unitedNations ? 'UN' : labour ? 'ILO' : undefined,
    kinds: adjective ? [adjective, ''] : [''],
  };
}

/** The year at least must be one of the instrument; of a day, opening for signature and the like are in use. */
function fits(
  { adopted, openedForSignature, entryIntoForce, depositary, number }: Instrument,
  { date, of }: Interruption,
): boolean {
  if (of === 'UN' && !depositary?.includes('United Nations')) return false;
  if (of === 'ILO' && !number?.series.startsWith('ilo')) return false;
  const days = [adopted?.date, openedForSignature, entryIntoForce].filter(day => day !== undefined);
  return date === undefined || days.some(day => agrees(date, day) || agrees(date.slice(0, 4), day));
}

const opening =
  /(\s(?:internationale?|internacional|européenne|europea))?(?:\s{1,20}(des\s{1,20}Nations\s{1,20}[Uu]nies|de(?:\s{1,20}las)?\s{1,20}Naciones\s{1,20}Unidas|de\sl['’]ONU|de\sla\sONU)|\s{1,20}(de\sl['’]OIT|de\sla\sOIT|de\sla\sOrganización\sInternacional\sdel\sTrabajo(?:\s\(OIT\))?))?(?:\s{1,20}(?:de\s|d['’])((?:La\s|New[\s-]|San\s)?[A-ZÀ-Þ][a-zà-ɏ]{2,14}))?/y;
const beforeDate = /,?\s{1,20}(?:du|de|del|of)\s{1,20}(?=[a-z\d])/y;
const onward =
  /,?\s{1,20}(?=(?:sur|relati|concernant|pour|contre|portant|visant|sobre|para|contra|on|for|against|concerning|tendant|supprimant|por)[a-z]*)/y;

const spelledOut: ReadonlySet<NameForm> = new Set(['title', 'short-title', 'shared-name']);
/** In UTF-16 units: no title is longer. */
const longestRest = 300;
const columns = new TokenColumns();
