import { runSuites } from './runSuites.ts';

/** What the desktop's extension host calls. */
export const run = () =>
  runSuites(async () => {
    await import('./all.ts');
    await import('./viewPictures.ts');
    await import('./desktop.ts');
  });
