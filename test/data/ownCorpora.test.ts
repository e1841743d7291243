import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadProject } from '../../server/src/project/project.ts';
import { corpus } from './corpus.ts';

test('the example of the page is valid, and everything in it is taken', async () => {
  const [, example = ''] = /^```yaml\n([\s\S]*?)^```$/m.exec(readFileSync('docs/own-corpora.md', 'utf8'))!;
  const uri = 'file:///office/.treaty-lens.yml';
  const read = async (file: string) => (file === uri ? { text: example } : undefined);
  const project = await loadProject(uri, [], { read }, corpus);
  expect(project.files.flatMap(({ faults }) => faults)).toEqual([]);
  expect(project.taken).toBe('1 instrument, 5 names, 1 record');
  expect(project.settings).toMatchObject({ states: ['KEN', 'UGA'], asOf: '2026-02-01', style: 'oscola' });
  expect(project.corpus.recordOf('lake-agreement-2009')?.acts).toHaveLength(1);
});
