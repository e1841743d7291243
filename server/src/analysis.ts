import type { Citation } from './citations/citation.ts';
import { findCitations, type GroupMention, type ParticipantMention } from './citations/find.ts';
import type { Claim } from './claims/claim.ts';
import { findClaims } from './claims/find.ts';
import type { Corpus } from './corpus/corpus.ts';
import { type Directives, readDirectives } from './markdown/directives.ts';
import { type FrontMatter, readFrontMatter } from './markdown/frontMatter.ts';
import { maskToProse, type Prose } from './markdown/mask.ts';

/** What is not in the document and not in the corpus, and yet decides what is right. */
export interface Circumstances {
  /** ISO date. */
  readonly today: string;
  /** Codes of the States in focus, unless the document names its own. */
  readonly states: readonly string[];
  /** ISO date to judge on, unless the document names its own; today where there is neither. */
  readonly asOf: string | undefined;
}

/** Everything that one version of a document says, as a value: rules, features and reports all start from it. */
export interface Analysis {
  readonly source: string;
  /** As long as the source, with everything blanked out that is not running prose. */
  readonly prose: string;
  /** What a repair cannot write as it is, because the document's format takes it for markup. */
  readonly reserved: RegExp | undefined;
  readonly corpus: Corpus;
  readonly citations: readonly Citation[];
  readonly claims: readonly Claim[];
  readonly participants: readonly ParticipantMention[];
  readonly groups: readonly GroupMention[];
  readonly frontMatter: FrontMatter;
  readonly directives: Directives;
  /** Codes of the States in focus at the head of the document; `focusAt` tells those of a place. */
  readonly states: readonly string[];
  /** ISO date on which status is judged at the head of the document. */
  readonly day: string;
  /** ISO date. */
  readonly today: string;
  /** In the order of the text; the first begins at 0. */
  readonly focus: readonly Focus[];
}

/** Which States the text is about from an offset on, and on which day (ISO date) their status is judged. */
export interface Focus {
  readonly start: number;
  readonly states: readonly string[];
  readonly day: string;
}

/** A directive in the text holds from where it stands; one above all text holds for the whole. */
export function focusAt({ focus }: Pick<Analysis, 'focus'>, offset: number): Focus {
  return focus.findLast(({ start }) => start <= offset) ?? focus[0]!;
}

/** Never throws: what cannot be resolved is a value. The mask is that of the document's format; it is Markdown's where none is given. */
export function analyse(
  source: string,
  corpus: Corpus,
  { today, states, asOf }: Circumstances,
  mask: (source: string) => Prose = maskToProse,
): Analysis {
  const prose = mask(source);
  const frontMatter = readFrontMatter(source, prose.frontMatter);
  const found = findCitations(prose.text, corpus);
  const directives = readDirectives(source, prose.comments);
  const focus = focusOf(prose.text, directives, {
    start: 0,
    states: frontMatter.states?.map(({ value }) => value) ?? states,
    day: frontMatter.asOf?.value ?? asOf ?? today,
  });
  return {
    source,
    prose: prose.text,
    reserved: prose.reserved,
    corpus,
    citations: found.citations,
    claims: findClaims(prose.text, found),
    participants: found.participants,
    groups: found.groups,
    frontMatter,
    directives,
    states: focus[0]!.states,
    day: focus[0]!.day,
    today,
    focus,
  };
}

function focusOf(prose: string, { changes }: Directives, whole: Focus): [Focus, ...Focus[]] {
  const text = changes.length > 0 ? prose.search(/\S/) : 0;
  const focus: [Focus, ...Focus[]] = [whole];
  for (const { comment, states, asOf } of changes) {
    const former = focus.at(-1)!;
    const changed = { states: states?.map(({ value }) => value) ?? former.states, day: asOf ?? former.day };
    if (comment.start < text || text < 0) focus[0] = { start: 0, ...changed };
    else focus.push({ start: comment.end, ...changed });
  }
  return focus;
}
