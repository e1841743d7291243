import { type Citation, moveCitation } from './citations/citation.ts';
import type { Definition } from './citations/definitions.ts';
import type { GroupMention, ParticipantMention } from './citations/scan.ts';
import { type Claim, moveClaim } from './claims/claim.ts';
import type { Corpus } from './corpus/corpus.ts';
import { type Cut, cutIntoBlocks, cutProse } from './markdown/blocks.ts';
import { type Directives, readDirectives } from './markdown/directives.ts';
import { type FrontMatter, readFrontMatter } from './markdown/frontMatter.ts';
import { maskToProse, type Prose } from './markdown/mask.ts';
import { readTogether } from './passages/common.ts';
import { type Focus, focusOf, Settings } from './passages/focus.ts';
import type { Gatherable } from './passages/gather.ts';
import { BlockMemory } from './passages/memory.ts';
import type { Passage } from './passages/passage.ts';
import { type InOrder, settleInOrder } from './passages/settle.ts';
import type { Language } from './text/language.ts';
import { type Span, shift } from './text/span.ts';

export { type Focus, focusAt } from './passages/focus.ts';
export { languageOf } from './passages/language.ts';

/** What is not in the document and not in the corpus, and yet decides what is right. */
export interface Circumstances {
  /** ISO date. */
  readonly today: string;
  /** Codes of the States in focus, unless the document names its own. */
  readonly states: readonly string[];
  /** ISO date to judge on, unless the document names its own; today where there is neither. */
  readonly asOf: string | undefined;
  /** The language of the text, unless the document names its own. */
  readonly language?: Language | undefined;
}

/** Everything that one version of a document says, as a value: rules, features and reports all start from it. */
export interface Analysis extends Omit<Passage, 'mentions'>, Gatherable {
  readonly source: string;
  /** What a repair cannot write as it is, because the document's format takes it for markup. */
  readonly reserved: RegExp | undefined;
  readonly frontMatter: FrontMatter;
  /** The comments of the document, which may hold directives and mark generated blocks. */
  readonly comments: readonly Span[];
  readonly directives: Directives;
  /** Codes of the States in focus at the head of the document; `focusAt` tells those of a place. */
  readonly states: readonly string[];
  /** ISO date on which status is judged at the head of the document. */
  readonly day: string;
  /** ISO date. */
  readonly today: string;
  /** That of drafts which do not name theirs, where somebody has said so. */
  readonly language: Language | undefined;
  /** The same block by block: passage `i` begins at `starts[i]`. */
  readonly passages: readonly Passage[];
  readonly starts: readonly number[];
  /** Another text, read as this one is: in its format, by the same facts, in the same circumstances. */
  alike(source: string): Analysis;
}

/**
 * Never throws: what cannot be resolved is a value. The mask is that of the document's format.
 * Where an earlier version of a Markdown document is at hand, what it shares with this one is not read again; the outcome is the same.
 */
export function analyse(
  source: string,
  corpus: Corpus,
  circumstances: Circumstances,
  mask: (source: string) => Prose = maskToProse,
  earlier?: Analysis,
): Analysis {
  if (mask !== maskToProse) {
    const prose = mask(source);
    return new DocumentAnalysis(cutProse(source, prose), prose.reserved, corpus, circumstances, mask, undefined);
  }
  const kept = earlier instanceof DocumentAnalysis && earlier.corpus === corpus ? earlier.kept : undefined;
  return new DocumentAnalysis(cutIntoBlocks(source, kept?.cut), undefined, corpus, circumstances, mask, kept);
}

interface Kept {
  readonly cut: Cut;
  readonly memories: readonly BlockMemory[];
  readonly inOrder: InOrder;
  readonly notes: Record<symbol, unknown>;
  readonly frontMatter: FrontMatter;
  readonly comments: readonly Span[];
}

class DocumentAnalysis implements Analysis {
  readonly corpus: Corpus;
  readonly reserved: RegExp | undefined;
  readonly today: string;
  readonly language: Language | undefined;
  readonly frontMatter: FrontMatter;
  readonly comments: readonly Span[];
  readonly directives: Directives;
  readonly focus: readonly [Focus, ...Focus[]];
  readonly passages: readonly Passage[];
  readonly notes = {};
  readonly inherited: Gatherable['inherited'];
  /** What the analysis of the next version starts from. */
  readonly kept: Kept;
  readonly #circumstances: Circumstances;
  readonly #mask: (source: string) => Prose;
  // What is asked for of the whole document is put together when it is first asked for.
  #prose: string | undefined;
  #citations: readonly Citation[] | undefined;
  #claims: readonly Claim[] | undefined;
  #participants: readonly ParticipantMention[] | undefined;
  #definitions: readonly Definition[] | undefined;
  #groups: readonly GroupMention[] | undefined;

  constructor(
    cut: Cut,
    reserved: RegExp | undefined,
    corpus: Corpus,
    circumstances: Circumstances,
    mask: (source: string) => Prose,
    earlier: Kept | undefined,
  ) {
    const { source, blocks, starts, head, tail } = cut;
    const old = earlier?.memories ?? [];
    const fresh = blocks.slice(head, blocks.length - tail).map(block => new BlockMemory(block));
    const memories = [...old.slice(0, head), ...fresh, ...old.slice(old.length - tail)];
    this.corpus = corpus;
    this.reserved = reserved;
    this.today = circumstances.today;
    this.language = circumstances.language;
    this.frontMatter = earlier && head > 0 ? earlier.frontMatter : readFrontMatter(source, blocks[0]?.frontMatter);
    this.comments = commentsIn(cut, earlier);
    this.directives = readDirectives(source, this.comments);
    this.focus = focusOf(cut, this.directives, {
      start: 0,
      states: this.frontMatter.states?.map(({ value }) => value) ?? circumstances.states,
      day: this.frontMatter.asOf?.value ?? circumstances.asOf ?? circumstances.today,
    });
    const common = readTogether(memories, corpus, cut, earlier?.inOrder.common);
    const settings = new Settings(corpus, this.focus, earlier?.inOrder.settings);
    const inOrder = settleInOrder(memories, starts, common, settings, cut, earlier?.inOrder);
    this.passages = inOrder.passages;
    this.inherited = takenOver(inOrder, cut, earlier);
    this.kept = { cut, memories, inOrder, notes: this.notes, frontMatter: this.frontMatter, comments: this.comments };
    this.#circumstances = circumstances;
    this.#mask = mask;
  }

  alike(source: string): Analysis {
    return analyse(source, this.corpus, this.#circumstances, this.#mask);
  }

  get source(): string {
    return this.kept.cut.source;
  }
  get starts(): readonly number[] {
    return this.kept.cut.starts;
  }
  get states(): readonly string[] {
    return this.focus[0].states;
  }
  get day(): string {
    return this.focus[0].day;
  }
  get prose(): string {
    this.#prose ??= this.kept.cut.blocks.map(({ prose }) => prose).join('');
    return this.#prose;
  }
  get citations(): readonly Citation[] {
    this.#citations ??= this.#gather(({ citations }) => citations, moveCitation);
    return this.#citations;
  }
  get claims(): readonly Claim[] {
    this.#claims ??= this.#gather(({ claims }) => claims, moveClaim);
    return this.#claims;
  }
  get participants(): readonly ParticipantMention[] {
    this.#participants ??= this.#gather(({ participants }) => participants, shift);
    return this.#participants;
  }
  get definitions(): readonly Definition[] {
    this.#definitions ??= this.#gather(
      ({ definitions }) => definitions,
      (definition, by) => ({ ...shift(definition, by), citation: moveCitation(definition.citation, by) }),
    );
    return this.#definitions;
  }
  get groups(): readonly GroupMention[] {
    this.#groups ??= this.#gather(({ groups }) => groups, shift);
    return this.#groups;
  }

  #gather<T>(of: (passage: Passage) => readonly T[], move: (item: T, by: number) => T): readonly T[] {
    return this.passages.flatMap((passage, i) => of(passage).map(item => move(item, this.starts[i]!)));
  }
}

/** At either end, the passages that are the same: those of blocks that did not change and that nothing new was said to. */
function takenOver({ passages }: InOrder, { head, tail }: Cut, earlier: Kept | undefined): Gatherable['inherited'] {
  const old = earlier?.inOrder.passages;
  if (!earlier || !old) return undefined;
  let sameHead = 0;
  while (sameHead < head && passages[sameHead] === old[sameHead]) sameHead++;
  let sameTail = 0;
  const [last, oldLast] = [passages.length - 1, old.length - 1];
  while (sameTail < tail && passages[last - sameTail] === old[oldLast - sameTail]) sameTail++;
  return { head: sameHead, tail: sameTail, notes: earlier.notes, count: old.length };
}

/** Those of blocks that did not change are as before, but for where they stand. */
function commentsIn({ blocks, starts, head, tail }: Cut, earlier: Kept | undefined): Span[] {
  const comments: Span[] = [];
  const changed = earlier?.cut.starts[head] ?? Number.POSITIVE_INFINITY;
  const unchanged = (earlier && tail > 0 ? earlier.cut.starts.at(-tail) : undefined) ?? Number.POSITIVE_INFINITY;
  for (const comment of earlier?.comments ?? []) if (comment.start < changed) comments.push(comment);
  for (let i = head; i < blocks.length - tail; i++)
    for (const comment of blocks[i]!.comments) comments.push(shift(comment, starts[i]!));
  const moved = (starts.at(-tail) ?? 0) - unchanged;
  for (const comment of earlier?.comments ?? []) if (comment.start >= unchanged) comments.push(shift(comment, moved));
  return comments;
}
