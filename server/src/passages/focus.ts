import type { Corpus } from '../corpus/corpus.ts';
import type { Blocks } from '../markdown/blocks.ts';
import type { Directives } from '../markdown/directives.ts';
import type { Setting } from './passage.ts';

/** Which States the text is about from an offset on, and on which day (ISO date) their status is judged. */
export interface Focus {
  readonly start: number;
  readonly states: readonly string[];
  readonly day: string;
}

/** A directive in the text holds from where it stands; one above all text holds for the whole. */
export function focusAt({ focus }: { readonly focus: readonly Focus[] }, offset: number): Focus {
  return focus.findLast(({ start }) => start <= offset) ?? focus[0]!;
}

/** Where the focus of a document changes, in order; the first begins at 0. */
export function focusOf(document: Blocks, { changes }: Directives, whole: Focus): [Focus, ...Focus[]] {
  const text = changes.length > 0 ? firstText(document) : 0;
  const focus: [Focus, ...Focus[]] = [whole];
  for (const { comment, states, asOf } of changes) {
    const former = focus.at(-1)!;
    const changed = { states: states?.map(({ value }) => value) ?? former.states, day: asOf ?? former.day };
    if (comment.start < text) focus[0] = { start: 0, ...changed };
    else focus.push({ start: comment.end, ...changed });
  }
  return focus;
}

/** Where the first word of a document stands. */
function firstText({ blocks, starts }: Blocks): number {
  const block = blocks.findIndex(({ prose }) => /\S/.test(prose));
  return block < 0 ? Number.POSITIVE_INFINITY : starts[block]! + blocks[block]!.prose.search(/\S/);
}

/** The settings of the blocks of one version of a document; an equal one of the next version is the same one. */
export class Settings {
  readonly corpus: Corpus;
  readonly #focus: readonly Focus[];
  readonly #earlier: ReadonlyMap<string, Setting>;
  readonly #all = new Map<string, Setting>();
  readonly #whole: Setting | undefined;

  constructor(corpus: Corpus, focus: readonly Focus[], earlier: Settings | undefined) {
    this.corpus = corpus;
    this.#focus = focus;
    this.#earlier = earlier ? earlier.#all : this.#all;
    this.#whole = focus.length === 1 ? this.#setting(focus) : undefined;
  }

  /** Whether one and the same setting holds in the whole of both documents. */
  isSameAs(other: Settings): boolean {
    return this.#whole !== undefined && this.#whole === other.#whole;
  }

  /** What holds in a block between two offsets; places in it count from the block's start. */
  between(start: number, end: number): Setting {
    if (this.#whole) return this.#whole;
    const inside = this.#focus.filter(focus => focus.start > start && focus.start < end);
    return this.#setting([
      { ...focusAt({ focus: this.#focus }, start), start: 0 },
      ...inside.map(focus => ({ ...focus, start: focus.start - start })),
    ]);
  }

  #setting(focus: readonly Focus[]): Setting {
    const key = JSON.stringify(focus);
    const setting = this.#all.get(key) ?? this.#earlier.get(key) ?? { corpus: this.corpus, focus };
    this.#all.set(key, setting);
    return setting;
  }
}
