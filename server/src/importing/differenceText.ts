import type { Corpus } from '../corpus/corpus.ts';
import { differenceLines } from '../corpus/differenceLines.ts';
import { dayInWords } from '../corpus/wording.ts';
import type { Proposal } from './proposal.ts';

/** What an import would change, for the terminal and for the editor alike. */
export function proposalText({ record, inForce, difference, entry }: Proposal, corpus: Corpus): string {
  const { instrument, source, complete, checked, unread, remarks } = record;
  const known = inForce && corpus.source(inForce.source);
  const now = inForce
    ? `${known?.title ?? inForce.source}, ${dayInWords(inForce.day)}${inForce.complete ? ', complete' : ''}`
    : 'no record';
  return [
    `${instrument.id}: ${instrument.titles.en}`,
    `  read      ${source.title}, ${dayInWords(source.day)}${complete ? ', complete' : ''}; ${checked}`,
    `  in force  ${now}`,
    ...(inForce && inForce.day > source.day
      ? ['  look at   what is in force is of a later day than what was read']
      : []),
    ...remarks.map(remark => `  look at   ${remark}`),
    ...(unread.length > 0 ? [`  not read  ${unread.join('; ')}`] : []),
    ...differenceLines(difference, corpus, complete),
    ...(difference.gone.length > 0 && !complete
      ? ['  What is not on an incomplete list is not gone: those acts stay in force.']
      : []),
    ...(entry ? [] : ['  Nothing of it is new.']),
  ].join('\n');
}
