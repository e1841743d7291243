import type { Tokens } from '../../text/tokens.ts';
import type { Name, NameForm, NameMatch, Names } from '../names.ts';
import type { Words } from '../vocabulary.ts';
import { AddedNames, AddedWords } from './addedNames.ts';
import type { OwnName } from './ownNames.ts';

/** The names of a corpus and, numbered after them, those that were added. */
export function overlayNames(
  base: Names,
  words: Words,
  added: readonly OwnName[],
): { names: Names; vocabulary: Words } {
  return {
    names: new OverlaidNames(base, new AddedNames(added)),
    vocabulary: new OverlaidWords(words, new AddedWords(added), base.size),
  };
}

class OverlaidNames implements Names {
  readonly size: number;
  readonly #base: Names;
  readonly #added: Names;

  constructor(base: Names, added: Names) {
    this.#base = base;
    this.#added = added;
    this.size = base.size + added.size;
  }

  at(name: number): Name {
    return name < this.#base.size ? this.#base.at(name) : this.#added.at(name - this.#base.size);
  }

  formOf(name: number): NameForm {
    return name < this.#base.size ? this.#base.formOf(name) : this.#added.formOf(name - this.#base.size);
  }

  targetOf(name: number): number {
    return name < this.#base.size ? this.#base.targetOf(name) : this.#added.targetOf(name - this.#base.size);
  }

  mayMatch(tokens: Tokens, first: number): boolean {
    return this.#base.mayMatch(tokens, first) || this.#added.mayMatch(tokens, first);
  }

  matchesAt(text: string, tokens: Tokens, first: number): readonly NameMatch[] {
    const known = this.#base.matchesAt(text, tokens, first);
    const added = this.#added.matchesAt(text, tokens, first);
    if (added.length === 0) return known;
    const byEnd = new Map(known.map(match => [match.last, match]));
    for (const { last, names } of added) {
      const renumbered = names.map(name => name + this.#base.size);
      byEnd.set(last, { first, last, names: [...(byEnd.get(last)?.names ?? []), ...renumbered] });
    }
    return [...byEnd.values()].sort((a, b) => b.last - a.last);
  }
}

class OverlaidWords implements Words {
  readonly #base: Words;
  readonly #added: Words;
  readonly #from: number;

  constructor(base: Words, added: Words, from: number) {
    this.#base = base;
    this.#added = added;
    this.#from = from;
  }

  namesWith(hash: number): Uint32Array {
    const added = this.#added.namesWith(hash);
    const known = this.#base.namesWith(hash);
    if (added.length === 0) return known;
    const all = new Uint32Array(known.length + added.length);
    all.set(known);
    for (const [i, name] of added.entries()) all[known.length + i] = name + this.#from;
    return all;
  }

  has(hash: number): boolean {
    return this.#base.has(hash) || this.#added.has(hash);
  }

  *namesWithPrefix(prefix: string): Generator<number> {
    for (const name of this.#added.namesWithPrefix(prefix)) yield name + this.#from;
    yield* this.#base.namesWithPrefix(prefix);
  }
}
