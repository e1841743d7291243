import { fold } from '../../text/fold.ts';
import { checkHash, type Tokens, tokenise } from '../../text/tokens.ts';
import { isExact, type Name, type NameForm, type NameMatch, type Names } from '../names.ts';
import type { Words } from '../vocabulary.ts';
import type { OwnName } from './ownNames.ts';

/** An index of the names that an office adds: made in milliseconds, because it is made anew when a file is edited. */
export class AddedNames implements Names {
  readonly #list: readonly OwnName[];
  /** The children of all nodes of the trie, by node and word. */
  readonly #children = new Map<number, number>();
  readonly #terminals = new Map<number, number[]>();
  readonly #starts = new Set<number>();
  readonly #checks = new Map<number, number>();

  constructor(list: readonly OwnName[]) {
    this.#list = list;
    let nodes = 1;
    for (const [number, { tokens }] of list.entries()) {
      const { hash, count } = tokens;
      let node = 0;
      for (let t = 0; t < count; t++) {
        const key = keyOf(node, hash[t]!);
        node = this.#children.get(key) ?? nodes;
        if (node === nodes) this.#children.set(key, nodes++);
      }
      if (count > 0) this.#starts.add(hash[0]!);
      const names = this.#terminals.get(node);
      if (names) names.push(number);
      else this.#terminals.set(node, [number]);
    }
  }

  get size(): number {
    return this.#list.length;
  }

  at(name: number): Name {
    return this.#list[name]!;
  }

  formOf(name: number): NameForm {
    return this.at(name).form;
  }

  targetOf(name: number): number {
    return this.at(name).target;
  }

  mayMatch({ hash }: Tokens, first: number): boolean {
    return this.#starts.has(hash[first]!);
  }

  matchesAt(text: string, tokens: Tokens, first: number): NameMatch[] {
    if (!this.mayMatch(tokens, first)) return [];
    const { hash, count } = tokens;
    const matches: NameMatch[] = [];
    let node: number | undefined = 0;
    for (let t = first; t < count; t++) {
      node = this.#children.get(keyOf(node, hash[t]!));
      if (node === undefined) break;
      const names = (this.#terminals.get(node) ?? []).filter(
        name => checkHash(text, tokens, first, t, isExact(this.formOf(name))) === this.#checkOf(name),
      );
      if (names.length > 0) matches.unshift({ first, last: t, names });
    }
    return matches;
  }

  #checkOf(name: number): number {
    const known = this.#checks.get(name);
    if (known !== undefined) return known;
    const { text, form, tokens } = this.#list[name]!;
    const check = checkHash(text, tokens, 0, tokens.count - 1, isExact(form));
    this.#checks.set(name, check);
    return check;
  }
}

/** Node and word in one number. */
const keyOf = (node: number, word: number): number => node * 2 ** 32 + word;

/** The words of the names that an office adds, indexed when one is first asked for. */
export class AddedWords implements Words {
  readonly #list: readonly Name[];
  #index: { byHash: Map<number, number[]>; byWord: Map<string, number[]> } | undefined;

  constructor(list: readonly Name[]) {
    this.#list = list;
  }

  namesWith(hash: number): Uint32Array {
    return Uint32Array.from(this.#words().byHash.get(hash) ?? []);
  }

  has(hash: number): boolean {
    return this.#words().byHash.has(hash);
  }

  *namesWithPrefix(prefix: string): Generator<number> {
    for (const [word, names] of this.#words().byWord) if (word.startsWith(prefix)) yield* names;
  }

  #words() {
    if (this.#index) return this.#index;
    const byWord = new Map<string, number[]>();
    for (const [number, { text }] of this.#list.entries()) {
      for (const word of new Set(fold(text).split(' '))) {
        const names = byWord.get(word);
        if (names) names.push(number);
        else byWord.set(word, [number]);
      }
    }
    const byHash = new Map<number, number[]>();
    for (const [word, names] of byWord) {
      const tokens = tokenise(word);
      if (tokens.count === 1) byHash.set(tokens.hash[0]!, names);
    }
    this.#index = { byWord, byHash };
    return this.#index;
  }
}
