import { fileURLToPath } from 'node:url'
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'
import { findPostgres } from './scripts/tooling/find-postgres.ts'
import { databaseTests } from './tests/support/database-tests.ts'

const root = fileURLToPath(new URL('.', import.meta.url))

// UTC is deliberately not Stockholm: a rule that reads the machine's time zone fails here before it fails on a server.
process.env.TZ = 'UTC'

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: root },
      { find: /^server-only$/, replacement: `${root}node_modules/server-only/empty.js` },
    ],
  },
  test: {
    pool: 'forks',
    maxWorkers: 2,
    // A process that takes hundreds of files keeps what they leave behind.
    execArgv: ['--max-old-space-size=8192'],
    // A busy machine is slow, not wrong.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    restoreMocks: true,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          // Files of one process share what they load: loading it again for each took half of the time.
          isolate: false,
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**', 'tests/faults/**', 'tests/processes/**'],
          setupFiles: ['tests/support/setup.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'faults',
          environment: 'node',
          // Whole floors in memory: each file is a process of its own, and its memory goes with it.
          include: ['tests/faults/**/*.test.ts'],
          setupFiles: ['tests/support/setup.ts'],
        },
      },
      // Whatever works on a database works on both engines; the machine must have PostgreSQL (see CONTRIBUTING.md).
      ...(findPostgres() ? onPostgres() : []),
      {
        extends: true,
        test: {
          name: 'components',
          // As the browser stories: what is on the screen first may differ. Rules, verbs and races are tried once.
          retry: process.env.CI ? 1 : 0,
          environment: 'jsdom',
          include: ['tests/components/**/*.test.tsx'],
          setupFiles: ['tests/support/setup.ts', 'tests/support/setup-components.ts'],
        },
      },
    ],
  },
})

function onPostgres(): TestProjectInlineConfiguration[] {
  const { usual, faults } = databaseTests(root)
  const on = {
    environment: 'node',
    env: { TEST_ENGINE: 'postgres' },
    globalSetup: ['tests/support/postgres-tests.ts'],
    setupFiles: ['tests/support/setup.ts'],
  }
  return [
    { extends: true, test: { ...on, name: 'postgres', isolate: false, include: usual } },
    { extends: true, test: { ...on, name: 'postgres-faults', include: faults } },
  ]
}
