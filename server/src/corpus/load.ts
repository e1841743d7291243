import { type Saying, say } from '../sayings/say.ts';
import { CompiledCorpus, type Corpus } from './corpus.ts';
import { CorpusError } from './format.ts';

/** A corpus, or one sentence that says which file cannot be used and why. */
export type LoadedCorpus = { readonly corpus: Corpus } | { readonly fault: Saying };

/** Makes a corpus of the bytes of a file; never throws. */
export function corpusFrom(file: string, bytes: ArrayBuffer): LoadedCorpus {
  try {
    return { corpus: new CompiledCorpus(bytes) };
  } catch (error) {
    const why = error instanceof CorpusError ? error.fault : say`it is damaged (${String(error)})`;
    return { fault: say`${file} is not a corpus that this version can use: ${why}. Reinstall Treaty Lens.` };
  }
}
