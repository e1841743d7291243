import type { Instrument } from '../corpus/corpus.ts';
import type { PartUnit } from '../corpus/terms.ts';
import type { Span } from '../text/span.ts';
import { hashOfWord } from '../text/tokens.ts';
import { sameNumber } from './citation.ts';
import type { ProvisionGroup } from './provisions.ts';

/** A part or an annex that a citation points to: "Part III", "chapitre VII", "Annex B". */
export interface Division extends Span {
  readonly unit: PartUnit | 'annex';
  readonly number: string;
}

/** The words with which they begin. */
export const divisionHeads: ReadonlyMap<number, Division['unit']> = new Map(
  Object.entries({
    part: 'part parts partie parties parte partes',
    title: 'title titles titre titres título títulos',
    chapter: 'chapter chapters chapitre chapitres capítulo capítulos',
    section: 'section sections sección secciones',
    annex: 'annex annexes annexe anexo anexos',
  }).flatMap(([unit, words]) => words.split(' ').map(word => [hashOfWord(word), unit as Division['unit']] as const)),
);

/** Reads the group whose head word stands at `[start, headEnd)`; `undefined` where no number follows it. */
export function readDivisions(
  text: string,
  start: number,
  headEnd: number,
  unit: Division['unit'],
): ProvisionGroup | undefined {
  const several = text[headEnd - 1] === 's';
  const divisions: Division[] = [];
  let at = headEnd;
  for (let joint = headGap; ; joint = between) {
    joint.lastIndex = at;
    const gap = joint.exec(text);
    if (!gap) break;
    number.lastIndex = at + gap[0].length;
    const found = number.exec(text);
    if (!found || (/^[A-Z]$/.test(found[0]) && unit !== 'annex' && !/[IVX]/.test(found[0]))) break;
    at = number.lastIndex;
    divisions.push({ start: found.index, end: at, unit, number: found[0] });
    if (!several) break;
  }
  return divisions.length > 0 ? { start, end: at, provisions: [], divisions } : undefined;
}

const headGap = /[\s\u00a0]{1,3}/y;
const between = /\s?,\s|,?\s(?:and|or|et|ou|y|o)\s/y;
const number = /(?:[IVXLC]{1,6}|\d{1,2}|[A-Z])(?![A-Za-zÀ-ɏ\d/(’'-]|\.[A-Za-zÀ-ɏ\d])/y;

type Part = NonNullable<Instrument['parts']>['list'][number];
type Annex = NonNullable<Instrument['annexes']>['list'][number];

/** The parts of that number: several where sections are counted anew in each part. */
export const partsAt = ({ parts }: Instrument, { unit, number }: Division): readonly Part[] =>
  parts?.list.filter(part => part.unit === unit && sameNumber(part.n, number)) ?? [];

export const annexAt = ({ annexes }: Instrument, { number }: Division): Annex | undefined =>
  annexes?.list.find(({ n }) => n !== undefined && sameNumber(n, number));

/** Whether the instrument has the part or annex; `undefined` where the corpus cannot tell. */
export function hasDivision(instrument: Instrument, division: Division): boolean | undefined {
  const { parts, annexes } = instrument;
  if (division.unit === 'annex') {
    if (annexAt(instrument, division)) return true;
    return annexes?.complete && annexes.list.every(({ n }) => n !== undefined) ? false : undefined;
  }
  if (partsAt(instrument, division).length > 0) return true;
  return parts?.complete && parts.list.some(({ unit }) => unit === division.unit) ? false : undefined;
}
