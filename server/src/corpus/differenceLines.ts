import type { Corpus } from './corpus.ts';
import { actInWords, type Difference } from './difference.ts';
import { stateName } from './wording.ts';

/** A line an act, and the sum: `+` new, `~` changed, `-` gone. */
export function differenceLines(difference: Difference, corpus: Corpus, complete = true): string[] {
  const { added, changed, gone, same } = difference;
  const line = (mark: string, code: string, text: string): string =>
    `  ${mark} ${code.padEnd(4)} ${stateName(corpus, code)}: ${text}`;
  return [
    ...added.map(act => line('+', act.participant, actInWords(act))),
    ...changed.map(({ before, after }) =>
      line('~', after.participant, `${actInWords(before)} -> ${actInWords(after)}`),
    ),
    ...gone.map(act => line(complete ? '-' : '.', act.participant, actInWords(act))),
    `  ${added.length} new, ${changed.length} changed, ${gone.length} ${complete ? 'gone' : 'not listed'}, ${same} the same`,
  ];
}
