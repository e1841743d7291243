import type { Analysis } from '../analysis.ts';
import { instrumentOf } from '../citations/citation.ts';
import { participationOf } from '../corpus/participation.ts';
import { theName } from '../corpus/wording.ts';
import type { Finding } from '../rules/rule.ts';
import type { Span } from '../text/span.ts';
import { printsOf } from './fingerprint.ts';
import { type Place, placesIn } from './place.ts';
import type { WordPlace } from './wordPlace.ts';

/** What a run has to say of one file; plain data, so that it can be sent between threads. */
export interface CheckedFile {
  readonly file: string;
  readonly findings: readonly PlacedFinding[];
  /** How many citations were recognised in it. */
  readonly recognised: number;
  /** States and names of instruments between which nothing could be judged for want of a record. */
  readonly unjudged: readonly { readonly state: string; readonly instrument: string }[];
  /** The text with the repairs in it, where they were made but not written. */
  readonly output?: string;
  /** Why it was not read, where it was not. */
  readonly fault?: FileFault;
}

export interface FileFault {
  readonly message: string;
  /** From 1, where the fault has a place. */
  readonly line?: number;
}

export interface PlacedFinding extends Place {
  readonly rule: string;
  readonly severity: Finding['severity'];
  readonly message: string;
  readonly instrument: string | undefined;
  readonly fixes: readonly { readonly title: string; readonly edits: readonly (Place & { readonly text: string })[] }[];
  /** The words that it speaks of, on one line. */
  readonly text: string;
  /** Tells it from the other findings of its file, wherever in the file it stands. */
  readonly fingerprint: string;
  /** In a Word document, which has no lines: "paragraph 12", "footnote 3". */
  readonly where?: string;
  /** A baseline holds it. */
  readonly known?: boolean;
}

/** The findings of one analysis, placed; those of a Word document say in their messages where they are. */
export function checkedFile(
  file: string,
  analysis: Analysis,
  findings: readonly Finding[],
  placeOf: (span: Span) => Place | WordPlace = placesIn(analysis.source),
): CheckedFile {
  const { source, citations } = analysis;
  const prints = printsOf(source, findings);
  const placed = findings.map(({ rule, severity, span, message, instrument, fixes }, i) => {
    const place = placeOf(span);
    return {
      ...place,
      rule,
      severity,
      message: 'where' in place ? `In ${place.where}: ${message}` : message,
      instrument: instrument?.id,
      fixes: (fixes ?? []).map(({ title, edits }) => ({
        title,
        edits: edits.map(edit => ({ ...placeOf(edit), text: edit.text })),
      })),
      ...prints[i]!,
    };
  });
  return { file, findings: placed, recognised: citations.length, unjudged: unjudgedIn(analysis) };
}

export const unreadFile = (file: string, fault: FileFault): CheckedFile => ({
  file,
  findings: [],
  recognised: 0,
  unjudged: [],
  fault,
});

export type Counts = Record<Finding['severity'], number>;

/** How many findings of each severity there are; those of a baseline do not count. */
export function countsOf(files: readonly CheckedFile[]): Counts {
  const counts: Counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { findings } of files) for (const { severity, known } of findings) if (!known) counts[severity]++;
  return counts;
}

export const knownIn = (files: readonly CheckedFile[]): number =>
  files.reduce((sum, { findings }) => sum + findings.filter(({ known }) => known).length, 0);

function unjudgedIn({ citations, states, corpus, day }: Analysis): CheckedFile['unjudged'] {
  const treaties = new Set<string>();
  for (const citation of citations) {
    const instrument = instrumentOf(citation);
    if (instrument?.kind === 'treaty' && instrument.binding) treaties.add(instrument.id);
  }
  return [...treaties].flatMap(instrument =>
    states
      .filter(state => participationOf(corpus, instrument, state, day).kind === 'unknown')
      .map(state => ({ state, instrument: theName(corpus.instrument(instrument)!) })),
  );
}
