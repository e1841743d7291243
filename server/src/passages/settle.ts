import { farthest, type Named } from '../citations/backReferences.ts';
import { instrumentsOf } from '../citations/citation.ts';
import type { Term } from '../citations/definitions.ts';
import type { Common, Shared } from './common.ts';
import type { Settings } from './focus.ts';
import type { BlockMemory } from './memory.ts';
import type { Passage } from './passage.ts';

/** The passages of one version of a document, with what the next version may take over. */
export interface InOrder {
  readonly passages: readonly Passage[];
  readonly names: readonly Named[];
  /** Those in force where a block begins, and at last at the end of the document. */
  readonly terms: readonly (readonly Term[])[];
  readonly common: Common;
  readonly settings: Settings;
}

/** Makes a passage of every block, in order: each knows what the blocks before it have named and defined. */
export function settleInOrder(
  memories: readonly BlockMemory[],
  starts: readonly number[],
  common: Common,
  settings: Settings,
  { head, tail }: Shared,
  earlier: InOrder | undefined,
): InOrder {
  const usable =
    earlier && earlier.common.named === common.named && settings.isSameAs(earlier.settings) ? earlier : undefined;
  const from = usable ? head : 0;
  const passages = usable ? usable.passages.slice(0, from) : [];
  const names = usable ? usable.names.slice(0, from) : [];
  const terms = usable ? usable.terms.slice(0, from + 1) : [noTerms];
  const changedUntil = memories.length - tail;
  const moved = usable ? usable.passages.length - memories.length : 0;
  for (let i = from; i < memories.length; i++) {
    // From here on nothing that a block can see of the blocks before it is new.
    const isSettled =
      usable &&
      i >= changedUntil &&
      terms[i] === usable.terms[i + moved] &&
      (changedUntil === 0 || starts[changedUntil - 1]! <= starts[i]! - farthest);
    if (isSettled) {
      return {
        passages: [...passages, ...usable.passages.slice(i + moved)],
        names: [...names, ...usable.names.slice(i + moved)],
        terms: [...terms, ...usable.terms.slice(i + moved + 1)],
        common,
        settings,
      };
    }
    const memory = memories[i]!;
    const reading = common.readings[i]!;
    const settled = memory.names(reading, common.named, terms[i]!, settings.corpus);
    names.push(settled);
    terms.push(extend(terms[i]!, settled.defined, earlier));
    const before = reading.loose.some(({ points }) => points) ? namedBefore(i, starts, names) : nothing;
    const setting = settings.between(starts[i]!, starts[i]! + memory.block.prose.length);
    passages.push(
      memory.passage(memory.citations(settled, before, reading, settings.corpus), settled, reading, setting),
    );
  }
  return { passages, names, terms, common, settings };
}

/** What the blocks before have named, as far as a reference reaches back; the nearest last. */
function namedBefore(block: number, starts: readonly number[], names: readonly Named[]): Named[] {
  const before: Named[] = [];
  for (let i = block - 1; i >= 0 && starts[i]! > starts[block]! - farthest; i--)
    if (names[i]!.citations.length > 0 || names[i]!.loose.length > 0) before.push(names[i]!);
  return before.reverse();
}

/** A list equal to one of the version before is the same one, so that the blocks under it need not be settled anew. */
function extend(terms: readonly Term[], defined: readonly Term[], earlier: InOrder | undefined): readonly Term[] {
  if (defined.length === 0) return terms;
  const longer = [...terms, ...defined];
  return earlier?.terms.find(known => isSameList(known, longer)) ?? longer;
}

const isSameList = (a: readonly Term[], b: readonly Term[]): boolean =>
  a.length === b.length && a.every((term, i) => term.term === b[i]!.term && isSameMeaning(term, b[i]!));

function isSameMeaning(a: Term, b: Term): boolean {
  const [ours, theirs] = [instrumentsOf(a), instrumentsOf(b)];
  return ours.length === theirs.length && ours.every((instrument, i) => instrument === theirs[i]);
}

/** The same for every version of every document. */
const noTerms: readonly Term[] = [];
const nothing: readonly Named[] = [];
