import type { Instrument } from '../corpus/corpus.ts';
import { biblatex } from './biblatex.ts';
import { cslJson } from './cslJson.ts';
import { type BibliographyRecord, recordOf } from './record.ts';
import { ris } from './ris.ts';

/** The forms in which other programs take references. */
export const bibliographyFormats = ['csl-json', 'biblatex', 'ris'] as const;
export type BibliographyFormat = (typeof bibliographyFormats)[number];

/** Instruments as a file of references; what is no instrument is left out. */
export function bibliographyOf(instruments: readonly Instrument[], format: BibliographyFormat): string {
  return writers[format](instruments.flatMap(instrument => recordOf(instrument) ?? []));
}

const writers: Readonly<Record<BibliographyFormat, (records: readonly BibliographyRecord[]) => string>> = {
  'csl-json': cslJson,
  biblatex,
  ris,
};
