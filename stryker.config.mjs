import { askedPart, filesOf, incrementalFileOf, reportFileOf } from './scripts/tooling/mutation-parts.ts'

const part = askedPart()

/** One part of scripts/tooling/mutation-parts.ts at a time; scripts/tasks/test-mutations.ts runs them one after the other. */
export default {
  plugins: ['@stryker-mutator/vitest-runner'],
  testRunner: 'vitest',
  vitest: { configFile: 'vitest-mutations.config.ts', related: false, pool: 'threads' },
  // A mutant is tried by the tests that reach it, and by no other.
  coverageAnalysis: 'perTest',
  mutate: filesOf(part),
  concurrency: Number(process.env.RINGKO_MUTATIONS_AT_ONCE ?? 2),
  incremental: true,
  incrementalFile: incrementalFileOf(part),
  force: process.env.RINGKO_MUTATIONS_AFRESH === '1',
  // What is generated, built or only looked at is not copied for each run.
  ignorePatterns: [
    '.next',
    '/dist',
    '/data',
    '/backups',
    '/reports',
    '/test-results',
    '/docs/images',
    '/bench',
    '*.tsbuildinfo',
  ],
  tempDirName: '.stryker-tmp',
  // An endless loop is found by counting its turns; the clock must not call a busy machine a killed mutant.
  // What only waits is found by the clock: many times what a mutant takes on a machine that does other things too.
  timeoutMS: 20_000,
  timeoutFactor: 8,
  dryRunTimeoutMinutes: 20,
  reporters: ['progress-append-only', 'clear-text', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportMutants: true },
  jsonReporter: { fileName: reportFileOf(part) },
  // The bar is for a whole scope, and a scope has parts: scripts/tasks/test-mutations.ts holds it.
  thresholds: { high: 90, low: 85, break: null },
  disableTypeChecks: true,
  allowEmpty: false,
}
