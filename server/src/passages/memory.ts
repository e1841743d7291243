import type { Named } from '../citations/backReferences.ts';
import { type Citation, instrumentsOf } from '../citations/citation.ts';
import type { Term } from '../citations/definitions.ts';
import { type Reading, readNames } from '../citations/readNames.ts';
import { completeCitations, type Settled, settleNames } from '../citations/settle.ts';
import { findClaims } from '../claims/find.ts';
import type { Corpus, Instrument } from '../corpus/corpus.ts';
import type { Block } from '../markdown/mask.ts';
import { focusAt } from './focus.ts';
import type { Mention, Passage, Setting } from './passage.ts';

/**
 * A block with what was last found in it. Each step is asked with all that it depends on, and answers from memory
 * as long as that is the same: a keystroke elsewhere costs a block no more than these comparisons.
 */
export class BlockMemory {
  readonly block: Block;
  #reading: { spokenOf: number; value: Reading } | undefined;
  #names: { reading: Reading; named: ReadonlySet<Instrument>; terms: readonly Term[]; value: Settled } | undefined;
  #citations: { names: Named; before: readonly Named[]; value: readonly Citation[] } | undefined;
  #passage: { citations: readonly Citation[]; setting: Setting; value: Passage } | undefined;

  constructor(block: Block) {
    this.block = block;
  }

  /** `spokenOf` are the subjects of the whole document (see `citations/talk.ts`). */
  reading(corpus: Corpus, spokenOf: number): Reading {
    const known = this.#reading;
    if (known && (known.value.asked & (known.spokenOf ^ spokenOf)) === 0) return known.value;
    const value = readNames(this.block.prose, corpus, spokenOf);
    this.#reading = { spokenOf, value };
    return value;
  }

  names(reading: Reading, named: ReadonlySet<Instrument>, terms: readonly Term[], corpus: Corpus): Settled {
    const known = this.#names;
    if (known && known.reading === reading && known.terms === terms && (!reading.shared || known.named === named))
      return known.value;
    const value = settleNames(this.block.prose, reading, named, terms, corpus);
    this.#names = { reading, named, terms, value };
    return value;
  }

  citations(names: Settled, before: readonly Named[], reading: Reading, corpus: Corpus): readonly Citation[] {
    const known = this.#citations;
    if (known && known.names === names && isSame(known.before, before)) return known.value;
    const value = completeCitations(this.block.prose, names, before, reading, corpus);
    this.#citations = { names, before, value };
    return value;
  }

  passage(
    citations: readonly Citation[],
    { definitions }: Settled,
    { participants, groups }: Reading,
    setting: Setting,
  ): Passage {
    const known = this.#passage;
    if (known && known.citations === citations && known.setting === setting) return known.value;
    const { prose } = this.block;
    const { corpus, focus } = setting;
    const claims = findClaims(prose, citations, participants, corpus);
    const mentions = firstMentions(citations, setting);
    const value = { corpus, focus, prose, citations, claims, participants, groups, definitions, mentions };
    this.#passage = { citations, setting, value };
    return value;
  }
}

function firstMentions(citations: readonly Citation[], setting: Setting): readonly Mention[] {
  if (citations.length === 0) return none;
  const seen = new Set<string>();
  return citations.flatMap(citation => {
    const { start } = focusAt(setting, citation.start);
    return instrumentsOf(citation)
      .filter(({ id }) => !seen.has(`${start} ${id}`) && seen.add(`${start} ${id}`))
      .map(instrument => ({ instrument, citation }));
  });
}

const none: readonly Mention[] = [];

const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((item, i) => item === b[i]);
