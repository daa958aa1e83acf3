import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Real databases, processes and browsers start in here.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Timings of the recordings are kept: files that run at once would starve each other on two cores.
    fileParallelism: false,
  },
})
