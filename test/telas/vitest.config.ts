import { defineConfig } from 'vitest/config'

/** `npm run telas`: pictures to be looked at, and no part of the tests. */
export default defineConfig({
  test: {
    include: ['test/telas/*.telas.ts'],
    testTimeout: 600_000,
    hookTimeout: 120_000,
    globalSetup: './test/e2e/preparar.ts',
    fileParallelism: false,
  },
})
