import { sql } from 'drizzle-orm'
import { describe, expect, it, vi } from 'vitest'
import type { Database } from '@/db/database'
import { startWire } from '../support/cut-wire'
import { openedAt } from '../support/own-postgres'
import { openTestDatabase, testEngine } from '../support/test-database'

const milliseconds = (setting: string) => `(select setting::int from pg_settings where name = '${setting}')`

/** A write that is alone and goes on until it is told to end. */
async function holdTheHouse(db: Database): Promise<() => Promise<void>> {
  let end = () => {}
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  let write = Promise.resolve()
  await new Promise<void>((begun) => {
    write = db.write(() => {
      begun()
      return ended
    })
  })
  return () => {
    end()
    return write
  }
}

describe.runIf(testEngine === 'postgres')('a write on PostgreSQL that waits for another', () => {
  it('is refused as not possible now, and not as a fault', async () => {
    const { db, settings } = await openTestDatabase()
    const impatient = await openedAt({ url: `${settings.DATABASE_URL}&lock_timeout=200` })
    const ended = await holdTheHouse(db)
    for (const write of [impatient.write, impatient.writeBeside, impatient.writeWhenQuiet]) {
      await expect(write(async () => 1)).rejects.toMatchObject({ code: 'read_only', status: 503 })
    }
    await ended()
    expect(await impatient.write(async () => 1)).toBe(1)
  })

  it('keeps neither the duty nor who signs in waiting, also when all connections for writes wait', async () => {
    const { db, reopen } = await openTestDatabase()
    const other = await reopen()
    const ended = await holdTheHouse(other)
    const writes = Array.from({ length: 20 }, (_, at) => db.writeBeside(async () => at))
    await vi.waitFor(() => expect(db.waitingWrites()).toBeGreaterThan(0))
    const { house } = db
    expect(await house?.takeDuty({ name: 'work', holder: 'here', forMs: 4000 })).toBe(true)
    expect(await house?.count('somebody', 4000)).toMatchObject({ count: 1 })
    expect(await house?.time()).toBeGreaterThan(0)
    await ended()
    expect(await Promise.all(writes)).toHaveLength(20)
  })

  it('of one person, sent again and again, leaves the connections to others', async () => {
    const { db } = await openTestDatabase()
    const [anna, bo] = [1, 2]
    let end = () => {}
    const ended = new Promise<void>((resolve) => {
      end = resolve
    })
    const first = db.writeBeside(() => ended, anna)
    const again = Array.from({ length: 30 }, (_, at) => db.writeBeside(async () => at, anna))
    expect(await db.writeBeside(async () => 'bo', bo)).toBe('bo')
    end()
    await first
    expect(await Promise.all(again)).toEqual(again.map((_, at) => at))
  })

  it('is given up when the computer of the database says nothing any more, as a reading is', async () => {
    const { settings } = await openTestDatabase()
    const wire = await startWire(settings.DATABASE_URL ?? '')
    const db = await openedAt({ url: `${wire.url}?query_timeout=1500` })
    const [write] = await Promise.all([
      db
        .write(async ({ q }) => void (await q.execute(sql`select 'a write of the silent'`)))
        .catch((error: unknown) => error),
      wire.cutAt({
        ...{ moment: 'before the commit', text: 'a write of the silent', afterMs: 0, reached: async () => {} },
      }),
    ])
    expect(write).toMatchObject({ code: 'read_only', status: 503 })
    expect(await db.write(async () => 1)).toBe(1)
  })

  it('is refused before it counts as slow, and no sooner than a process that stands still has lost its place', async () => {
    const { db } = await openTestDatabase()
    const [found] = await db.write(async ({ q }) => {
      const { rows } = (await q.execute(
        sql.raw(`select ${milliseconds('lock_timeout')} as wait,
        ${milliseconds('statement_timeout')} as slow, ${milliseconds('idle_in_transaction_session_timeout')} as silent`),
      )) as unknown as {
        rows: Array<{ wait: number; slow: number; silent: number }>
      }
      return rows
    })
    const { wait = 0, slow = 0, silent = 0 } = found ?? {}
    expect(silent).toBeGreaterThan(0)
    expect(wait).toBeGreaterThan(silent)
    // The house and one's turn are waited for in one statement.
    expect(slow).toBeGreaterThan(2 * wait)
  })
})
