import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { databaseTests } from '../support/database-tests'

const { usual, faults } = databaseTests('.')

test('what opens a database runs on PostgreSQL too, also when it does so through what it imports', () => {
  expect(usual).toContain('tests/engine/contract.test.ts')
  expect(usual).toContain('tests/queue/deck.test.ts')
  expect(usual.length).toBeGreaterThan(100)
  expect(faults).toContain('tests/faults/crash.test.ts')
})

test('what has no database and what is about the file of the other engine is left out', () => {
  const all = [...usual, ...faults]
  for (const file of [
    'tests/calendar/holidays.test.ts',
    'tests/engine/sqlite.test.ts',
    'tests/faults/full-disk.test.ts',
  ])
    expect([file, existsSync(file), all.includes(file)]).toEqual([file, true, false])
})
