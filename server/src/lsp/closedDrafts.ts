import type { Analysis } from '../analysis.ts';
import type { Host } from './host.ts';
import type { Projects } from './projects.ts';
import { defaultSettings } from './settings.ts';
import type { AnalysisCache } from './workspace.ts';

/** Reads files that are not open, each in its format and by the project file nearest to it. */
export type AnalyseFile = (source: string, uri: string) => Promise<Analysis>;

/** `undefined` where there is no corpus to read them by. */
export async function analysingClosedDrafts(
  host: Host,
  loading: ReturnType<Host['loadCorpus']>,
  cache: AnalysisCache,
  projects: Projects,
): Promise<AnalyseFile | undefined> {
  const loaded = await loading;
  if (!('corpus' in loaded)) return undefined;
  return async (source, uri) => {
    await projects.ready(uri);
    const here = projects.of(uri) ?? { corpus: loaded.corpus, settings: defaultSettings };
    return cache.read(source, uri, here, host.today());
  };
}
