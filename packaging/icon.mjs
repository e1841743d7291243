/** `npm run icon`: the PNG that galleries show, out of `client/icon.svg`, drawn by the Chromium of the tests. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findChromium } from '../test/host/paths.mjs';

const folder = mkdtempSync(join(tmpdir(), 'treaty-lens-icon-'));
const page = join(folder, 'icon.html');
writeFileSync(page, `<body style="margin:0">${readFileSync('client/icon.svg', 'utf8')}`);
execFileSync(
  findChromium(),
  [
    '--headless',
    '--no-sandbox',
    '--default-background-color=00000000',
    '--window-size=256,256',
    `--screenshot=${resolve('client/icon.png')}`,
    `file://${page}`,
  ],
  { stdio: ['ignore', 'ignore', 'ignore'] },
);
rmSync(folder, { recursive: true });
