import { type Citation, hasProvision, instrumentOf } from '../citations/citation.ts';
import { type Division, hasDivision } from '../citations/divisions.ts';
import type { Corpus, Instrument } from '../corpus/corpus.ts';
import { isVerified } from '../corpus/wording.ts';
import { say, type Word } from '../sayings/say.ts';
import { divisionsWord, divisionWord, The, unitsWord, unitWord } from '../wording/words.ts';
import { factSource } from './factSource.ts';
import { nearestArticles } from './nearestArticles.ts';
import type { Report, Rule } from './rule.ts';

export const unknownProvision: Rule = {
  id: 'unknown-provision',
  summary: 'A citation points to a provision that the instrument does not have.',
  severity: 'error',
  *checkPassage({ citations, prose, corpus }) {
    for (const citation of citations) {
      const instrument = instrumentOf(citation);
      if (!instrument) continue;
      yield* unknownDivisions(citation, instrument, prose, corpus);
      if (!instrument.articles) continue;
      const { unit, count } = instrument.articles;
      for (const provision of citation.provisions) {
        if (hasProvision(instrument, provision) !== false) continue;
        yield {
          span: { start: provision.start, end: provision.end },
          message: say`${The(instrument)} has no ${unitWord(provision.unit)} ${provision.last ? `${provision.number}-${provision.last}` : provision.number}: it has ${count} ${unitsWord(unit)}${factSource(corpus, instrument, 'articles')}.`,
          instrument,
          fixes: nearestArticles(instrument, provision, prose),
          unverified: !isVerified(instrument, 'articles'),
        };
      }
    }
  },
};

/** A law that gives effect to a treaty may bear its name, and has parts of its own. Sections are what laws have, and are not judged. */
function* unknownDivisions(
  citation: Citation,
  instrument: Instrument,
  prose: string,
  corpus: Corpus,
): Generator<Report> {
  if (citation.divisions.length === 0 || ofLaw.test(prose.slice(citation.end, citation.end + 40))) return;
  for (const division of citation.divisions) {
    if (division.unit === 'section' || hasDivision(instrument, division) !== false) continue;
    yield {
      span: { start: division.start, end: division.end },
      message: say`${The(instrument)} has no ${divisionWord(division.unit)} ${division.number}: it has ${whatItHas(instrument, division)}${factSource(corpus, instrument, division.unit === 'annex' ? 'annexes' : 'parts')}.`,
      instrument,
      unverified: !isVerified(instrument, division.unit === 'annex' ? 'annexes' : 'parts'),
    };
  }
}

const ofLaw = /^[\s”"’'*_)]*(?:\([^()]{0,20}\)\s)?(?:Act|Bill|Law|Order|Ordinance|Regulations?|Rules|Handbook|Guide)\b/;

/** "parts I to IX". */
function whatItHas({ parts, annexes }: Instrument, { unit }: Division): Word {
  const list = unit === 'annex' ? annexes?.list : parts?.list.filter(part => part.unit === unit);
  const numbers = list?.flatMap(({ n }) => n ?? []) ?? [];
  return numbers.length === 1
    ? say`${divisionWord(unit)} ${numbers[0]!}`
    : say`${divisionsWord(unit)} ${numbers[0]!} to ${numbers.at(-1)!}`;
}
