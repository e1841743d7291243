import type { Analysis } from '../analysis.ts';
import type { Citation } from '../citations/citation.ts';
import { keysOf } from './target.ts';

/** A short form that a text defines after a full mention: `(ICRMW)`, `(hereinafter "the Convention")`. */
export interface ShortForm {
  readonly term: string;
  readonly keys: readonly string[];
  readonly definition: Citation;
  /** The definition and every use, in the order of the text. */
  readonly uses: readonly Citation[];
}

/** The short form of which a citation is a use, if the text defines it. */
export function shortFormOf(analysis: Analysis, citation: Citation): ShortForm | undefined {
  return findShortForm(analysis, analysis.source.slice(citation.start, citation.end), keysOf(citation));
}

/** A term as the text defines it for certain instruments; `undefined` where it does not. */
export function findShortForm(
  { source, prose, citations }: Analysis,
  term: string,
  keys: readonly string[],
): ShortForm | undefined {
  const uses = citations.filter(
    citation =>
      shortForms.has(citation.form) && source.slice(citation.start, citation.end) === term && isSame(citation, keys),
  );
  const definition = uses.find(use => isDefinition(use, prose, citations, keys));
  return definition && { term, keys, definition, uses };
}

const shortForms: ReadonlySet<Citation['form']> = new Set(['defined-term', 'acronym', 'short-title']);

const isSame = (citation: Citation, keys: readonly string[]): boolean => keysOf(citation).join() === keys.join();

/** In brackets, straight after a mention of the same instrument by another name. */
function isDefinition(use: Citation, prose: string, citations: readonly Citation[], keys: readonly string[]): boolean {
  const before = citations.findLast(({ end }) => end <= use.start);
  return (
    before !== undefined &&
    isSame(before, keys) &&
    /^[\s*_)\]"”]*(?:\([^()]{0,30}\)\s*)?[([][^()[\]\n]{0,50}$/.test(prose.slice(before.end, use.start))
  );
}
