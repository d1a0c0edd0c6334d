import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { openedAt } from '../support/own-postgres'
import { openTestDatabase, testEngine } from '../support/test-database'

const milliseconds = (setting: string) => `(select setting::int from pg_settings where name = '${setting}')`

describe.runIf(testEngine === 'postgres')('a write on PostgreSQL that waits for another', () => {
  it('is refused as not possible now, and not as a fault', async () => {
    const { db, settings } = await openTestDatabase()
    const impatient = await openedAt({ url: `${settings.DATABASE_URL}&lock_timeout=200` })
    let ended = () => {}
    const under = new Promise<void>((resolve) => {
      ended = resolve
    })
    let begun = () => {}
    const isUnderWay = new Promise<void>((resolve) => {
      begun = resolve
    })
    const slow = db.write(async () => {
      begun()
      await under
    })
    await isUnderWay
    for (const write of [impatient.write, impatient.writeBeside, impatient.writeWhenQuiet]) {
      await expect(write(async () => 1)).rejects.toMatchObject({ code: 'read_only', status: 503 })
    }
    ended()
    await slow
    expect(await impatient.write(async () => 1)).toBe(1)
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
