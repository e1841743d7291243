import { type Citation, instrumentOf } from '../citations/citation.ts';
import type { GroupMention } from '../citations/scan.ts';
import type { Instrument } from '../corpus/corpus.ts';
import { isVerified } from '../corpus/wording.ts';
import { focusAt } from '../passages/focus.ts';
import type { Passage } from '../passages/passage.ts';
import { say } from '../sayings/say.ts';
import { fold } from '../text/fold.ts';
import { numberFromWords, numberInWords, ordinalInWords } from '../text/numerals.ts';
import { dayWord, numberWord, ordinalWord, titleOf } from '../wording/words.ts';
import { checkAdoption } from './adoptionDay.ts';
import { factSource } from './factSource.ts';
import type { Report, Rule } from './rule.ts';

export const eventFact: Rule = {
  id: 'event-fact',
  summary:
    'The year, place or ordinal of a conference, the day of an adoption, or the size of a group of instruments is not the recorded one.',
  severity: 'warning',
  *checkPassage(passage) {
    const mayDate = adopting.test(passage.prose);
    for (const citation of passage.citations) {
      const instrument = instrumentOf(citation);
      if (instrument?.conference) yield* checkConference(citation, instrument, passage);
      const report = instrument && mayDate && checkAdoption(citation, instrument, passage);
      if (report) yield report;
    }
    for (const mention of passage.groups) {
      const report = checkGroup(mention, passage);
      if (report) yield report;
    }
  },
};

const adopting = /adopt|aprobad/;

function* checkConference(
  { start, end }: Citation,
  instrument: Instrument,
  { prose, corpus }: Passage,
): Generator<Report> {
  const { ordinal, place, start: opened, end: closed } = instrument.conference!;
  const unverified = !isVerified(instrument, 'conference');
  const when = say`it was held in ${place} from ${dayWord(opened)} to ${dayWord(closed)}${factSource(corpus, instrument, 'conference')}`;
  const before = ordinalBefore.exec(prose.slice(Math.max(0, start - 40), start));
  const written = before && numberFromWords(before[1] ?? before[2]!);
  if (before && ordinal && written && written !== ordinal) {
    const at = start - before[0].length;
    const word = before[1] ?? before[2]!;
    const right = ordinalInWords(ordinal);
    yield {
      span: { start: at, end: at + before[0].trimEnd().length },
      message: say`The ${titleOf(instrument)} was the ${ordinalWord(ordinal)} of its kind, not the ${ordinalWord(written)}: ${when}.`,
      instrument,
      unverified,
      fixes: [
        {
          title: say`Change to '${right}'`,
          edits: [
            {
              start: at,
              end: at + before[0].trimEnd().length,
              text: /^[A-Z]/.test(word) ? right.replace(/^./, letter => letter.toUpperCase()) : right,
            },
          ],
        },
      ],
    };
  }
  const after = heldIn.exec(prose.slice(end, end + 90));
  const year = after?.[2];
  if (!after || !year) return;
  const years = [opened.slice(0, 4), closed.slice(0, 4)];
  const namedPlace = after[1];
  // Another place and another year is another conference; this one is known by its place.
  if (namedPlace && !isSamePlace(namedPlace, place)) return;
  if (years.includes(year)) return;
  const at = end + after[0].length - 4;
  yield {
    span: { start: at, end: at + 4 },
    message: say`The ${titleOf(instrument)} was in ${years[0]!}, not ${year}: ${when}.`,
    instrument,
    unverified,
    fixes: [{ title: say`Change to ${years[0]!}`, edits: [{ start: at, end: at + 4, text: years[0]! }] }],
  };
}

const ordinalBefore = /\b(?:(\d{1,2})\s*(?:st|nd|rd|th)|(first|second|third|fourth|fifth|sixth))\s+$/i;
const heldIn =
  /^[\s*_]*(?:[,(]\s*)?(?:\([^()]{1,40}\)\s*)?(?:(?:which\s+)?(?:was\s+)?(?:held|convened|organi[sz]ed)\s{1,3})?(?:(?:in|at)\s{1,3})?([A-Z][A-Za-zÀ-ɏ'’-]+(?: [A-Z][A-Za-zÀ-ɏ'’-]+){0,2})?[\s,]*(?:(?:\(?in|of|on)\s*)?(?:\d{1,2}(?:\s?[-–]\s?\d{1,2})?\s+)?(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)\s*)?((?:19|20)\d{2})\b/;

function isSamePlace(written: string, place: string): boolean {
  const [a, b] = [fold(written), fold(place)];
  return a.startsWith(b) || b.startsWith(a);
}

function checkGroup({ start, end, group }: GroupMention, passage: Passage): Report | undefined {
  const { prose } = passage;
  const { day } = focusAt(passage, start);
  const before = sizeBefore.exec(prose.slice(Math.max(0, start - 30), start));
  const written = before && numberFromWords(before[1]!);
  const current = group.composition?.findLast(({ since }) => since <= day);
  // Only a size that the group once had: "Kenya has ratified seven of them" counts something else.
  if (
    !before ||
    !written ||
    !current ||
    written === current.count ||
    !group.composition?.some(({ count }) => count === written)
  )
    return undefined;
  const at = start - before[0].length;
  const right = numberInWords(current.count);
  const note = current.note ? ` ${current.note}` : '';
  return {
    span: { start: at, end },
    message: say`There are ${numberWord(current.count)} ${titleOf(group)} since ${dayWord(current.since)}${note}${factSource(passage.corpus, group, 'members')}, not ${numberWord(written)}.`,
    instrument: group,
    unverified: !isVerified(group, 'members'),
    fixes: [{ title: say`Change to '${right}'`, edits: [{ start: at, end: at + before[1]!.length, text: right }] }],
  };
}

const sizeBefore = /\b([A-Za-zÀ-ɏ]{3,7}|\d{1,2})\s+(?:core\s+|so-called\s+)?$/;
