import { defineConfig } from 'vitest/config';

/** What tests functions shares one loading of the modules, for they keep nothing in mind; what starts programs has modules of its own. */
export default defineConfig({
  test: {
    testTimeout: 20_000,
    // Vitest would leave one core to itself: on two, half of what there is.
    maxWorkers: '100%',
    projects: [
      { extends: true, test: { name: 'functions', include: ['test/{unit,data}/**/*.test.ts'], isolate: false } },
      {
        extends: true,
        test: { name: 'programs', include: ['test/{protocol,cli}/**/*.test.ts', 'test/architecture.test.ts'] },
      },
      // The one that takes a minute.
      { extends: true, test: { name: 'expressions', include: ['test/regularExpressions.test.ts'] } },
    ],
  },
});
