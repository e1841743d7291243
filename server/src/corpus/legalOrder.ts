import type { Instrument } from './corpus.ts';

/** The order of a table of authorities: what binds, what does not, and documents of the United Nations. */
export const legalGroups = ['treaties', 'not binding', 'documents'] as const;
export type LegalGroup = (typeof legalGroups)[number];

export function legalGroupOf({ kind, binding }: Instrument): LegalGroup {
  if (kind === 'treaty' || binding) return 'treaties';
  return kind === 'resolution' || kind === 'document' ? 'documents' : 'not binding';
}

/** By group, then by title, with numbers by their worth. */
export function byLegalOrder(a: Instrument, b: Instrument): number {
  return (
    legalGroups.indexOf(legalGroupOf(a)) - legalGroups.indexOf(legalGroupOf(b)) ||
    collator.compare(a.titles.en, b.titles.en)
  );
}

const collator = new Intl.Collator('en', { numeric: true });
