import { count, max, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { openTestDatabase } from '../support/test-database'

const NOW = 1_795_000_000_000
const stamps = { createdAt: NOW, updatedAt: NOW }

test('counts and sums in numbers, and answers flags as flags', async () => {
  const { db } = await openTestDatabase()
  const versions = [4_000_000_000, 5_000_000_000, 1]
  await db.write(({ q, t }) =>
    q
      .insert(t.setting)
      .values(versions.map((version, at) => ({ key: `k${at}`, value: 0, ...stamps, version })))
      .returning(),
  )
  const { q, t } = db.read
  const { version, createdAt } = t.setting
  const [found] = await q
    .select({
      rows: count(),
      plain: sql<number>`count(*)`,
      sum: sql<number>`sum(${version})`,
      most: sql<number>`max(${version})`,
      last: max(createdAt),
      none: sql<number | null>`sum(${version}) filter (where ${version} < 0)`,
    })
    .from(t.setting)
  expect(found).toEqual({ rows: 3, plain: 3, sum: 9_000_000_001, most: 5_000_000_000, last: NOW, none: null })
  const [user] = await db.write((tx) =>
    tx.q
      .insert(tx.t.user)
      .values({ username: 'a', name: 'A', signature: 'A', role: 'caller', passwordHash: '-', ...stamps })
      .returning(),
  )
  expect(user?.active).toBe(true)
})
