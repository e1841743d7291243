import type { LoadedCorpus } from '../corpus/load.ts';
import { stateNameIn } from '../corpus/wording.ts';
import { inLanguage } from '../sayings/say.ts';
import type { Language } from '../text/language.ts';
import type { Settings } from './settings.ts';

/** What the status item of an editor shows: the corpus or, in the editor's language, why there is none; and the States in focus. */
export function statusOf(loaded: LoadedCorpus | undefined, { states }: Settings, language: Language) {
  const { corpus, fault } = { corpus: undefined, fault: undefined, ...loaded };
  return {
    corpus: corpus && { version: corpus.version, asOf: corpus.asOf, instruments: corpus.size },
    fault: fault && inLanguage(fault, language),
    states: states.map(code => ({ code, name: corpus ? stateNameIn(corpus, code, language) : code })),
  };
}
