import { groupClaimsIn, judgeGroup } from '../claims/groupClaims.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { StateGroup } from '../corpus/schema.ts';
import { focusAt } from '../passages/focus.ts';
import type { Passage } from '../passages/passage.ts';
import { joined, say, type Word } from '../sayings/say.ts';
import { listOfWords, sourceWord, stateWord, the } from '../wording/words.ts';
import type { Report } from './rule.ts';
import { sourceInWords } from './statusInFocus.ts';

/** Where the record shows of some members of a group the contrary of what the text says of all. */
export function* contradictedOfGroups(passage: Passage): Generator<Report> {
  const { corpus } = passage;
  for (const said of groupClaimsIn(passage.claims)) {
    const [{ instrument, negated, start, verb }] = said.claims;
    const { against } = judgeGroup(said, corpus, focusAt(passage, start).day);
    const [first] = against;
    if (!first || first.participation.kind === 'unknown' || !instrument.binding) continue;
    const states = against.map(({ state }) => stateWord(corpus, state));
    const record = sourceInWords(passage, first.participation.record);
    yield {
      span: verb,
      message: inWords(negated, states, the(instrument), joined('; ', [record, membersSource(corpus, said.group)])),
      instrument,
    };
  }
}

/** Where it was read who the members are, and when. */
function membersSource(corpus: Corpus, { source }: StateGroup): Word | undefined {
  const day = corpus.source(source)?.day;
  return day === undefined ? undefined : sourceWord(corpus, { source, day });
}

function inWords(negated: boolean, states: readonly Word[], name: Word, source: Word): Word {
  const list =
    states.length > mostNamed + 1
      ? say`${joined(', ', states.slice(0, mostNamed))} and ${states.length - mostNamed} others`
      : listOfWords(states);
  if (negated)
    return states.length === 1
      ? say`${list} is a party to ${name} (${source}).`
      : say`${list} are parties to ${name} (${source}).`;
  return states.length === 1
    ? say`${list} is not a party to ${name} (${source}).`
    : say`${list} are not parties to ${name} (${source}).`;
}

const mostNamed = 6;
