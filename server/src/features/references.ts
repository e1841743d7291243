import type { Analysis } from '../analysis.ts';
import type { Span } from '../text/span.ts';
import type { WorkspaceFile } from '../workspace/file.ts';
import { placesOf, targetsAt } from './target.ts';

/** Places in one file of the workspace. */
export interface FilePlaces {
  readonly file: WorkspaceFile;
  readonly spans: readonly Span[];
}

/** Every place of the workspace that cites what stands at an offset of one of its files; none where that is ambiguous. */
export function referencesAt(analysis: Analysis, offset: number, files: readonly WorkspaceFile[]): FilePlaces[] {
  const targets = targetsAt(analysis, offset);
  return files
    .map(file => ({ file, spans: targets.flatMap(target => placesOf(target, file.citations)) }))
    .filter(({ spans }) => spans.length > 0);
}

/** The same in the document itself: what an editor highlights. */
export function highlightsAt(analysis: Analysis, offset: number): Span[] {
  return targetsAt(analysis, offset).flatMap(target => placesOf(target, analysis.citations));
}
