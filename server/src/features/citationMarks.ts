import type { Analysis } from '../analysis.ts';
import { articleAt, type Citation, instrumentOf, type Provision } from '../citations/citation.ts';
import type { Instrument } from '../corpus/corpus.ts';
import { canBind } from '../corpus/standing.ts';
import { isVerified } from '../corpus/wording.ts';
import { asPlain } from '../text/escape.ts';
import { contains, type Span } from '../text/span.ts';
import { lifeOf, recordLine, stateLine } from './card.ts';

/** A piece of the text that cites, and what a small card beside it says; plain text. */
export interface CitationMark extends Span {
  readonly kind: 'instrument' | 'provision' | 'unresolved';
  readonly title: string;
  readonly lines: readonly string[];
}

/** What a reader sees marked in the text, in its order and without overlaps. */
export function citationMarks(analysis: Analysis): CitationMark[] {
  const marks = analysis.citations.flatMap(citation => [
    markOf(analysis, citation),
    ...provisionMarks(analysis, citation),
  ]);
  const inOrder = marks.sort((a, b) => a.start - b.start || b.end - a.end);
  return inOrder.filter((mark, i) => !inOrder.slice(Math.max(0, i - 4), i).some(earlier => contains(earlier, mark)));
}

function markOf(analysis: Analysis, citation: Citation): CitationMark {
  const { start, end, resolution } = citation;
  const instrument = instrumentOf(citation);
  if (instrument)
    return { start, end, kind: 'instrument', title: instrument.titles.en, lines: linesOf(analysis, instrument) };
  if (resolution.kind === 'unknown') {
    const lines = ['A UN document that this corpus does not hold.'];
    return { start, end, kind: 'unresolved', title: resolution.symbol, lines };
  }
  const named = resolution.kind === 'resolved' ? resolution.instruments : resolution.candidates;
  const title = resolution.kind === 'resolved' ? 'Named together' : 'This name stands for more than one instrument';
  const kind = resolution.kind === 'resolved' ? 'instrument' : 'unresolved';
  return { start, end, kind, title, lines: named.map(({ titles }) => titles.en) };
}

function linesOf({ corpus, states, day }: Analysis, instrument: Instrument): string[] {
  return [
    lifeOf(instrument),
    ...(canBind(instrument) ? states.map(code => stateLine(corpus, instrument, code, day)) : []),
    String(recordLine(corpus, instrument, day)).replace(/^\*(.*)\*$/s, '$1'),
  ]
    .map(String)
    .filter(line => line !== '')
    .map(asPlain);
}

/** Only of articles that have something to say: a heading or a summary. */
function provisionMarks(analysis: Analysis, citation: Citation): CitationMark[] {
  const instrument = instrumentOf(citation);
  if (!instrument) return [];
  return citation.provisions.flatMap((provision): CitationMark[] => {
    const { start, end } = provision;
    const article = articleOf(instrument, provision);
    if (!article || analysis.source.slice(start, end).includes('\n')) return [];
    const unit = provision.unit === 'article' ? 'Article' : 'Paragraph';
    const doubted = ['articles', 'headings', 'summaries'].some(
      group => !isVerified(instrument, `${group}.${article.n}`),
    );
    const lines = [article.summary, doubted ? 'Not verified: no text of the instrument was at hand.' : undefined];
    const title = `${unit} ${article.n}${article.heading ? `: ${article.heading}` : ''}`;
    return [{ start, end, kind: 'provision', title, lines: lines.filter(line => line !== undefined) }];
  });
}

/** Of a single article; a range has no one card. */
function articleOf(instrument: Instrument, { number, last }: Provision) {
  const article = last === undefined ? articleAt(instrument, number) : undefined;
  return article?.heading || article?.summary ? article : undefined;
}
