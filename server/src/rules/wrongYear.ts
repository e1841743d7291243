import { type Citation, instrumentOf } from '../citations/citation.ts';
import type { Instrument } from '../corpus/corpus.ts';
import { isVerified } from '../corpus/wording.ts';
import type { Passage } from '../passages/passage.ts';
import { say } from '../sayings/say.ts';
import { dayWord, The } from '../wording/words.ts';
import { factSource } from './factSource.ts';
import type { Rule } from './rule.ts';

export const wrongYear: Rule = {
  id: 'wrong-year',
  summary: 'The year that is written as part of the name is not one of the instrument.',
  severity: 'error',
  *checkPassage(passage) {
    for (const citation of passage.citations) {
      const instrument = instrumentOf(citation);
      if (!instrument?.adopted || !citation.year || citation.number || citation.misnamed) continue;
      const { start, end, value } = citation.year;
      if (!isSlip(value, yearsOf(instrument)) || mayDateSomethingElse(citation, passage)) continue;
      const right = instrument.adopted.date.slice(0, 4);
      yield {
        span: { start, end },
        message: say`${The(instrument)} is of ${right}, not ${value}: it was adopted on ${dayWord(instrument.adopted.date)}${factSource(passage.corpus, instrument, 'adopted')}.`,
        instrument,
        fixes: [{ title: say`Change to ${right}`, edits: [{ start, end, text: right }] }],
        unverified: !isVerified(instrument, 'adopted'),
      };
    }
  },
};

/** A year that is far off belongs to an older instrument of the same name (the Declaration of 1924), not to a slip. */
const isSlip = (written: number, years: ReadonlySet<number>): boolean =>
  !years.has(written) && [...years].some(year => Math.abs(year - written) <= 5);

/** Adoption, opening for signature and entry into force are all in use as "its" year. */
export function yearsOf({ adopted, openedForSignature, entryIntoForce }: Instrument): ReadonlySet<number> {
  const days = [adopted?.date, openedForSignature, entryIntoForce].filter(day => day !== undefined);
  const years = new Set(days.map(day => Number(day.slice(0, 4))));
  // The Council of Europe dates its treaties from their opening; its ministers may have adopted them the year before.
  if (adopted && adopted.date === openedForSignature) years.add(Number(adopted.date.slice(0, 4)) - 1);
  return years;
}

/**
 * "Kenya ratified the CRC (1990)": a year in brackets beside a State is the State's; and where two instruments of a list have years
 * that are none of theirs, the years date something else, as a rule what a State did.
 */
function mayDateSomethingElse(citation: Citation, { prose, participants, citations }: Passage): boolean {
  const { start, end } = citation;
  if (!isBracketed(citation, prose)) return false;
  if (participants.some(participant => participant.start > start - 200 && participant.end < end + 80)) return true;
  return citations.some(other => {
    const instrument = instrumentOf(other);
    return (
      other !== citation &&
      Math.abs(other.start - start) < listReach &&
      instrument !== undefined &&
      isBracketed(other, prose) &&
      !yearsOf(instrument).has(other.year!.value)
    );
  });
}

const isBracketed = ({ year }: Citation, prose: string): boolean => year !== undefined && prose[year.start - 1] === '(';

/** In UTF-16 units: so far apart the items of one list may stand. */
const listReach = 400;
