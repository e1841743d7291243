import type { Analysis } from '../analysis.ts';
import type { RuleSettings } from '../rules/run.ts';
import { type Turn, turnsBetween, withoutAge } from './turns.ts';

/** A draft that reads otherwise by other facts. */
export interface AffectedDraft {
  readonly uri: string;
  readonly source: string;
  readonly turns: readonly Turn[];
}

/** The drafts of which a claim or a finding turns over; one that cannot be read, or is not checked, is passed over. */
export async function affectedDrafts(
  uris: readonly string[],
  readings: (uri: string) => Promise<readonly [Analysis, Analysis, RuleSettings] | undefined>,
): Promise<AffectedDraft[]> {
  const affected: AffectedDraft[] = [];
  for (const uri of uris) {
    const read = await readings(uri);
    if (!read) continue;
    const [before, after, settings] = read;
    const turns = turnsBetween(before, after, withoutAge(settings));
    if (turns.length > 0) affected.push({ uri, source: before.source, turns });
  }
  return affected;
}
