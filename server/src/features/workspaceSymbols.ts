import { instrumentsOf } from '../citations/citation.ts';
import type { Instrument } from '../corpus/corpus.ts';
import { fold } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import type { WorkspaceFile } from '../workspace/file.ts';

/** An instrument that a file of the workspace cites, at its first mention there. */
export interface CitedInstrument {
  readonly instrument: Instrument;
  readonly file: WorkspaceFile;
  readonly first: Span;
  readonly count: number;
}

/** The instruments cited in the workspace that have every word of a query, as begun, in one of their names; all for an empty one. */
export function citedInstruments(files: readonly WorkspaceFile[], query: string): CitedInstrument[] {
  const words = fold(query)
    .split(' ')
    .filter(word => word !== '');
  const fitting = new Map<Instrument, boolean>();
  const isSought = (instrument: Instrument): boolean => {
    if (!fitting.has(instrument)) fitting.set(instrument, fits(instrument, words));
    return fitting.get(instrument)!;
  };
  return files.flatMap(file => {
    const cited = new Map<Instrument, CitedInstrument>();
    for (const citation of file.citations) {
      for (const instrument of instrumentsOf(citation)) {
        const known = cited.get(instrument);
        if (!isSought(instrument)) continue;
        cited.set(instrument, { instrument, file, first: known?.first ?? citation, count: (known?.count ?? 0) + 1 });
      }
    }
    return [...cited.values()];
  });
}

function fits({ titles, names, acronyms, number, symbols }: Instrument, words: readonly string[]): boolean {
  const all = [
    ...Object.values(titles),
    ...Object.values(names ?? {}).flat(),
    ...(acronyms ?? []),
    ...(symbols ?? []),
    ...(number ? [String(number.value)] : []),
  ];
  const haystack = ` ${all.map(fold).join(' ')}`;
  return words.every(word => haystack.includes(` ${word}`));
}
