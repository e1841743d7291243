import type { Instrument } from '../corpus/corpus.ts';
import { isVerified } from '../corpus/wording.ts';

/** In words, the facts of a citation that no source of the corpus bears out: "the day of adoption, the treaty series". */
export function doubtsOf(instrument: Instrument): string[] {
  return facts
    .filter(([group, , has]) => has(instrument) && !isVerified(instrument, group))
    .map(([, inWords]) => inWords);
}

const facts: readonly (readonly [group: string, inWords: string, has: (instrument: Instrument) => boolean])[] = [
  ['titles', 'the title', () => true],
  ['adopted', 'the day of adoption', ({ adopted }) => adopted !== undefined],
  ['entryIntoForce', 'the entry into force', ({ entryIntoForce }) => entryIntoForce !== undefined],
  ['treatySeries', 'the treaty series', ({ treatySeries }) => treatySeries !== undefined],
  ['registration', 'the registration number', ({ registration }) => registration !== undefined],
  ['symbols', 'the symbol', ({ symbols }) => symbols !== undefined],
];
