import { compileCorpus } from '../../data/pipeline/corpus.ts';
import { readData } from '../../data/pipeline/read.ts';
import { readStatus } from '../../data/pipeline/status.ts';
import { CompiledCorpus } from '../../server/src/corpus/corpus.ts';

/** The corpus that is shipped, compiled from its data files: for the data tests alone. */
export const data = await readData('data');
export const faults = [...data.faults];
export const compiled = compileCorpus(data, await readStatus('data', faults), faults).file;
export const corpus = new CompiledCorpus(compiled.buffer);
