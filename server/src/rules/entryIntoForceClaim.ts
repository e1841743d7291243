import { instrumentOf } from '../citations/citation.ts';
import { dayInWords, isVerified, nameAtStart } from '../corpus/wording.ts';
import type { Rule } from './rule.ts';

export const entryIntoForceClaim: Rule = {
  id: 'entry-into-force-claim',
  summary: 'The day on which the treaty is said to have entered into force is not the recorded one.',
  severity: 'error',
  *checkPassage({ citations, prose }) {
    for (const citation of citations) {
      const instrument = instrumentOf(citation);
      const recorded = instrument?.entryIntoForce;
      const found = recorded ? said.exec(prose.slice(citation.end, citation.end + 160)) : null;
      if (!instrument || !recorded || !found) continue;
      const [whole, day, month, year] = found;
      const wrongYear = year !== recorded.slice(0, 4);
      const wrongDay =
        day !== undefined && month !== undefined && dayInWords(recorded) !== `${Number(day)} ${month} ${year}`;
      if (!wrongYear && !wrongDay) continue;
      const length = (day ? whole.lastIndexOf(day) : whole.lastIndexOf(year!)) - whole.length;
      const start = citation.end + whole.length + length;
      const end = citation.end + whole.length;
      const right = day ? dayInWords(recorded) : recorded.slice(0, 4);
      yield {
        span: { start, end },
        message: `${nameAtStart(instrument)} entered into force on ${dayInWords(recorded)}.`,
        instrument,
        unverified: !isVerified(instrument, 'entryIntoForce'),
        fixes: [{ title: `Change to ${right}`, edits: [{ start, end, text: right }] }],
      };
    }
  },
};

/** "…, which entered into force on 1 July 2003", "(adopted 18 December 1990, entered into force 1 July 2003)"; not "for Kenya". */
const said =
  /^[*_"”]*(?:\s*\([A-Z][\w-]{1,12}\))?(?:\s*\((?:adopted|opened for signature|signed)[^()]{0,60},)?(?:,?\s*(?:which|that|and))?\s*(?:has\s+|had\s+)?(?:entered|came|entry)\s+into\s+force\s+(?:on\s+|in\s+)?(?:(\d{1,2})\s+(January|February|March|April|May|June|July|August|September|October|November|December)\s+|(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+)?(\d{4})(?!\d)/;
