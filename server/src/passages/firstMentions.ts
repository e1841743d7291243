import type { Instrument } from '../corpus/corpus.ts';
import type { Gatherable, Gathered } from './gather.ts';
import type { Mention } from './passage.ts';

/**
 * Where each instrument is named first in a document, in the order of the text. From one version to the next only the
 * passages that are new are gone over, and those behind them for what has lost its first mention.
 */
export function firstMentions(document: Gatherable): readonly Gathered<Mention>[] {
  const known = document.notes[firsts] as readonly Gathered<Mention>[] | undefined;
  if (known) return known;
  const found = [...findFirsts(document).values()].sort((a, b) => a.index - b.index);
  document.notes[firsts] = found;
  return found;
}

const firsts = Symbol('first mentions');

function findFirsts({ passages, inherited }: Gatherable): Map<Instrument, Gathered<Mention>> {
  const before = inherited?.notes[firsts] as readonly Gathered<Mention>[] | undefined;
  const { head, tail, count } = before && inherited ? inherited : { head: 0, tail: 0, count: 0 };
  const found = new Map<Instrument, Gathered<Mention>>();
  const add = (index: number, value: Mention) => {
    if (!found.has(value.instrument)) found.set(value.instrument, { index, value });
  };
  const goOver = (from: number, to: number, isWanted: (mention: Mention) => boolean) => {
    for (let index = from; index < to; index++)
      for (const mention of passages[index]!.mentions) if (isWanted(mention)) add(index, mention);
  };
  for (const { index, value } of before ?? []) if (index < head) add(index, value);
  goOver(head, passages.length - tail, () => true);
  const lost = new Set<Instrument>();
  for (const { index, value } of before ?? []) {
    if (index >= count - tail) add(index + passages.length - count, value);
    else if (index >= head && !found.has(value.instrument)) lost.add(value.instrument);
  }
  if (lost.size > 0) goOver(passages.length - tail, passages.length, ({ instrument }) => lost.has(instrument));
  return found;
}
