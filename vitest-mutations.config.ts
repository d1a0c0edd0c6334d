import { defineConfig } from 'vitest/config'
import { askedPart } from './scripts/tooling/mutation-parts.ts'
import usual from './vitest.config.ts'

/** What Stryker runs against each mutant: one part's own tests on SQLite, in one process, without the projects. */
export default defineConfig({
  resolve: usual.resolve,
  test: {
    environment: 'node',
    // Its files share what they load, as in the unit project.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    restoreMocks: true,
    include: [...askedPart().tests],
    setupFiles: ['tests/support/setup.ts'],
  },
})
