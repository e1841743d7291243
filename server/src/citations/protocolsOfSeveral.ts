import type { Corpus } from '../corpus/corpus.ts';
import { type Citation, instrumentOf } from './citation.ts';

/**
 * "the Optional Protocols to the Convention against Torture, the Covenant on … and the Convention on …": the protocol to each.
 * Only where the first has no more than one can the plural be about the others.
 */
export function withProtocolsOfSeveral(
  text: string,
  citations: readonly Citation[],
  corpus: Corpus,
): readonly Citation[] {
  if (citations.length < 2) return citations;
  let goesOn = false;
  return citations.map((citation, i) => {
    const before = citations[i - 1];
    const isNext = goesOn && before !== undefined && joint.test(text.slice(before.end, citation.start));
    goesOn = isNext || (several.test(text.slice(citation.start, citation.end)) && instrumentOf(citation) !== undefined);
    const parent = isNext ? instrumentOf(citation) : undefined;
    const [first, ...others] = parent ? corpus.protocolsTo(parent.id) : [];
    return first ? { ...citation, resolution: { kind: 'resolved', instruments: [first, ...others] } } : citation;
  });
}

const several = /^(?:optional\s{1,20}protocols|protocoles\s{1,20}facultatifs|protocolos\s{1,20}facultativos)\s/i;
const joint =
  /^[\s*_)]{0,4}(?:,|,?\s(?:and|et|y|e))\s{1,20}(?:(?:to|à|de|del|a|al|au|du)\s{1,20})?(?:the\s{1,20}|la\s{1,20}|le\s{1,20}|el\s{1,20}|l['’])?$/i;
