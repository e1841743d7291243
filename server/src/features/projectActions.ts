import type { Analysis } from '../analysis.ts';
import { searchInstruments } from '../corpus/search.ts';
import { shortNameOf } from '../corpus/wording.ts';
import { oneLine } from '../rules/ignored.ts';
import type { Finding } from '../rules/rule.ts';
import { type Saying, say } from '../sayings/say.ts';
import type { Span } from '../text/span.ts';

/** An entry that the user may have put in the project file because of a finding. */
export interface ProjectAction {
  readonly title: Saying;
  readonly finding: Finding;
  /** The list that it is put in, by its keys from the head of the file. */
  readonly path: readonly string[];
  readonly entry: string | object;
}

/** What the project file could say about the findings that a selection touches: that a name is one, or that all is well. */
export function projectActionsFor(
  analysis: Analysis,
  findings: readonly Finding[],
  { start, end }: Span,
): ProjectAction[] {
  return findings
    .filter(({ span }) => span.start <= end && start <= span.end)
    .flatMap(finding => [...acceptances(analysis, finding), ignoring(analysis, finding)]);
}

function acceptances({ source, corpus }: Analysis, finding: Finding): ProjectAction[] {
  if (finding.rule !== 'misnamed-instrument' && finding.rule !== 'unknown-instrument') return [];
  const name = oneLine(source.slice(finding.span.start, finding.span.end));
  const meant = finding.instrument
    ? [finding.instrument]
    : searchInstruments(corpus, name, 3).map(({ instrument }) => instrument);
  return meant.map(instrument => ({
    title: say`Accept '${name}' as an alias of '${shortNameOf(instrument)}' (project file)`,
    finding,
    path: ['aliases', instrument.id],
    entry: name,
  }));
}

function ignoring({ source }: Analysis, finding: Finding): ProjectAction {
  const { rule, instrument, span } = finding;
  const text = oneLine(source.slice(span.start, span.end));
  return {
    title: say`Ignore ${rule} on '${text.length > 40 ? `${text.slice(0, 40)}…` : text}' in this workspace (project file)`,
    finding,
    path: ['ignore'],
    entry: { rule, ...(instrument ? { instrument: instrument.id } : {}), text },
  };
}
