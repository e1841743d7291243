import type { Citation } from '../citations/citation.ts';
import type { Instrument } from '../corpus/corpus.ts';
import { isVerified } from '../corpus/wording.ts';
import type { Passage } from '../passages/passage.ts';
import { say } from '../sayings/say.ts';
import { agrees, dateAt, isOneOfSeveral, type WrittenDate, writtenLike } from '../text/dates.ts';
import { dayWord, The } from '../wording/words.ts';
import { factSource } from './factSource.ts';
import { isOfItsPart } from './ofItsPart.ts';
import type { Report } from './rule.ts';
import { yearsOf } from './wrongYear.ts';

/** What is wrong with the day on which the text says that an instrument was adopted. */
export function checkAdoption(citation: Citation, instrument: Instrument, passage: Passage): Report | undefined {
  const { adopted } = instrument;
  const said = adopted && daySaid(citation, passage);
  if (!said || !isSlip(said, instrument)) return undefined;
  const { start, end } = said;
  const right = writtenLike(said, adopted.date);
  return {
    span: { start, end },
    message: say`${The(instrument)} was adopted on ${dayWord(adopted.date)}${factSource(passage.corpus, instrument, 'adopted')}.`,
    instrument,
    unverified: !isVerified(instrument, 'adopted'),
    fixes: [{ title: say`Change to ${right}`, edits: [{ start, end, text: right }] }],
  };
}

/**
 * A session of the General Assembly or of the International Labour Conference adopts on one day.
 * A diplomatic conference may do so days before the signature that gives the treaty its date: of those, only the year is held against the text.
 */
function isSlip({ date }: WrittenDate, instrument: Instrument): boolean {
  const { adopted, openedForSignature } = instrument;
  if (!yearsOf(instrument).has(Number(date.slice(0, 4)))) return true;
  if (!adopted!.by) return false;
  return date.length > 4 && ![adopted!.date, openedForSignature].some(day => day && agrees(date, day));
}

/** "… was adopted by the General Assembly on 18 December 1990", "(adopted 16 December 1966, …"; not by a State. */
function daySaid(citation: Citation, { prose, citations, participants, corpus }: Passage): WrittenDate | undefined {
  const { end } = citation;
  const found = adoptedOn.exec(prose.slice(end, end + 200));
  const said = found ? dateAt(prose, end + found[0].length) : undefined;
  if (!said || isOneOfSeveral(prose, said.end)) return undefined;
  const isBetween = ({ start }: { readonly start: number }) => start >= end && start < said.end + 20;
  const isOfAnother = citations.some(other => isBetween(other) && other.start < said.start && other.form !== 'symbol');
  const isOfState = participants.some(
    other => isBetween(other) && corpus.participant(other.code)?.kind !== 'organisation',
  );
  const isOwn = found![0].includes('(adopt') || !isOfItsPart(citation, prose);
  return isOwn && !isOfAnother && !isOfState ? said : undefined;
}

const adoptedOn =
  /^[*_"”»]{0,3}(?:\s{0,3}\([A-Z][\w-]{1,12}\))?(?:\s{0,3}\(|,?\s{1,3}(?:(?:which|that|qui|que)\s)?(?:(?:was|were|a\sété|ont\sété|fut|fue|fueron|ha\ssido)\s)?)(?:(?:unanimously|finally|first)\s)?(?:adopted|adoptée?s?|adoptad[oa]s?|aprobad[oa]s?)(?:\s{1,3}(?:by|in|at|par|à|por|en)\s[^.;()]{1,110}?)?,?\s{1,3}(?:(?:on|in|le|en|el)\s{1,3}(?:the\s)?)?(?=(?:\d{1,2}(?:er|st|nd|rd|th|º)?\s(?:de\s)?)?(?:[A-Za-zÀ-ɏ]{3,10},?\s(?:del?\s|\d{1,2},\s)?)?(?:19|20)\d{2}(?!\d))/;
