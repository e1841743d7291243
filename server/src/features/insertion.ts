import { type Analysis, languageOf } from '../analysis.ts';
import { instrumentsOf } from '../citations/citation.ts';
import { cite } from '../citing/cite.ts';
import { mention } from '../citing/mention.ts';
import type { CitationStyle } from '../citing/style.ts';
import type { Instrument } from '../corpus/corpus.ts';
import type { Edit } from '../rules/rule.ts';
import type { Language } from '../text/language.ts';
import type { Span } from '../text/span.ts';
import { newFootnote } from './footnotes.ts';

/** How an instrument is put into a text; `smart` is the full title with its acronym at first, and the short form later. */
export const insertForms = ['smart', 'full', 'short', 'acronym', 'footnote', 'link'] as const;
export type InsertForm = (typeof insertForms)[number];

/** What is put at an offset of a text for an instrument, and elsewhere along with it. */
export interface Insertion {
  readonly text: string;
  readonly also: readonly Edit[];
}

/** Only what stands before the span counts as an earlier mention. */
export function insertionOf(
  analysis: Analysis,
  instrument: Instrument,
  span: Span,
  form: InsertForm,
  style: CitationStyle,
): Insertion {
  const { citations, source } = analysis;
  const language = languageOf(analysis);
  const mentioned = citations.some(
    citation => citation.end < span.start && instrumentsOf(citation).includes(instrument),
  );
  if (form === 'full' || form === 'short') return { text: cite(instrument, style, form, [], language), also: [] };
  if (form !== 'footnote') return { text: mention(instrument, form, mentioned, language), also: [] };
  const { mark, definition } = newFootnote(analysis, instrument, style);
  const text = `${mention(instrument, 'smart', mentioned, language)}${mark}`;
  // At the end of the document both are one edit.
  return definition.start <= span.end
    ? { text: `${text}${source.slice(span.end)}${definition.text}`, also: [] }
    : { text, also: [definition] };
}

/** The short form with stops for article and paragraph, as the style writes them, in the syntax of snippets. */
export function pinpointSnippet(instrument: Instrument, style: CitationStyle, language: Language | undefined): string {
  const written = cite(instrument, style, 'short', [{ text: `${article}(${paragraph})`, unit: 'article' }], language);
  return written
    .replace(/[\\$}]/g, '\\$&')
    .replace(article, '$1')
    .replace(paragraph, '$2');
}

/** Numbers that no name has. */
const article = '98761';
const paragraph = '98762';
