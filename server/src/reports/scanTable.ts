import type { Analysis } from '../analysis.ts';
import { judge } from '../claims/judge.ts';
import type { Span } from '../text/span.ts';
import { type Place, placesIn } from './place.ts';
import { idsOf } from './scan.ts';
import type { WordPlace } from './wordPlace.ts';

export const scanHeads = ['PLACE', 'FORM', 'INSTRUMENT', 'PROVISIONS', 'TEXT'];

/** What was recognised in one file, a row each, in the order of the text: citations, and claims with their verdict. */
export function scanRows(
  file: string,
  { citations, claims, source, corpus, day }: Analysis,
  placeOf: (span: Span) => Place | WordPlace = placesIn(source),
): string[][] {
  const rows = [
    ...citations.map(citation => ({
      span: citation,
      cells: [
        citation.form,
        citation.resolution.kind === 'ambiguous' ? `one of ${idsOf(citation).join(', ')}` : idsOf(citation).join(', '),
        citation.provisions.map(({ text }) => text).join(', '),
      ],
    })),
    ...claims.map(claim => ({
      span: claim,
      cells: [
        'claim',
        claim.instrument.id,
        `${claim.state} ${claim.negated ? 'no ' : ''}${claim.action}${claim.year ? ` ${claim.year}` : ''}: ${judge(claim, corpus, day).kind}`,
      ],
    })),
  ];
  return rows
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ span, cells }) => {
      const place = placeOf(span);
      const line = 'where' in place ? place.where : place.line;
      return [`${file}:${line}:${place.column}`, ...cells, source.slice(span.start, span.end)];
    });
}
