import type { Corpus } from '../corpus/corpus.ts';
import { inLanguage, joined, mapped, type Saying, say, spoken, type Word } from '../sayings/say.ts';
import { differenceLines } from '../wording/differenceLines.ts';
import { dayWord, titleOf } from '../wording/words.ts';
import type { Proposal } from './proposal.ts';

/** What an import would change, for the terminal and for the editor alike. */
export function proposalText({ record, inForce, difference, entry }: Proposal, corpus: Corpus): Word {
  const { instrument, source, complete, checked, unread, remarks } = record;
  const known = inForce && corpus.source(inForce.source);
  const now = inForce ? ofDay(known?.title ?? inForce.source, inForce.day, inForce.complete) : say`no record`;
  return joined('\n', [
    joined(': ', [instrument.id, titleOf(instrument)]),
    row('read', joined('; ', [ofDay(source.title, source.day, complete), checked])),
    row('in force', now),
    ...(inForce && inForce.day > source.day
      ? [row('look at', say`what is in force is of a later day than what was read`)]
      : []),
    ...remarks.map(remark => row('look at', remark)),
    ...(unread.length > 0 ? [row('not read', joined('; ', unread))] : []),
    ...differenceLines(difference, corpus, complete),
    ...(difference.gone.length > 0 && !complete
      ? [indented(say`What is not on an incomplete list is not gone: those acts stay in force.`)]
      : []),
    ...(entry ? [] : [indented(say`Nothing of it is new.`)]),
  ]);
}

const ofDay = (title: string, day: string, complete: boolean): Word =>
  joined(', ', [title, dayWord(day), complete ? say`complete` : undefined]);

const indented = (line: Word): Word => mapped(line, text => `  ${text}`);

/** What a line is about, in a column as wide as the longest of them. */
const row = (label: keyof typeof labels, text: Saying): Word =>
  spoken(language => {
    const width = Math.max(...Object.values(labels).map(one => one.in(language).length));
    return `  ${labels[label].in(language).padEnd(width)}  ${inLanguage(text, language)}`;
  });

const labels = {
  read: say`read`,
  'in force': say`in force`,
  'look at': say`look at`,
  'not read': say`not read`,
} as const;
