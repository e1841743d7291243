import { checkHash, type Tokens, tokenise } from '../text/tokens.ts';
import { type Container, type Section, TextColumn } from './format.ts';

/** What a name stands for and how it may be written. */
export const nameForms = [
  'title',
  'short-title',
  'shared-name',
  'acronym',
  'body',
  'body-acronym',
  'participant',
  'adjective',
  'wrong-name',
] as const;
export type NameForm = (typeof nameForms)[number];

export interface Name {
  readonly text: string;
  readonly form: NameForm;
  readonly language: number;
  /** Index of the instrument, or of the participant for the last two forms. */
  readonly target: number;
}

/** A stretch of words that equals one or more names: the words `first` to `last`, the names by their numbers. */
export interface NameMatch {
  readonly first: number;
  readonly last: number;
  readonly names: readonly number[];
}

/** Names by their numbers, and where they stand in a text. */
export interface Names {
  readonly size: number;
  at(name: number): Name;
  formOf(name: number): NameForm;
  targetOf(name: number): number;
  /** Whether a name can begin at the word `first`: seldom wrong, and then only to say yes. */
  mayMatch(tokens: Tokens, first: number): boolean;
  /** The longest names that begin at the word `first`, one match a length, the longest first. */
  matchesAt(text: string, tokens: Tokens, first: number): readonly NameMatch[];
}

/**
 * Every name of every instrument and participant as a trie of words, in typed arrays.
 * Most nodes have one child, which stands in the node; the rest are in one open-addressed table.
 */
export class NameIndex implements Names {
  readonly #texts: TextColumn;
  readonly #form: Uint8Array;
  readonly #language: Uint8Array;
  readonly #target: Uint16Array;
  readonly #check: Uint32Array;
  readonly #starts: Uint32Array;
  readonly #onlyWord: Uint32Array;
  readonly #onlyChild: Int32Array;
  readonly #terminal: Int32Array;
  readonly #listed: Uint32Array;
  readonly #edges: Int32Array;

  constructor(container: Container) {
    this.#texts = new TextColumn(container, 'names');
    this.#form = container.bytes('names.form');
    this.#language = container.bytes('names.language');
    this.#target = container.uint16('names.target');
    this.#check = container.uint32('names.check');
    this.#starts = container.uint32('trie.starts');
    this.#onlyWord = container.uint32('trie.word');
    this.#onlyChild = container.int32('trie.child');
    this.#terminal = container.int32('trie.terminal');
    this.#listed = container.uint32('trie.names');
    this.#edges = container.int32('trie.edges');
  }

  get size(): number {
    return this.#form.length;
  }

  at(name: number): Name {
    return {
      text: this.#texts.at(name),
      form: this.formOf(name),
      language: this.#language[name]!,
      target: this.#target[name]!,
    };
  }

  formOf(name: number): NameForm {
    return nameForms[this.#form[name]!]!;
  }

  targetOf(name: number): number {
    return this.#target[name]!;
  }

  /** Most words begin none; of those that do, such as "the", most are told by the next word. */
  mayMatch({ hash, count }: Tokens, first: number): boolean {
    const word = hash[first]!;
    if (((this.#starts[(word & startMask) >>> 5]! >>> (word & 31)) & 1) === 0) return false;
    const node = this.#child(0, word);
    if (node < 0) return false;
    return this.#terminal[node]! >= 0 || (first + 1 < count && this.#child(node, hash[first + 1]!) >= 0);
  }

  matchesAt(text: string, tokens: Tokens, first: number): readonly NameMatch[] {
    const { hash, count } = tokens;
    if (!this.mayMatch(tokens, first)) return none;
    const matches: NameMatch[] = [];
    let node = 0;
    for (let t = first; t < count; t++) {
      node = this.#child(node, hash[t]!);
      if (node < 0) break;
      const list = this.#terminal[node]!;
      if (list < 0) continue;
      const names: number[] = [];
      for (let i = list + 1, end = i + this.#listed[list]!; i < end; i++) {
        const name = this.#listed[i]!;
        if (checkHash(text, tokens, first, t, isExact(this.formOf(name))) === this.#check[name]) names.push(name);
      }
      if (names.length > 0) matches.unshift({ first, last: t, names });
    }
    return matches;
  }

  #child(node: number, word: number): number {
    const only = this.#onlyChild[node]!;
    if (only !== branching) return only >= 0 && this.#onlyWord[node] === word ? only : -1;
    const mask = this.#edges.length / 3 - 1;
    for (let slot = slotOf(node, word) & mask; ; slot = (slot + 1) & mask) {
      const at = slot * 3;
      if (this.#edges[at] === -1) return -1;
      if (this.#edges[at] === node && this.#edges[at + 1]! >>> 0 === word) return this.#edges[at + 2]!;
    }
  }
}

/** Acronyms are equal only with their capitals and points left as they are. */
export const isExact = (form: NameForm): boolean => form === 'acronym' || form === 'body-acronym';

/** Builds the index; the numbers of the names are their places in the list. */
export function writeNames(sections: Map<string, Section>, names: readonly Name[]): void {
  TextColumn.write(
    sections,
    'names',
    names.map(name => name.text),
  );
  sections.set(
    'names.form',
    Uint8Array.from(names, name => nameForms.indexOf(name.form)),
  );
  sections.set(
    'names.language',
    Uint8Array.from(names, name => name.language),
  );
  sections.set(
    'names.target',
    Uint16Array.from(names, name => name.target),
  );
  sections.set(
    'names.check',
    Uint32Array.from(names, name => {
      const tokens = tokenise(name.text);
      return checkHash(name.text, tokens, 0, tokens.count - 1, isExact(name.form));
    }),
  );
  const nodes: { children: Map<number, number>; names: number[] }[] = [{ children: new Map(), names: [] }];
  const starts = new Uint32Array((startMask + 1) / 32);
  for (const [number, { text }] of names.entries()) {
    const tokens = tokenise(text);
    let node = 0;
    for (let t = 0; t < tokens.count; t++) {
      const word = tokens.hash[t]!;
      if (t === 0) starts[(word & startMask) >>> 5]! |= 1 << (word & 31);
      let child = nodes[node]!.children.get(word);
      if (child === undefined) {
        child = nodes.push({ children: new Map(), names: [] }) - 1;
        nodes[node]!.children.set(word, child);
      }
      node = child;
    }
    nodes[node]!.names.push(number);
  }
  const listed: number[] = [];
  const edgeCount = nodes.reduce((sum, { children }) => sum + (children.size > 1 ? children.size : 0), 0);
  const capacity = 2 ** Math.ceil(Math.log2(Math.max(2, edgeCount * 2)));
  const edges = new Int32Array(capacity * 3).fill(-1);
  const onlyWord = new Uint32Array(nodes.length);
  const onlyChild = new Int32Array(nodes.length).fill(-1);
  const terminal = new Int32Array(nodes.length).fill(-1);
  for (const [id, node] of nodes.entries()) {
    if (node.names.length > 0) {
      terminal[id] = listed.length;
      listed.push(node.names.length, ...node.names);
    }
    if (node.children.size === 1) {
      [[onlyWord[id], onlyChild[id]]] = [...node.children] as [[number, number]];
    } else if (node.children.size > 1) {
      onlyChild[id] = branching;
      for (const [word, child] of node.children) {
        let slot = slotOf(id, word) & (capacity - 1);
        while (edges[slot * 3] !== -1) slot = (slot + 1) & (capacity - 1);
        edges.set([id, word, child], slot * 3);
      }
    }
  }
  sections.set('trie.starts', starts);
  sections.set('trie.word', onlyWord);
  sections.set('trie.child', onlyChild);
  sections.set('trie.terminal', terminal);
  sections.set('trie.names', Uint32Array.from(listed));
  sections.set('trie.edges', edges);
}

const none: readonly NameMatch[] = [];
const startMask = 0x7fff;
const branching = -2;

function slotOf(node: number, word: number): number {
  return (Math.imul(node, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b)) >>> 7;
}
