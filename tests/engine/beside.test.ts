import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { Database, Tx } from '@/db/database'
import { type Context, inOneSharedWrite } from '@/lib/context'
import type { Fact } from '@/lib/realtime/events'
import { openTestDatabase, testEngine } from '../support/test-database'

const stamps = { createdAt: 1, updatedAt: 1 }

const put = (tx: Tx, key: string) =>
  tx.q
    .insert(tx.t.setting)
    .values({ key, value: key, ...stamps })
    .returning()

const keysIn = async ({ read: { q, t } }: Database) =>
  (await q.select({ key: t.setting.key }).from(t.setting)).map(({ key }) => key).sort()

/** Something that one write waits for and another tells. */
function signal() {
  let tell = () => {}
  const told = new Promise<void>((resolve) => {
    tell = resolve
  })
  return { told, tell }
}

const asAnna = (db: Database, told: Fact[] = []): Context => ({
  ...{ db, dataDir: '', now: 1, publish: (facts) => void told.push(...facts) },
  actor: { id: 1, name: 'Anna', username: 'anna', role: 'caller', sessionId: 1 },
})

const opened = (userId: number): Fact => ({
  name: 'callbacks:changed',
  to: [`user:${userId}`],
  payload: { userId },
})

describe('a write beside others', () => {
  it('keeps all of it or nothing, and tells its facts once', async () => {
    const { db } = await openTestDatabase()
    const told: Fact[] = []
    let runs = 0
    const save = () =>
      inOneSharedWrite(asAnna(db, told), async ({ tx, facts }) => {
        runs += 1
        facts.push(opened(1))
        await put(tx, 'a')
        tx.goAlone()
        await put(tx, 'b')
      })
    await save()
    expect(await keysIn(db)).toEqual(['a', 'b'])
    expect(told).toEqual([opened(1)])
    expect(runs).toBe(testEngine === 'postgres' ? 2 : 1)
    await expect(save()).rejects.toThrow()
    expect(told).toHaveLength(1)
  })

  it('refuses a write inside it', async () => {
    const { db } = await openTestDatabase()
    await expect(db.writeBeside(() => db.writeBeside(async () => 1))).rejects.toThrow('write inside a write')
    await expect(db.writeBeside(() => db.write(async () => 1))).rejects.toThrow('write inside a write')
  })
})

describe.runIf(testEngine === 'postgres')('beside each other on PostgreSQL', () => {
  it('two are under way at the same time', async () => {
    const { db } = await openTestDatabase()
    const first = signal()
    const second = signal()
    const both = [
      db.writeBeside(async (tx) => {
        await put(tx, 'first')
        first.tell()
        await second.told
      }),
      db.writeBeside(async (tx) => {
        await put(tx, 'second')
        second.tell()
        await first.told
      }),
    ]
    await Promise.all(both)
    expect(await keysIn(db)).toEqual(['first', 'second'])
  })

  it.each(['of one turn', 'one of them alone'])('come one after the other: %s', async (how) => {
    const { db } = await openTestDatabase()
    const begun = signal()
    const order: string[] = []
    const slow = db.writeBeside(async (tx) => {
      await put(tx, 'slow')
      begun.tell()
      await wait(100)
      order.push('slow')
    }, 7)
    await begun.told
    const quick = async (tx: Tx) => {
      await put(tx, 'quick')
      order.push('quick')
    }
    await Promise.all([slow, how === 'of one turn' ? db.writeBeside(quick, 7) : db.write(quick)])
    expect(order).toEqual(['slow', 'quick'])
  })

  it('two that wait for each other both end, one of them done again', async () => {
    const { db } = await openTestDatabase()
    for (const key of ['a', 'b']) await db.write((tx) => put(tx, key))
    let runs = 0
    const change = (keys: string[]) =>
      db.writeBeside(async (tx) => {
        runs += 1
        for (const key of keys) {
          const { q, t } = tx
          await q
            .insert(t.setting)
            .values({ key, value: key, ...stamps })
            .onConflictDoUpdate({ target: t.setting.key, set: { updatedAt: runs } })
          await wait(50)
        }
      })
    await Promise.all([change(['a', 'b']), change(['b', 'a'])])
    expect(runs).toBeGreaterThan(2)
  })
})
