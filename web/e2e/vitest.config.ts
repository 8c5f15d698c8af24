import { defineConfig } from 'vitest/config';

/** The pages in a real browser against a running service with the demonstration city: ATLAS_E2E_URL. */
export default defineConfig({
  root: import.meta.dirname,
  test: {
    include: ['*.spec.ts'],
    globalSetup: ['ready.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
});
