import type { Claim } from '../claims/claim.ts';
import { judge } from '../claims/judge.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { actsOf } from '../corpus/participation.ts';
import { focusAt } from '../passages/focus.ts';
import type { Passage } from '../passages/passage.ts';
import { say } from '../sayings/say.ts';
import { dateAt } from '../text/dates.ts';
import { actWord, dayWord, stateWord, the } from '../wording/words.ts';
import type { Fix, Rule } from './rule.ts';
import { sourceInWords } from './statusInFocus.ts';

export const claimWrongYear: Rule = {
  id: 'claim-wrong-year',
  summary: 'The year in which a State is said to have acted is not that of any act on record.',
  severity: 'warning',
  aboutClaims: true,
  *checkPassage(passage) {
    for (const claim of passage.claims) {
      if (claim.year === undefined || claim.negated || !claim.instrument.binding) continue;
      const { day } = focusAt(passage, claim.start);
      const { kind, participation, act } = judge(claim, passage.corpus, day);
      if (kind !== 'confirmed' || participation.kind === 'unknown' || !act?.date) continue;
      // Many tables show that a State has left, and not when.
      if ((claim.action === 'denunciation' || claim.action === 'withdrawal') && !isDate(act.end)) continue;
      const years = yearsOf({ corpus: passage.corpus, day }, claim, participation.record);
      if (years.has(claim.year) && !isSlipOfYear(passage, claim, act.date)) continue;
      yield {
        span: claim.verb,
        message: say`${stateWord(passage.corpus, claim.state)} acted on ${the(claim.instrument)} by ${actWord(act.kind)} on ${dayWord(act.date)}, not in ${claim.year} (${sourceInWords(passage, participation.record)}).`,
        instrument: claim.instrument,
        fixes: fixesFor(passage, claim, act.date.slice(0, 4)),
      };
    }
  },
};

const isDate = (end: string | undefined): boolean => end !== undefined && end !== 'unknown';

/** The years of every act, of its effect, and the one after it, in which a treaty may enter into force for the State. */
function yearsOf(
  { day, corpus }: { readonly day: string; readonly corpus: Corpus },
  { state, instrument }: Claim,
  record: Parameters<typeof actsOf>[0],
): ReadonlySet<number> {
  const acts = actsOf(record, state, day);
  const years = acts.flatMap(({ date, effective, end }) => [date, effective, end === 'unknown' ? undefined : end]);
  const numbers = years.filter(date => date !== undefined).map(date => Number(date.slice(0, 4)));
  const own = corpus.instrument(instrument.id)?.entryIntoForce;
  return new Set([...numbers, ...numbers.map(year => year + 1), ...(own ? [Number(own.slice(0, 4))] : [])]);
}

/** "On 7 August 1991" of what was done on 7 August 1990: the day tells which act is meant. */
function isSlipOfYear({ prose }: Passage, { start, end, year }: Claim, date: string): boolean {
  const near = prose.slice(start, end + reach);
  return [...near.matchAll(/[A-Za-zÀ-ɏ]{3,10}|\d{1,2}/g)].some(({ index }) => {
    const said = dateAt(near, index)?.date;
    return (
      said?.length === date.length &&
      said.slice(4) === date.slice(4) &&
      said.slice(0, 4) !== date.slice(0, 4) &&
      said.startsWith(String(year))
    );
  });
}

/** So far behind the claim its date may stand. */
const reach = 60;

/** The year is put right where the text has it once. */
function fixesFor({ prose }: Passage, { start, end, year }: Claim, right: string): Fix[] {
  const near = prose.slice(start, end + reach);
  const at = near.indexOf(String(year));
  if (at < 0 || near.indexOf(String(year), at + 4) >= 0) return [];
  return [{ title: say`Change to ${right}`, edits: [{ start: start + at, end: start + at + 4, text: right }] }];
}
