import { compileCorpus } from '../../data/pipeline/corpus.ts';
import { readData } from '../../data/pipeline/read.ts';
import { readStatus } from '../../data/pipeline/status.ts';
import { type Analysis, analyse, type Circumstances } from '../../server/src/analysis.ts';
import { CompiledCorpus } from '../../server/src/corpus/corpus.ts';

/** The small invented corpus that all tests of code use, compiled as the real one is. */
export const worldFile: Uint8Array<ArrayBuffer> = await compileWorld();
export const world = new CompiledCorpus(worldFile.buffer);

/** Analyses a text in the invented world on a day long after everything in it. */
export function read(source: string, circumstances: Partial<Circumstances> = {}): Analysis {
  return analyse(source, world, { today: '2020-12-31', states: [], asOf: undefined, ...circumstances });
}

async function compileWorld(): Promise<Uint8Array<ArrayBuffer>> {
  const data = await readData('test/world');
  const faults = [...data.faults];
  const { file } = compileCorpus(data, await readStatus('test/world', faults), faults);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return file;
}
