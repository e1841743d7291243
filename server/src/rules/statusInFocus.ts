import type { Analysis } from '../analysis.ts';
import { type Citation, moveCitation } from '../citations/citation.ts';
import type { Corpus, Instrument } from '../corpus/corpus.ts';
import { type Participation, participationOf } from '../corpus/participation.ts';
import type { Origin } from '../corpus/wording.ts';
import { firstMentions } from '../passages/firstMentions.ts';
import { focusAt } from '../passages/focus.ts';
import { type Gathered, gather } from '../passages/gather.ts';
import type { Mention, Passage, Setting } from '../passages/passage.ts';
import type { Word } from '../sayings/say.ts';
import { sourceWord } from '../wording/words.ts';

export interface StatusInFocus {
  readonly citation: Citation;
  readonly instrument: Instrument;
  readonly state: string;
  /** ISO date on which it is judged. */
  readonly day: string;
  readonly participation: Participation;
}

/**
 * Each treaty that the text cites, at its first mention, with each State in focus; where the focus changes, anew.
 * What the text itself claims of a State and a treaty is the claim rules' to judge.
 */
export function statusInFocus(analysis: Analysis): readonly StatusInFocus[] {
  if (analysis.focus.every(({ states }) => states.length === 0)) return [];
  let status = known.get(analysis);
  if (!status) {
    status = [...judge(analysis)];
    known.set(analysis, status);
  }
  return status;
}

/** Several rules ask the same of one version of a document. */
const known = new WeakMap<Analysis, readonly StatusInFocus[]>();

function* judge(analysis: Analysis): Generator<StatusInFocus> {
  const { starts, corpus, focus } = analysis;
  const claimed = new Set<string>();
  for (const { value } of gather(analysis, made, claimsIn)) for (const pair of value) claimed.add(pair);
  for (const { index, value } of focus.length === 1 ? firstMentions(analysis) : firstInEachFocus(analysis)) {
    const { instrument, citation } = value;
    if (instrument.kind !== 'treaty') continue;
    const { states, day } = focusAt(analysis, starts[index]! + citation.start);
    for (const state of states) {
      if (!corpus.participant(state) || claimed.has(pairOf(state, instrument))) continue;
      const participation = participationIn(corpus, instrument, state, day);
      yield { citation: moveCitation(citation, starts[index]!), instrument, state, day, participation };
    }
  }
}

/** Asked again with every keystroke, and answered the same as long as the corpus is. */
const answered = new WeakMap<Corpus, Map<string, Participation>>();

function participationIn(corpus: Corpus, { id }: Instrument, state: string, day: string): Participation {
  const answers = answered.get(corpus) ?? new Map<string, Participation>();
  answered.set(corpus, answers);
  const key = `${id} ${state} ${day}`;
  const participation = answers.get(key) ?? participationOf(corpus, id, state, day);
  answers.set(key, participation);
  return participation;
}

const claimsIn = ({ claims }: Passage) =>
  claims.length > 0 ? claims.map(({ state, instrument }) => pairOf(state, instrument)) : undefined;
const pairOf = (state: string, { id }: Instrument): string => `${state} ${id}`;
const made = Symbol('of which State and instrument a passage claims something');

function firstInEachFocus({ passages, starts, focus }: Analysis): Gathered<Mention>[] {
  const seen = new Map(focus.map(stretch => [stretch, new Set<Instrument>()]));
  return passages.flatMap(({ mentions }, index) =>
    mentions
      .filter(({ instrument, citation }) => {
        const known = seen.get(focusAt({ focus }, starts[index]! + citation.start))!;
        return !known.has(instrument) && known.add(instrument);
      })
      .map(value => ({ index, value })),
  );
}

/** "UN Treaty Collection, 3 February 2026". */
export const sourceInWords = ({ corpus }: Pick<Setting, 'corpus'>, record: Origin): Word => sourceWord(corpus, record);
