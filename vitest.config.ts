import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/journal/**/*.test.ts'],
    // The default of one worker on two cores leaves one of them idle.
    maxWorkers: 2,
    // For machines that are slow or busy; no test measures time.
    testTimeout: 60_000
  }
})
