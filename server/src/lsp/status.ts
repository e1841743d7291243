import type { LoadedCorpus } from '../corpus/load.ts';
import type { Settings } from './settings.ts';

/** What the status item of an editor shows: the corpus or why there is none, and the States in focus. */
export function statusOf(loaded: LoadedCorpus | undefined, { states }: Settings) {
  const { corpus, fault } = { corpus: undefined, fault: undefined, ...loaded };
  return {
    corpus: corpus && { version: corpus.version, asOf: corpus.asOf, instruments: corpus.size },
    fault,
    states: states.map(code => ({ code, name: corpus?.participant(code)?.name.en ?? code })),
  };
}
