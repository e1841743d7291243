import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { committed, pack, unpack } from '../../data/pipeline/committed.ts';
import { compileCorpus } from '../../data/pipeline/corpus.ts';
import { readStatus } from '../../data/pipeline/status.ts';
import { CompiledCorpus } from '../../server/src/corpus/corpus.ts';
import { compiled, corpus, data } from './corpus.ts';

const unpacked = unpack(readFileSync(committed));

test('the committed corpus is that of the data (npm run corpus:commit writes it anew)', () => {
  // Versions first: where they differ, they say it in a line; `version` ends in a hash of all that is compiled.
  const buffer = new Uint8Array(unpacked).buffer;
  expect(new CompiledCorpus(buffer).version).toBe(corpus.version);
  expect(Buffer.compare(unpacked, compiled)).toBe(0);
});

test('the same data compile into the same bytes', async () => {
  const again = compileCorpus(data, await readStatus('data', []), []).file;
  expect(Buffer.compare(again, compiled)).toBe(0);
});

test('what is packed comes out as it was', () => {
  expect(Buffer.compare(unpack(pack(compiled)), compiled)).toBe(0);
});
