import { type Citation, instrumentOf } from '../citations/citation.ts';
import type { Corpus, Instrument, StatusRecord } from '../corpus/corpus.ts';
import { participationOf } from '../corpus/participation.ts';
import { focusAt } from '../passages/focus.ts';
import { say } from '../sayings/say.ts';
import { numberFromWords } from '../text/numerals.ts';
import { the } from '../wording/words.ts';
import type { Rule } from './rule.ts';
import { sourceInWords } from './statusInFocus.ts';

export const partyCount: Rule = {
  id: 'party-count',
  summary: 'The number of parties that a treaty is said to have is not that of the record.',
  severity: 'information',
  inProfile: { drafting: 'hint' },
  words: /States|countries|[Pp]arties/,
  *checkPassage(passage) {
    const { citations, corpus, prose } = passage;
    for (const citation of citations) {
      const instrument = instrumentOf(citation);
      const said = instrument?.kind === 'treaty' ? countBeside(citation, prose) : undefined;
      const record = instrument && said ? corpus.recordOf(instrument.id) : undefined;
      // Only the depositary's whole table can be counted.
      if (!instrument || !said || !record?.complete) continue;
      const { day } = focusAt(passage, citation.start);
      const counted = countParties(corpus, instrument, record, day);
      if (said.count === counted) continue;
      const { start, end } = said;
      yield {
        span: { start, end },
        message: say`The record shows ${counted} parties to ${the(instrument)} (${sourceInWords(passage, record)}), not ${said.count}.`,
        instrument,
        fixes: [{ title: say`Change to ${counted}`, edits: [{ start, end, text: String(counted) }] }],
      };
    }
  },
};

function countParties(corpus: Corpus, { id }: Instrument, { acts }: StatusRecord, day: string): number {
  const participants = new Set(acts.map(({ participant }) => participant));
  return [...participants].filter(code => participationOf(corpus, id, code, day).kind === 'party').length;
}

interface Said {
  readonly start: number;
  readonly end: number;
  readonly count: number;
}

/** "The CRC has 196 States parties", "the CRC, ratified by 196 States"; not "over 190", nor a count of another day, which "had been ratified" tells of. */
function countBeside({ start: citedAt, end }: Citation, prose: string): Said | undefined {
  const found = after.exec(prose.slice(end, end + 120));
  if (!found || dayBefore.test(prose.slice(Math.max(0, citedAt - 120), citedAt))) return undefined;
  const [whole, written = ''] = found;
  const count = numberFromWords(written) ?? Number(written);
  const start = end + whole.indexOf(written, whole.search(/\b(?:by|has|have)\b/));
  if (!Number.isInteger(count) || ofAnotherDay.test(prose.slice(end + whole.length, end + whole.length + 50)))
    return undefined;
  return { start, end: start + written.length, count };
}

const after =
  /^[*_"”]{0,3}(?:\s\([A-Z][\w-]{1,12}\))?,?\s(?:(?:which|that)\s)?(?:(?:has|have)\s(?:now\s|currently\s|been\s){0,2}(?:ratified\sby\s)?|(?:is\s|was\s)?ratified\sby\s)(\d{1,3}|[a-z]+(?:-[a-z]+)?)\s(?:States\s[Pp]arties|[Ss]tate\s[Pp]arties|[Pp]arties|States|countries)\b/;
/** "As at 1 July 2009, the Convention has …" */
const dayBefore =
  /\b(?:as\s(?:of|at)|by|in|on|until|since|today|then)\s(?:the\send\sof\s)?[^.;]{0,20}\d{4},?\s[^.;]{0,90}$/i;
const ofAnotherDay =
  /^[\s,(]{0,3}(?:as\s(?:of|at)|by|in|on|until)\s[^.;]{0,30}\d{4}|^\s(?:from|of\sthe|in\s(?:the|Africa|Europe|Asia|Latin)|belonging)\b/;
