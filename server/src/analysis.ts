import type { Citation } from './citations/citation.ts';
import { findCitations, type GroupMention, type ParticipantMention } from './citations/find.ts';
import type { Claim } from './claims/claim.ts';
import { findClaims } from './claims/find.ts';
import type { Corpus } from './corpus/corpus.ts';
import { readSilences, type Silence } from './markdown/directives.ts';
import { type FrontMatter, readFrontMatter } from './markdown/frontMatter.ts';
import { maskToProse } from './markdown/mask.ts';

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
  readonly corpus: Corpus;
  readonly citations: readonly Citation[];
  readonly claims: readonly Claim[];
  readonly participants: readonly ParticipantMention[];
  readonly groups: readonly GroupMention[];
  readonly frontMatter: FrontMatter;
  readonly silences: readonly Silence[];
  /** Codes of the States in focus. */
  readonly states: readonly string[];
  /** ISO date on which status is judged. */
  readonly day: string;
}

/** Never throws: what cannot be resolved is a value. */
export function analyse(source: string, corpus: Corpus, { today, states, asOf }: Circumstances): Analysis {
  const prose = maskToProse(source);
  const frontMatter = readFrontMatter(source, prose.frontMatter);
  const found = findCitations(prose.text, corpus);
  return {
    source,
    prose: prose.text,
    corpus,
    citations: found.citations,
    claims: findClaims(prose.text, found),
    participants: found.participants,
    groups: found.groups,
    frontMatter,
    silences: readSilences(source, prose.comments),
    states: frontMatter.states?.map(({ value }) => value) ?? states,
    day: frontMatter.asOf?.value ?? asOf ?? today,
  };
}
