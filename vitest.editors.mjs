import { defineConfig } from 'vitest/config';

/** Real editors, started on a draft: they take seconds, and packages of Debian. */
export default defineConfig({ test: { include: ['test/editors/**/*.test.ts'], testTimeout: 120_000 } });
