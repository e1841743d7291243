import type { Corpus } from '../corpus/corpus.ts';
import { readCorpus } from '../readCorpus.ts';
import { CallError, type Program } from './command.ts';

/** The corpus beside the running program. */
export async function shippedCorpus({ folder }: Program): Promise<Corpus> {
  const loaded = await readCorpus(folder);
  if ('fault' in loaded) throw new CallError(String(loaded.fault));
  return loaded.corpus;
}
