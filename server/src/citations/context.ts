import { type Citation, instrumentsOf } from './citation.ts';

/**
 * A name that several instruments share means the one of them that the text has named beyond doubt, if it has named just one:
 * "the 1961 Convention" after the Convention on the Reduction of Statelessness.
 */
export function settleByContext(citations: readonly Citation[]): Citation[] {
  const named = new Set(citations.flatMap(citation => instrumentsOf(citation)));
  return citations.map(citation => {
    if (citation.resolution.kind !== 'ambiguous') return citation;
    const [only, ...others] = citation.resolution.candidates.filter(candidate => named.has(candidate));
    return only && others.length === 0
      ? { ...citation, resolution: { kind: 'resolved', instruments: [only] } }
      : citation;
  });
}
