import { type Analysis, languageOf } from '../analysis.ts';
import { type Citation, instrumentOf } from '../citations/citation.ts';
import { factsOf } from '../citing/facts.ts';
import { mention, pageOf } from '../citing/mention.ts';
import type { CitationStyle } from '../citing/style.ts';
import type { Instrument } from '../corpus/corpus.ts';
import type { Edit } from '../rules/rule.ts';
import { type Saying, say } from '../sayings/say.ts';
import { type Span, touches } from '../text/span.ts';
import { markPlace } from './footnotePlace.ts';
import { newFootnote } from './footnotes.ts';
import type { Action } from './quickFix.ts';

/** Ways of writing the citation at a selection otherwise, without saying anything else by it. */
export function rewritesAt(analysis: Analysis, { start }: Span, style: CitationStyle): Action[] {
  const citation = analysis.citations.find(span => touches(span, start));
  const instrument = citation && instrumentOf(citation);
  if (!instrument || citation.misnamed || isDefinition(citation, analysis.source)) return [];
  return [
    expand(citation, instrument, analysis),
    shorten(citation, instrument, analysis),
    define(citation, instrument, analysis),
    annotate(citation, instrument, analysis, style),
    link(citation, instrument, analysis),
  ].filter(action => action !== undefined);
}

const rewrite = (title: Saying, ...edits: Edit[]): Action => ({
  title,
  kind: 'refactor.rewrite',
  findings: [],
  preferred: false,
  edits,
});

function expand(citation: Citation, instrument: Instrument, analysis: Analysis): Action | undefined {
  if (citation.form === 'title' || citation.form === 'symbol') return undefined;
  const text = mention(instrument, 'full', false, languageOf(analysis));
  return text === textOf(citation, analysis.source)
    ? undefined
    : rewrite(say`Write out as '${text}'`, { start: citation.start, end: citation.end, text });
}

function shorten(citation: Citation, instrument: Instrument, analysis: Analysis): Action | undefined {
  const { source } = analysis;
  const text = mention(instrument, 'short', true, languageOf(analysis));
  const written = textOf(citation, source);
  if (text.length >= written.length || citation.form === 'symbol' || bracketAfter.test(source.slice(citation.end)))
    return undefined;
  return rewrite(say`Shorten to '${text}'`, { start: citation.start, end: citation.end, text });
}

/** "(ICRMW)" after the full title, so that the acronym may stand for it from there on. */
function define(citation: Citation, instrument: Instrument, analysis: Analysis): Action | undefined {
  const { source } = analysis;
  const acronym = instrument.number ? undefined : factsOf(instrument, languageOf(analysis)).acronym;
  if (!acronym || citation.form !== 'title' || bracketAfter.test(source.slice(citation.end))) return undefined;
  const at = endOfMarkup(citation.end, source);
  return rewrite(say`Define '(${acronym})' here`, { start: at, end: at, text: ` (${acronym})` });
}

/** A note in the style chosen; its definition stands at the end of the document. */
function annotate(
  citation: Citation,
  instrument: Instrument,
  analysis: Analysis,
  style: CitationStyle,
): Action | undefined {
  const place = markPlace(analysis.source, citation);
  if (place === undefined) return undefined;
  const { mark, definition } = newFootnote(analysis, instrument, style, citation.provisions);
  return rewrite(say`Insert a footnote`, { start: place, end: place, text: mark }, definition);
}

function link(citation: Citation, instrument: Instrument, { source }: Analysis): Action | undefined {
  const page = pageOf(instrument);
  if (!page || /^[^[\]\n]*\]/.test(source.slice(citation.end, citation.end + 200))) return undefined;
  return rewrite(
    say`Link to ${new URL(page).host}`,
    { start: citation.start, end: citation.start, text: '[' },
    { start: citation.end, end: citation.end, text: `](${page})` },
  );
}

const textOf = ({ start, end }: Span, source: string): string => source.slice(start, end);

/** The acronym in the brackets behind a title. */
const isDefinition = ({ start, end }: Span, source: string): boolean =>
  source[start - 1] === '(' && source[end] === ')';

const bracketAfter = /^[\s*_)\]"”]*\((?:hereinafter\b|[“"'‘]|[A-Z][A-Za-z-]*[A-Z])/;

/** Behind the marks that close emphasis, a quotation or a link around a citation. */
function endOfMarkup(end: number, source: string): number {
  return end + /^(?:[*_”"’]{0,3})(?:\]\([^()\s]{0,500}\))?(?:[*_]{0,3})/.exec(source.slice(end, end + 600))![0].length;
}
