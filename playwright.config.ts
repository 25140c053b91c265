import { availableParallelism } from 'node:os'
import { defineConfig } from '@playwright/test'
import { chromiumFlags, findChromium } from './scripts/lib/chromium.mjs'

const executablePath = findChromium()

export default defineConfig({
  testDir: 'web/e2e',
  outputDir: 'test-results',
  globalSetup: './web/e2e/prepareData.ts',
  // Pictures are taken on demand only: they overwrite those of the README.
  testMatch: process.env.FAHRPLAN_PICTURES === 'take' ? '*.pictures.ts' : '*.spec.ts',
  // Journeys wait for each other's servers as often as they work: more of them than cores are done sooner.
  workers: Math.max(3, availableParallelism() - 1),
  forbidOnly: true,
  // Journeys of several people, each page looked at by axe, on two busy cores.
  timeout: 150_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: '.cache/journeys.json' }]],
  use: {
    browserName: 'chromium',
    launchOptions: { args: chromiumFlags, ...(executablePath === undefined ? {} : { executablePath }) },
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    viewport: { width: 1440, height: 900 },
    trace: 'retain-on-failure',
  },
})
