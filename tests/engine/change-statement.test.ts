import { and, eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { change } from '@/db/change-statement'
import { arg } from '@/db/statement'
import { openTestDatabase } from '../support/test-database'

const NOW = 1_795_000_000_000

const addSetting = change('change_add', ({ q, t }) =>
  q
    .insert(t.setting)
    .values({ key: arg('key'), value: arg('value'), createdAt: arg('now'), updatedAt: arg('now') })
    .onConflictDoNothing(),
)
const bump = change('change_bump', ({ q, t }) =>
  q
    .update(t.setting)
    .set({ version: sql`${t.setting.version} + 1`, value: arg('value') })
    .where(and(eq(t.setting.key, arg('key')), eq(t.setting.version, arg('version')))),
)
const clear = change('change_clear', ({ q, t }) => q.delete(t.setting))

test('a change answers how many rows it changed: none where a guard or a conflict let nothing through', async () => {
  const { db } = await openTestDatabase()
  const counts = await db.write(async (tx) => [
    await addSetting(tx, { key: 'a', value: { list: [1] }, now: NOW }),
    await addSetting(tx, { key: 'a', value: { list: [2] }, now: NOW }),
    await bump(tx, { key: 'a', version: 1, value: ['å'] }),
    await bump(tx, { key: 'a', version: 1, value: [] }),
    await addSetting(tx, { key: 'b', value: {}, now: NOW }),
    await clear(tx),
  ])
  expect(counts).toEqual([1, 0, 1, 0, 1, 2])
})

test('its values are encoded as their columns encode', async () => {
  const { db } = await openTestDatabase()
  await db.write((tx) => addSetting(tx, { key: 'a', value: { text: 'två' }, now: NOW }))
  const { q, t } = db.read
  expect(await q.select({ value: t.setting.value }).from(t.setting)).toEqual([{ value: { text: 'två' } }])
})
