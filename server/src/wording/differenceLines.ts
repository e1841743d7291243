import type { Corpus, TreatyAct } from '../corpus/corpus.ts';
import type { Difference } from '../corpus/difference.ts';
import { joined, mapped, say, type Word } from '../sayings/say.ts';
import { actWord, stateWord } from './words.ts';

/** A line an act, and the sum: `+` new, `~` changed, `-` gone. */
export function differenceLines(difference: Difference, corpus: Corpus, complete = true): Word[] {
  const { added, changed, gone, same } = difference;
  const line = (mark: string, code: string, text: Word): Word =>
    joined(': ', [mapped(stateWord(corpus, code), name => `  ${mark} ${code.padEnd(4)} ${name}`), text]);
  return [
    ...added.map(act => line('+', act.participant, actInWords(act))),
    ...changed.map(({ before, after }) =>
      line('~', after.participant, joined(' -> ', [actInWords(before), actInWords(after)])),
    ),
    ...gone.map(act => line(complete ? '-' : '.', act.participant, actInWords(act))),
    mapped(
      complete
        ? say`${added.length} new, ${changed.length} changed, ${gone.length} gone, ${same} the same`
        : say`${added.length} new, ${changed.length} changed, ${gone.length} not listed, ${same} the same`,
      text => `  ${text}`,
    ),
  ];
}

/** An act as one reads it: `accession 1993-07-08, in force 1993-08-07, until 2010-04-30`. */
export const actInWords = ({ kind, date, effective, end }: TreatyAct): Word =>
  joined(', ', [
    joined(' ', [actWord(kind), date ?? say`(no day)`]),
    effective && say`in force ${effective}`,
    end && (end === 'unknown' ? say`no longer bound` : say`until ${end}`),
  ]);
