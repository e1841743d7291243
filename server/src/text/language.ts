/** The languages that drafts are read in and users are spoken to, by their ISO 639 codes. */
export const languages = ['en', 'fr', 'es'] as const;
export type Language = (typeof languages)[number];
