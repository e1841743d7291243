/**
 * Part of `npm run bench`: many files with one thread and with two, through the built command line;
 * and how the time that each format's mask takes for hostile text grows when the text is ten times as long (10 is linear).
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { masks } from '../../server/src/formats/masks.ts';
import { maskHtml } from '../../server/src/readers/html.ts';
import { citing, prose } from './drafts.ts';

const files = 1500;
const folder = mkdtempSync(path.join(tmpdir(), 'many-'));
let megabytes = 0;
for (let i = 0; i < files; i++) {
  const text = prose.repeat(5 + (i % 60)) + citing;
  megabytes += Buffer.byteLength(text) / 1e6;
  writeFileSync(path.join(folder, `${i}.md`), text);
}
console.log(`\n${`${files} files, ${megabytes.toFixed(1)} MB`.padEnd(34)}  files/s    MB/s`);
for (const command of ['check', 'scan']) {
  for (const jobs of ['1', '2']) {
    const start = performance.now();
    const output = ['--format', 'ndjson', '--output-file', path.join(folder, 'out.ndjson')];
    spawnSync(process.execPath, ['dist/cli.mjs', command, folder, '--jobs', jobs, ...output], { stdio: 'ignore' });
    const seconds = (performance.now() - start) / 1000;
    const speeds = [(files / seconds).toFixed(0).padStart(9), (megabytes / seconds).toFixed(1).padStart(8)];
    console.log(`${command} --jobs ${jobs}`.padEnd(34) + speeds.join(''));
  }
}
rmSync(folder, { recursive: true });

const hostile: Readonly<Record<string, readonly string[]>> = {
  plaintext: ['http://', 'a '],
  quarto: ['[@', '{{<', ':::', '@a', '`', '<a '],
  mdx: ['{', '{/*', '<a b={', 'import x from', '{"', "<a b='"],
  asciidoc: ['`', 'link:a[', 'footnote:[', '<<a,', '((((', '----\n', '{a', '[[a'],
  latex: ['{', '\\emph{', '$', '\\(', '\\begin{lstlisting}', '\\cite[', '\\verb|', "\\'", '\\begin{a}'],
  html: ['<', '<a ', '<div>', '<b>', '<!--', '&', '&amp;', '<code>', '<script>', '<sup>'],
};
console.log('\nhostile text of a format              from 100 KB to 1 MB, the worst piece');
for (const [format, pieces] of Object.entries(hostile)) {
  const mask = format === 'html' ? maskHtml : masks[format as keyof typeof masks];
  const growths = pieces.map(piece => [timeOf(mask, piece, 1e6) / timeOf(mask, piece, 1e5), piece] as const);
  const [growth, piece] = growths.reduce((a, b) => (b[0] > a[0] ? b : a));
  console.log(`${format.padEnd(34)}${growth.toFixed(1).padStart(8)}   ${JSON.stringify(piece)}`);
}

/** Milliseconds: the least of three, after one that is not counted. */
function timeOf(mask: (source: string) => unknown, piece: string, length: number): number {
  const source = piece.repeat(Math.ceil(length / piece.length));
  const times = [0, 1, 2, 3].map(() => {
    const start = performance.now();
    mask(source);
    return performance.now() - start;
  });
  return Math.min(...times.slice(1));
}
