import type { Report } from './rule.ts';

/** Findings that a workspace does not want: those of a rule, about an instrument, on a text. */
export interface Ignored {
  readonly rule: string;
  /** Id; any where it is absent. */
  readonly instrument?: string;
  /** The text that the finding marks; any where it is absent. */
  readonly text?: string;
  readonly reason?: string;
}

/** The entry that a report of a rule falls under. */
export function ignoring(
  ignored: readonly Ignored[],
  rule: string,
  { span, instrument }: Report,
  source: string,
): Ignored | undefined {
  return ignored.find(
    entry =>
      entry.rule === rule &&
      (entry.instrument === undefined || entry.instrument === instrument?.id) &&
      (entry.text === undefined || oneLine(entry.text) === oneLine(source.slice(span.start, span.end))),
  );
}

/** A text as it reads when it is not broken over lines. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
