import type { Analysis } from '../analysis.ts';
import type { Citation, Resolution } from '../citations/citation.ts';
import type { Instrument } from '../corpus/corpus.ts';
import type { Finding } from '../rules/rule.ts';
import { Lines } from '../text/lines.ts';
import type { Span } from '../text/span.ts';

/** What one file cites and claims and what is wrong in it, with a few words around each place: its text need not be kept. */
export interface CitedFile {
  readonly uri: string;
  readonly citations: readonly (Excerpt & { readonly resolution: Resolution; readonly text: string })[];
  readonly claims: readonly (Excerpt & { readonly state: string; readonly instrument: Instrument })[];
  readonly findings: readonly Finding[];
  /** Codes of the States in focus. */
  readonly states: readonly string[];
  /** ISO date on which status is judged. */
  readonly day: string;
  readonly lines: Lines;
}

/** A place with some words of its line around it. */
export interface Excerpt extends Span {
  readonly label: string;
  /** Which part of the label is the place itself. */
  readonly highlight: readonly [number, number];
}

export function toCitedFile(uri: string, analysis: Analysis, findings: readonly Finding[]): CitedFile {
  const { source, citations, claims, states, day } = analysis;
  return {
    uri,
    citations: citations.map(citation => ({
      ...excerptOf(source, wholeSpan(citation)),
      resolution: citation.resolution,
      text: oneLine(source, citation),
    })),
    claims: claims.map(claim => ({
      ...excerptOf(source, claim),
      state: claim.state,
      instrument: claim.instrument,
    })),
    findings,
    states,
    day,
    lines: new Lines(source),
  };
}

/** A citation with the articles that it points to, as one span: "12 (3) of the ICCPR". */
export const wholeSpan = ({ start, end, provisions }: Citation): Span => ({
  start: Math.min(start, ...provisions.map(provision => provision.start)),
  end: Math.max(end, ...provisions.map(provision => provision.end)),
});

function excerptOf(source: string, { start, end }: Span): Excerpt {
  const before = source.slice(source.lastIndexOf('\n', start - 1) + 1, start);
  const lineEnd = source.indexOf('\n', end);
  const after = source.slice(end, lineEnd < 0 ? source.length : lineEnd);
  const lead = before.length > 30 ? `…${before.slice(-30).replace(/^\S*\s/, '')}` : before.trimStart();
  const text = oneLine(source, { start, end });
  const tail = after.length > 60 ? `${after.slice(0, 59)}…` : after.trimEnd();
  return { start, end, label: `${lead}${text}${tail}`, highlight: [lead.length, lead.length + text.length] };
}

const oneLine = (source: string, { start, end }: Span): string => source.slice(start, end).replace(/\s+/g, ' ');
