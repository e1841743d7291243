import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { corpusFrom, type LoadedCorpus } from './corpus/load.ts';
import { say } from './sayings/say.ts';

/** Reads the compiled corpus that is shipped in the folder of the running program. */
export async function readCorpus(folder: string): Promise<LoadedCorpus> {
  const file = path.join(folder, 'corpus.bin');
  try {
    const bytes = await readFile(file);
    return corpusFrom(file, bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code === 'ENOENT' ? say`there is no such file` : String(error);
    return { fault: say`${file} cannot be read: ${why}. Reinstall Treaty Lens.` };
  }
}
