import { type Analysis, languageOf } from '../analysis.ts';
import { type Citation, instrumentOf } from '../citations/citation.ts';
import { footnoteOf } from '../citing/footnote.ts';
import type { Pinpoint } from '../citing/pinpoint.ts';
import type { CitationStyle } from '../citing/style.ts';
import type { Instrument } from '../corpus/corpus.ts';
import { lineEndOf } from '../generated/render.ts';
import { maskToProse } from '../markdown/mask.ts';
import type { Edit } from '../rules/rule.ts';
import { say } from '../sayings/say.ts';
import type { Span } from '../text/span.ts';
import { markPlace } from './footnotePlace.ts';
import type { Writing } from './writing.ts';

/**
 * A footnote with the full citation for every instrument, at its first mention in running text. No word of the text is
 * changed: a mark is put after the citation, and the definition at the end of the draft. Footnotes that are there stay as they are.
 */
export function toFootnotes(analysis: Analysis, style: CitationStyle): Writing {
  const { source, citations } = analysis;
  const { labels, definitions } = readFootnotes(source, analysis.prose);
  const noted = new Set<Instrument>(definitions.flatMap(definition => headOf(citations, definition) ?? []));
  const marks: Edit[] = [];
  const lines: string[] = [];
  for (const citation of citations) {
    const instrument = instrumentOf(citation);
    if (!instrument || instrument.members || instrument.conference || noted.has(instrument)) continue;
    if (isDoubtful(citation, instrument)) continue;
    if (definitions.some(({ start, end }) => start <= citation.start && citation.end <= end)) continue;
    const place = markPlace(source, citation);
    if (place === undefined) continue;
    noted.add(instrument);
    if (/^ ?\[\^[^\]\s]+\]/.test(source.slice(place, place + 100))) continue;
    const { mark, definition, label } = footnoteOf(instrument, style, labels, [], languageOf(analysis));
    labels.add(label);
    marks.push({ start: place, end: place, text: mark });
    lines.push(definition);
  }
  if (lines.length === 0) return { edits: [], message: say`Every citation that can have a footnote has one.` };
  if (!maskToProse(`${source}\n\nx`).text.endsWith('x'))
    return {
      edits: [],
      message: say`The draft ends in code or a comment that nothing closes, where no footnote can stand.`,
    };
  return {
    edits: [...marks, appendix(source, definitions, lines)],
    message: lines.length === 1 ? say`1 footnote was added.` : say`${lines.length} footnotes were added.`,
  };
}

/** A wrong name or number leaves open what is meant: that is for the author to mend first. */
const isDoubtful = ({ misnamed, number }: Citation, instrument: Instrument): boolean =>
  misnamed !== undefined || (number !== undefined && number.value !== instrument.number?.value);

/** A footnote on one instrument: its mark, and the edit that puts its definition at the end of the draft. */
export function newFootnote(
  analysis: Analysis,
  instrument: Instrument,
  style: CitationStyle,
  pinpoints: readonly Pinpoint[] = [],
): { readonly mark: string; readonly definition: Edit } {
  const { source, prose } = analysis;
  const { labels, definitions } = readFootnotes(source, prose);
  const { mark, definition } = footnoteOf(instrument, style, labels, pinpoints, languageOf(analysis));
  return { mark, definition: appendix(source, definitions, [definition]) };
}

/** The labels in use, in small letters as Markdown compares them, and where the definitions stand. */
function readFootnotes(source: string, prose: string): { labels: Set<string>; definitions: Span[] } {
  const labels = new Set<string>();
  const definitions: Span[] = [];
  // Labels in code count as well: a label too many is no harm.
  for (const { 1: label } of source.matchAll(/\[\^([^[\]\s]{1,200})\]/g)) labels.add(label!.toLowerCase());
  for (const { index } of prose.matchAll(/^ {0,3}\[\^[^\]\s]{1,200}\]:/gm)) {
    // A definition goes on in lines that are indented.
    const end = /\n(?![ \t]+\S)(?!\s*\n[ \t]+\S)/g;
    end.lastIndex = index;
    definitions.push({ start: index, end: end.exec(source)?.index ?? source.length });
  }
  return { labels, definitions };
}

/** The instrument with which a definition begins: such a footnote is its citation. */
function headOf(citations: readonly Citation[], { start, end }: Span): Instrument | undefined {
  const first = citations.find(citation => citation.start >= start && citation.end <= end);
  return first && first.start - start <= 60 ? instrumentOf(first) : undefined;
}

/** Definitions at the end of the draft, straight after those that end it already. */
function appendix(source: string, definitions: readonly Span[], lines: readonly string[]): Edit {
  const line = lineEndOf(source);
  const end = source.trimEnd().length;
  const follows = definitions.some(
    definition => definition.start < end && source.slice(definition.end, end).trim() === '',
  );
  const text = `${line.repeat(follows ? 1 : 2)}${lines.join(line)}${end === source.length ? line : ''}`;
  return { start: end, end, text };
}
