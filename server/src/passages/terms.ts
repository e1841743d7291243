import { instrumentsOf } from '../citations/citation.ts';
import type { Term } from '../citations/definitions.ts';

/** The lists of terms in force in one version of a document, so that an equal list of the next version is the same one. */
export class TermLists {
  readonly #earlier: readonly (readonly Term[])[];
  readonly all: (readonly Term[])[] = [];

  constructor(earlier: TermLists | undefined) {
    this.#earlier = earlier?.all ?? [];
  }

  extend(terms: readonly Term[], defined: readonly Term[]): readonly Term[] {
    if (defined.length === 0) return terms;
    const longer = [...terms, ...defined];
    const list = this.#earlier.find(known => isSameList(known, longer)) ?? longer;
    this.all.push(list);
    return list;
  }
}

const isSameList = (a: readonly Term[], b: readonly Term[]): boolean =>
  a.length === b.length && a.every((term, i) => term.term === b[i]!.term && isSameMeaning(term, b[i]!));

function isSameMeaning(a: Term, b: Term): boolean {
  const [ours, theirs] = [instrumentsOf(a), instrumentsOf(b)];
  return ours.length === theirs.length && ours.every((instrument, i) => instrument === theirs[i]);
}
