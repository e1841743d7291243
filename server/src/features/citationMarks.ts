import type { Analysis } from '../analysis.ts';
import { articleAt, type Citation, instrumentOf, type Provision } from '../citations/citation.ts';
import type { Instrument } from '../corpus/corpus.ts';
import { canBind } from '../corpus/standing.ts';
import { titleIn } from '../corpus/wording.ts';
import { inLanguage, type Saying, say } from '../sayings/say.ts';
import { asPlain } from '../text/escape.ts';
import type { Language } from '../text/language.ts';
import { contains, type Span } from '../text/span.ts';
import { unitWord } from '../wording/words.ts';
import { lifeOf, recordLine, stateLine } from './card.ts';
import { capital } from './divisionCard.ts';
import { isDoubted } from './provisionCard.ts';

/** A piece of the text that cites, and what a small card beside it says; plain text. */
export interface CitationMark extends Span {
  readonly kind: 'instrument' | 'provision' | 'unresolved';
  readonly title: string;
  readonly lines: readonly string[];
}

/** What a reader of a language sees marked in the text, in its order and without overlaps. */
export function citationMarks(analysis: Analysis, language: Language): CitationMark[] {
  const marks = analysis.citations.flatMap(citation => [
    markOf(analysis, citation, language),
    ...provisionMarks(analysis, citation, language),
  ]);
  const inOrder = marks.sort((a, b) => a.start - b.start || b.end - a.end);
  return inOrder.filter((mark, i) => !inOrder.slice(Math.max(0, i - 4), i).some(earlier => contains(earlier, mark)));
}

function markOf(analysis: Analysis, citation: Citation, language: Language): CitationMark {
  const inWords = (said: Saying) => inLanguage(said, language);
  const { start, end, resolution } = citation;
  const instrument = instrumentOf(citation);
  if (instrument) {
    const lines = linesOf(analysis, instrument, language);
    return { start, end, kind: 'instrument', title: titleIn(instrument, language), lines };
  }
  if (resolution.kind === 'unknown') {
    const lines = [inWords(say`A UN document that this corpus does not hold.`)];
    return { start, end, kind: 'unresolved', title: resolution.symbol, lines };
  }
  const named = resolution.kind === 'resolved' ? resolution.instruments : resolution.candidates;
  const title =
    resolution.kind === 'resolved' ? say`Named together` : say`This name stands for more than one instrument`;
  const kind = resolution.kind === 'resolved' ? 'instrument' : 'unresolved';
  return { start, end, kind, title: inWords(title), lines: named.map(one => titleIn(one, language)) };
}

function linesOf({ corpus, states, day }: Analysis, instrument: Instrument, language: Language): string[] {
  return [
    lifeOf(instrument),
    ...(canBind(instrument) ? states.map(code => stateLine(corpus, instrument, code, day)) : []),
    recordLine(corpus, instrument, day),
  ]
    .map(said => inLanguage(said, language).replace(/^\*(.*)\*$/s, '$1'))
    .filter(line => line !== '')
    .map(asPlain);
}

/** Only of articles that have something to say: a heading or a summary. */
function provisionMarks(analysis: Analysis, citation: Citation, language: Language): CitationMark[] {
  const instrument = instrumentOf(citation);
  if (!instrument) return [];
  return citation.provisions.flatMap((provision): CitationMark[] => {
    const { start, end } = provision;
    const article = articleOf(instrument, provision);
    if (!article || analysis.source.slice(start, end).includes('\n')) return [];
    const name = say`${capital(unitWord(provision.unit))} ${article.n}`;
    const doubt = isDoubted(instrument, article.n)
      ? inLanguage(say`Not verified: no text of the instrument was at hand.`, language)
      : undefined;
    const lines = [article.summary, doubt];
    const title = inLanguage(article.heading ? say`${name}: ${article.heading}` : name, language);
    return [{ start, end, kind: 'provision', title, lines: lines.filter(line => line !== undefined) }];
  });
}

/** Of a single article; a range has no one card. */
function articleOf(instrument: Instrument, { number, last }: Provision) {
  const article = last === undefined ? articleAt(instrument, number) : undefined;
  return article?.heading || article?.summary ? article : undefined;
}
