/** The house styles in which an instrument can be written out. */
export const citationStyles = ['un', 'oscola', 'aglc', 'bluebook', 'ilo'] as const;
export type CitationStyle = (typeof citationStyles)[number];
export const isCitationStyle = (word: unknown): word is CitationStyle =>
  (citationStyles as readonly unknown[]).includes(word);

/** What each is called where one is chosen. */
export const styleNames: Readonly<Record<CitationStyle, string>> = {
  un: 'United Nations (Editorial Manual)',
  oscola: 'OSCOLA',
  aglc: 'AGLC (4th ed.)',
  bluebook: 'Bluebook',
  ilo: 'ILO (house style manual)',
};
