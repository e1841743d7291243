import { ConfigurationTarget, workspace } from 'vscode';
import { ask, hasBridge, type Picture } from './bridge.ts';

/** How the names of the pictures end, and the theme. `run.mjs` asks for all where they are to be looked at, else one has to do. */
const themes = [
  ['', 'Default Light Modern'],
  ['-dark', 'Default Dark Modern'],
  ['-contrast', 'Default High Contrast'],
].slice(0, process.env.TREATY_LENS_THEMES === 'all' ? 3 : 1) as [string, string][];

/** The same tests in each theme; `picture` waits until something is in sight, and takes a picture of the window. */
export function inEachTheme(
  name: string,
  define: (picture: (name: string, what: Omit<Picture, 'name'>) => Promise<unknown>) => void,
): void {
  for (const [suffix, theme] of themes)
    suite(`${name}, ${theme}`, () => {
      suiteSetup(async function () {
        if (!hasBridge) this.skip();
        await colour(theme);
      });
      suiteTeardown(async () => {
        if (hasBridge) await colour(undefined);
      });
      define((name, what) => ask('picture', { name: `${name}${suffix}`, ...what }));
    });
}

async function colour(theme: string | undefined): Promise<void> {
  await workspace.getConfiguration('workbench').update('colorTheme', theme, ConfigurationTarget.Workspace);
}
