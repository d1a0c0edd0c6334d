import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { eq, sql } from 'drizzle-orm'
import { describe, expect, inject, onTestFinished, test } from 'vitest'
import type { Database, Tx } from '@/db/database'
import { openPostgres } from '@/db/open-postgres'
import { type Context, inOneSharedWrite } from '@/lib/context'
import type { Fact } from '@/lib/realtime/events'
import { onServer, urlIn } from '../support/postgres-database'
import { startPostgres } from '../support/postgres-server'
import { openTestDatabase, testEngine } from '../support/test-database'

const stamps = { createdAt: 1_795_000_000_000, updatedAt: 1_795_000_000_000 }

async function namedDatabase(name: string, how: string): Promise<string> {
  const socket = inject('postgres')
  const whole = `ringko_${process.pid}_${name}`
  await onServer(socket, `create database ${whole} template template0 ${how}`)
  onTestFinished(() => onServer(socket, `drop database ${whole} with (force)`))
  return urlIn(socket, whole)
}

async function ownServer(settings: Record<string, string> = {}) {
  const server = await startPostgres({ settings })
  onTestFinished(() => server.stop())
  return server
}

const add = async ({ q, t }: Tx, key: string) =>
  void (await q
    .insert(t.setting)
    .values({ key, value: 0, ...stamps })
    .returning())
const keysOf = async ({ read: { q, t } }: Database) =>
  (await q.select().from(t.setting).orderBy(t.setting.key)).map(({ key }) => key)

describe.runIf(testEngine === 'postgres')('what only PostgreSQL can have wrong is refused at the start', () => {
  test('a database that does not know Swedish letters', async () => {
    const url = await namedDatabase('letters', "encoding 'UTF8' lc_collate 'C' lc_ctype 'C'")
    await expect(openPostgres({ url })).rejects.toThrow('The database does not know Swedish letters. Create it anew')
  })

  test.each(['fsync', 'synchronous_commit', 'full_page_writes'])(
    'a server that forgets in a power cut: %s',
    async (setting) => {
      const server = await ownServer({ [setting]: 'off' })
      await expect(openPostgres({ url: server.urlOf('postgres') })).rejects.toThrow(`${setting}=off`)
    },
  )

  test('connections that forget, on a server that does not', async () => {
    const url = await namedDatabase('forgetful', '')
    const having = (value: string) => `${url}&options=${encodeURIComponent(`-c synchronous_commit=${value}`)}`
    await expect(openPostgres({ url: having('off') })).rejects.toThrow('synchronous_commit=off')
    await (await openPostgres({ url: having('remote_write') })).close()
  })

  test('a standby in the place of the primary', async () => {
    const server = await ownServer()
    writeFileSync(join(server.socket, 'data', 'standby.signal'), '')
    await server.restart('fast')
    await expect(openPostgres({ url: server.urlOf('postgres') })).rejects.toThrow('DATABASE_URL leads to a standby')
  })
})

describe.runIf(testEngine === 'postgres')('several at once', () => {
  test('processes that start together on an empty database migrate it once', async () => {
    const url = await namedDatabase('together', '')
    const all = await Promise.all([1, 2, 3, 4].map(() => openPostgres({ url })))
    await Promise.all(all.map((db, at) => db.write((tx) => add(tx, `k${at}`))))
    for (const db of all) expect(await keysOf(db)).toEqual(['k0', 'k1', 'k2', 'k3'])
    await Promise.all(all.map((db) => db.close()))
  })

  test('two writes that wait for each other are both done, and their facts told once', async () => {
    const { db, dataDir } = await openTestDatabase()
    await db.write(async (tx) => {
      await add(tx, 'a')
      await add(tx, 'b')
    })
    const told: Fact[] = []
    const publish = (facts: Fact[]) => void told.push(...facts)
    const actor = { name: 'anna', username: 'anna', role: 'caller', sessionId: 1 } as const
    // Of two people: one person's writes come one after the other.
    const contextOf = (id: number): Context => ({ db, dataDir, actor: { ...actor, id }, now: 1, publish })
    const both = meeting(2)
    let tries = 0
    const swap = (id: number, [first, second]: [string, string]) =>
      inOneSharedWrite(contextOf(id), async ({ tx, facts }) => {
        tries += 1
        facts.push({ name: 'deck:changed', to: [`user:${id}`], payload: { reason: 'withdrawn' } })
        await raise(tx, first)
        await both()
        await raise(tx, second)
      })
    await Promise.all([swap(1, ['a', 'b']), swap(2, ['b', 'a'])])
    expect(tries).toBeGreaterThan(2)
    expect(told.map(({ to }) => to[0]).sort()).toEqual(['user:1', 'user:2'])
    const { q, t } = db.read
    expect((await q.select().from(t.setting)).map(({ version }) => version)).toEqual([3, 3])
  })
})

const raise = ({ q, t }: Tx, key: string) =>
  q
    .update(t.setting)
    .set({ version: sql`${t.setting.version} + 1` })
    .where(eq(t.setting.key, key))
    .returning()

/** Everybody waits until that many are there; who comes later passes. */
function meeting(size: number): () => Promise<void> {
  let here = 0
  let open = () => {}
  const all = new Promise<void>((resolve) => {
    open = resolve
  })
  return () => {
    here += 1
    if (here === size) open()
    return all
  }
}

describe.runIf(testEngine === 'postgres')('a line that is lost', () => {
  test('in the middle of a write leaves nothing of it, is refused as not saved, and the next write is', async () => {
    const { db } = await openTestDatabase()
    const cut = db.write(async (tx) => {
      await add(tx, 'cut')
      await tx.q.execute(sql`select pg_terminate_backend(pg_backend_pid())`)
    })
    await expect(cut).rejects.toMatchObject({ code: 'read_only', status: 503 })
    await db.write((tx) => add(tx, 'after'))
    expect(await keysOf(db)).toEqual(['after'])
  })

  test('between two statements of a write does not end the process', async () => {
    const { db } = await openTestDatabase()
    const cut = db.write(async (tx) => {
      const { rows } = (await tx.q.execute(sql`select pg_backend_pid() as pid`)) as unknown as {
        rows: { pid: number }[]
      }
      await db.scan.q.execute(sql`select pg_terminate_backend(${rows[0]?.pid})`)
      await new Promise((resolve) => setTimeout(resolve, 50))
      await add(tx, 'cut')
    })
    await expect(cut).rejects.toMatchObject({ code: 'read_only', status: 503 })
    expect(await keysOf(db)).toEqual([])
  })

  test('by readers is taken up again', async () => {
    const { db } = await openTestDatabase()
    await db.write((tx) => add(tx, 'one'))
    expect(await keysOf(db)).toEqual(['one'])
    await db.write(({ q }) =>
      q.execute(sql`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()`),
    )
    const again = () => keysOf(db).catch((error: { cause?: { code?: string } }) => error.cause?.code)
    expect([await again(), await again()].filter((one) => typeof one === 'string' && one !== 'read_only')).toEqual([])
    expect(await keysOf(db)).toEqual(['one'])
  })
})
