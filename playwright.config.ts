import { defineConfig } from '@playwright/test'
import { CHROMIUM_ARGS } from './scripts/tooling/chromium-args.ts'
import { findChromium } from './scripts/tooling/find-chromium.ts'

const executablePath = process.env.CHROMIUM_PATH || findChromium()
if (!executablePath) throw new Error('No Chromium was found: npm test installs one, or set CHROMIUM_PATH.')

// Each story starts the server it needs; none is shared, so stories may kill theirs.
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  workers: 2,
  // What a browser does first is not always the same: in CI a story is tried twice, and named when it was (npm test).
  retries: process.env.CI ? 1 : 0,
  forbidOnly: Boolean(process.env.CI),
  // axe reads every state of the desk twice over: a minute on two cores, more on a busy machine.
  timeout: 240_000,
  // A busy machine is slow, not wrong: what is never so fails all the same.
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    browserName: 'chromium',
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    viewport: { width: 1366, height: 768 },
    // A trace of everything cost a tenth of the time; the page as it stood is kept with each failure.
    trace: process.env.TRACE ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath,
      args: CHROMIUM_ARGS,
    },
  },
})
