/** The pictures of `npm run shots` that the README and the walkthrough show go to `docs/images`, with 128 colours each: half the bytes and less. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { installed } from '../test/debian.ts';

const taken = 'out/pictures/shots';
const shown = ['README.md', 'package.json'].flatMap(
  file => readFileSync(file, 'utf8').match(/docs\/images\/[\w-]+\.png/g) ?? [],
);
installed('pngquant');
rmSync('docs/images', { recursive: true, force: true });
mkdirSync('docs/images');
for (const picture of new Set(shown)) {
  const source = picture.replace('docs/images', taken);
  const { status, stderr } = spawnSync('pngquant', [
    '--strip',
    '--nofs',
    '--speed',
    '1',
    '--output',
    picture,
    '128',
    source,
  ]);
  if (status !== 0) throw new Error(`${source}: ${stderr}`);
}
