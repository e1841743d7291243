import type { Analysis } from '../analysis.ts';
import type { Citation } from '../citations/citation.ts';
import type { Claim } from '../claims/claim.ts';
import { Lines } from '../text/lines.ts';

/** What is remembered of a Markdown file of the workspace, open or not: what it cites and says, not its text. */
export interface WorkspaceFile {
  readonly uri: string;
  readonly citations: readonly Citation[];
  readonly claims: readonly Claim[];
  /** Places the offsets of the above. */
  readonly lines: Lines;
}

export function toWorkspaceFile(uri: string, { source, citations, claims }: Analysis): WorkspaceFile {
  return { uri, citations, claims, lines: new Lines(source) };
}
