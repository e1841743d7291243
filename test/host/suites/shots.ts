import { runSuites } from './runSuites.ts';

/** The pictures alone. */
export const run = () =>
  runSuites(async () => {
    await import('./pictures.ts');
    await import('./viewPictures.ts');
  });
