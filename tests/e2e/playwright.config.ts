import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  timeout: 120_000,
  expect: { timeout: 10_000 },
  fullyParallel: true,
  // Each worker is a whole desktop app; the machines that run this have two cores.
  workers: 2,
  forbidOnly: process.env['CI'] === 'true',
  reporter: [['list']]
})
