import type { Tokens } from '../text/tokens.ts';
import { wordSet } from './words.ts';

/**
 * What a document speaks of, as bits: a short acronym is a treaty only where treaties are spoken of,
 * "C40" a Convention only where the ILO or its subject is.
 */
export const treaties = 1;
export const labour = 2;
/** Acronyms of so many letters stand for much else where no treaty is spoken of. */
export const longestAmbiguous = 3;
export const everything = treaties | labour;

const labourWords = wordSet(
  'ilo oit labour labor worker workers employment travail trabajo trabajadores travailleurs indigenous tribal indígena indígenas autochtone autochtones tribales',
);
const treatyWords = wordSet(
  'convention conventions covenant covenants treaty treaties ratified ratification ratify accession acceded signatory pacte pacto convención convenio tratado traité',
);

const subjectsOf: ReadonlyMap<number, number> = new Map([
  ...[...labourWords].map(word => [word, labour] as const),
  ...[...treatyWords].map(word => [word, treaties] as const),
]);

/** Most words belong to none: one look-up tells. */
const mayHaveSubject = new Uint8Array(0x1000);
for (const word of subjectsOf.keys()) mayHaveSubject[word & 0xfff] = 1;

/** The subjects that a text speaks of, as bits. */
export function subjectsIn({ hash, count }: Tokens): number {
  let subjects = 0;
  for (let t = 0; t < count; t++) {
    const word = hash[t]!;
    if (mayHaveSubject[word & 0xfff]) subjects |= subjectsOf.get(word) ?? 0;
  }
  return subjects;
}

/** The subjects that are spoken of, and a note of which of them it mattered for. */
export class Talk {
  /** What was asked for: were it otherwise, the reading might be another. */
  asked = 0;
  readonly #spokenOf: number;

  constructor(spokenOf: number) {
    this.#spokenOf = spokenOf;
  }

  isOf(subject: number): boolean {
    this.asked |= subject;
    return (this.#spokenOf & subject) !== 0;
  }
}
