import { type Citation, instrumentOf } from '../citations/citation.ts';
import { isVerified } from '../corpus/wording.ts';
import type { Passage } from '../passages/passage.ts';
import { say } from '../sayings/say.ts';
import { agrees, dateAt, isOneOfSeveral, type WrittenDate, writtenLike } from '../text/dates.ts';
import { dayWord, The } from '../wording/words.ts';
import { factSource } from './factSource.ts';
import { isOfItsPart } from './ofItsPart.ts';
import type { Rule } from './rule.ts';

export const entryIntoForceClaim: Rule = {
  id: 'entry-into-force-claim',
  summary: 'The day on which the treaty is said to have entered into force is not the recorded one.',
  severity: 'error',
  words: /force|vigueur|vigor/,
  *checkPassage(passage) {
    for (const citation of passage.citations) {
      const instrument = instrumentOf(citation);
      const recorded = instrument?.entryIntoForce;
      const said = recorded ? daySaid(citation, passage) : undefined;
      if (!instrument || !recorded || !said || agrees(said.date, recorded)) continue;
      const { start, end } = said;
      const right = writtenLike(said, recorded);
      yield {
        span: { start, end },
        message: say`${The(instrument)} entered into force on ${dayWord(recorded)}${factSource(passage.corpus, instrument, 'entryIntoForce')}.`,
        instrument,
        unverified: !isVerified(instrument, 'entryIntoForce'),
        fixes: [{ title: say`Change to ${right}`, edits: [{ start, end, text: right }] }],
      };
    }
  },
};

/** "…, which entered into force on 1 July 2003", "(adopted 18 December 1990, entered into force 1 July 2003)"; not "for Kenya". */
function daySaid(citation: Citation, { prose, citations }: Passage): WrittenDate | undefined {
  const behind = prose.slice(citation.end, citation.end + 220);
  const found = entered.exec(behind);
  const between = found && behind.slice(0, found.index);
  if (!found || between === null || !untilEntered.test(between)) return undefined;
  const said = dateAt(prose, citation.end + found.index + found[0].length);
  if (!said || isOneOfSeveral(prose, said.end) || forSome.test(prose.slice(said.end, said.end + 30))) return undefined;
  const isOfAnother = citations.some(
    ({ start, form }) => start >= citation.end && start < said.start && form !== 'symbol',
  );
  // "The amendments to the Rome Statute entered into force": what stands in brackets is said of the instrument itself.
  if (isOfAnother || (!between.includes('(adopt') && isOfItsPart(citation, prose))) return undefined;
  return said;
}

/** What says so, up to its date. */
const entered =
  /(?:(?:entered|came|entry)\s{1,3}into\s{1,3}force|entrée?s?\s{1,3}en\s{1,3}vigueur|(?:entró|entraron|entrado|entrada)\s{1,3}en\s{1,3}vigor)\s{1,3}(?:(?:on|in|le|en|el|since|depuis)\s{1,3}(?:the\s)?)?/;
/** What may stand between it and the name: "(adopted …,", ", which was adopted by … and". */
const untilEntered =
  /^[*_"”»]{0,3}(?:\s{0,3}\([A-Z][\w-]{1,12}\))?(?:\s{0,3}\((?:adopted|opened for signature|signed)[^()]{0,60},|,?\s(?:which\s|that\s|qui\s|que\s)?(?:was|were|a\sété|ont\sété|fue|fueron)\s(?:adopted|signed|concluded|opened|adopté|signé|conclu|ouvert|adoptad|firmad|aprobad|abiert)[^.;()]{0,110}?\s(?:and|et|y)\b)?,?\s{0,3}(?:(?:which|that|and|it|qui|elle|et|que|y)\s){0,2}(?:(?:has|had|est|sont|était|ha|había)\s)?$/;

/** "… in 1991 in Germany": on which day it did so for one State is another question. */
const forSome =
  /^[\s,]{0,3}(?:for|pour|para|with\srespect|in\srespect|as\sregards|(?:in|en|au|aux)\s(?:the\s|la\s|el\s)?[A-ZÀ-ÞŒ])/;
