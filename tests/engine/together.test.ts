import { eq, sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import type { Tx } from '@/db/database'
import { firstOfEachLane } from '@/db/queries/queue'
import { arg, statement } from '@/db/statement'
import { together } from '@/lib/together'
import { openTestDatabase, testEngine } from '../support/test-database'

const stamps = { createdAt: 1, updatedAt: 1 }

const put = statement('together_put', ({ q, t }) =>
  q
    .insert(t.setting)
    .values({ key: arg('key'), value: arg('value'), ...stamps })
    .returning({ id: t.setting.id }),
)
const countAll = statement('together_count', ({ q, t }) =>
  q.select({ count: sql<number>`count(*)`.mapWith(Number) }).from(t.setting),
)
const findOne = statement('together_find', ({ q, t }) =>
  q
    .select({ key: t.setting.key })
    .from(t.setting)
    .where(eq(t.setting.key, arg('key'))),
)
const add = (tx: Tx, key: string) => put(tx, { key, value: '1' })

describe('steps of one write that do not wait for each other', () => {
  it('are done in the order of the list, and each is answered with its own rows', async () => {
    const { db } = await openTestDatabase()
    const answers = await db.write((tx) =>
      together(countAll(tx), add(tx, 'a'), countAll(tx), findOne(tx, { key: 'a' }), findOne(tx, { key: 'b' })),
    )
    const [before, [added], after, a, b] = answers
    expect([before, after, a, b]).toEqual([[{ count: 0 }], [{ count: 1 }], [{ key: 'a' }], []])
    expect(added?.id).toBeGreaterThan(0)
  })

  it('leave nothing when one of them fails, and what failed first is what is said', async () => {
    const { db } = await openTestDatabase()
    await db.write((tx) => add(tx, 'there'))
    const refused = db.write((tx) => together(add(tx, 'a'), add(tx, 'there'), add(tx, 'b')))
    await expect(refused).rejects.toThrow(/unique|UNIQUE|Failed query/)
    await expect(refused).rejects.not.toThrow(/aborted/)
    expect(await db.write((tx) => countAll(tx))).toEqual([{ count: 1 }])
  })

  it('have all ended when the first failure is told: none goes on in a write that was given up', async () => {
    const { db } = await openTestDatabase()
    await db.write((tx) => add(tx, 'there'))
    let wentOn = ''
    const slow = async (tx: Tx) => {
      for (const _ of [1, 2, 3, 4]) await findOne(tx, { key: 'there' }).catch(() => {})
      wentOn = 'to its end'
    }
    const refused = db.write((tx) => together(add(tx, 'there'), slow(tx))).catch(() => wentOn)
    expect(await refused).toBe('to its end')
    await db.write((tx) => add(tx, 'next'))
    expect(await db.write((tx) => countAll(tx))).toEqual([{ count: 2 }])
  })

  it('may be none, and values among them stay what they are', async () => {
    expect(await together()).toEqual([])
    expect(await together(null, Promise.resolve(2), 'three')).toEqual([null, 2, 'three'])
  })
})

describe.runIf(testEngine === 'postgres')('the line of writes to PostgreSQL', () => {
  it('keeps the plan of the claim after five: it is not planned again each time', async () => {
    const { db } = await openTestDatabase()
    const plans = await db.write(async (tx) => {
      for (let turn = 0; turn < 8; turn += 1) await firstOfEachLane(tx, { roundId: 1, now: 1, exceptId: 0 })
      const { rows } = (await tx.q.execute(
        sql`select generic_plans as generic, custom_plans as custom from pg_prepared_statements where name = 'first_of_each_lane'`,
      )) as unknown as { rows: unknown[] }
      return rows[0]
    })
    expect(plans).toEqual({ generic: 3, custom: 5 })
  })
})
