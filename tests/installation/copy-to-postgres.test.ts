import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import pg from 'pg'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { fillDatabase } from '@/bench/support/fill-database'
import { copyToPostgres } from '@/db/copy/copy-to-postgres'
import { LAID_OVER } from '@/db/copy/open-target'
import type { Database } from '@/db/database'
import { openPostgres } from '@/db/open-postgres'
import { seedDemo } from '@/lib/demo/seed-demo'
import { addSuppression } from '@/lib/suppression/add-suppression'
import { buildProgram } from '@/scripts/tooling/build-program'
import { calling } from '../support/calling'
import { findPostgres } from '../support/find-postgres'
import { ownPostgres } from '../support/own-postgres'
import { readAll } from '../support/read-all'
import { runScript } from '../support/run-script'
import { type Scenario, scenario, TEST_NOW } from '../support/scenario'
import { stop } from '../support/stopped-chain'
import { openDatabaseIn, openTestDatabase } from '../support/test-database'

const HOUSES = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`Hus ${at} Åkeri`, {}]))

describe.skipIf(!findPostgres())('A copy of an installation to PostgreSQL', () => {
  const postgres = ownPostgres()
  beforeAll(() => buildProgram('scripts/copy-to-postgres.ts'))

  const copy = (dataDir: string, url: string) => copyToPostgres({ file: join(dataDir, 'ringko.db'), url })

  /** Beside a copy, as nobody who serves would: the copy stays one. */
  async function looking<T>(url: string, look: (client: pg.Client) => Promise<T>): Promise<T> {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    return look(client).finally(() => client.end())
  }

  async function opened(url: string): Promise<Database> {
    const db = await openPostgres({ url })
    onTestFinished(() => db.close())
    return db
  }

  async function worked(): Promise<Scenario> {
    const s = await scenario({ users: { anna: 'caller', bo: 'caller', eva: 'supervisor' }, companies: HOUSES })
    await calling(s).call('anna', { outcome: 'no', note: 'inte nu "alls"\nå\\ä\tö 🙂' })
    await calling(s).call('bo', { outcome: 'busy' })
    await calling(s).card('anna')
    await addSuppression(s.as('anna'), stop(s, 'Hus 7 Åkeri'))
    return s
  }

  const everything = (s: Scenario, db: Database) => readAll({ ...s.as('eva'), db })

  it('reads the same through the product, and new ids go on after those that were given', async () => {
    const s = await worked()
    const url = await postgres.newUrl()
    const { tables, isAlone, wasWrittenTo } = await copy(s.dataDir, url)
    expect([isAlone, wasWrittenTo, tables.organization?.inserted, tables.activity?.rows]).toEqual([false, false, 12, 3])
    const db = await opened(url)
    expect(await everything(s, db)).toEqual(await everything(s, s.db))
    const moved = { ...s, as: (name: string) => ({ ...s.as(name), db }) } as Scenario
    const { saved } = await calling(moved).call('bo', { outcome: 'no' })
    expect(saved.activityId).toBe(4)
  })

  it('is brought up to date by the next: what is new, changed and gone, and values that rows have traded', async () => {
    const s = await worked()
    const url = await postgres.newUrl()
    await copy(s.dataDir, url)
    await calling(s).call('anna', { outcome: 'busy' })
    const { companyId } = s
    await s.db.write(async ({ q, t }) => {
      const set = (name: string, customerNo: string | null) =>
        q
          .update(t.organization)
          .set({ customerNo })
          .where(eq(t.organization.id, companyId(name)))
          .returning()
      await set('Hus 1 Åkeri', '1')
      await set('Hus 2 Åkeri', '2')
      await q.delete(t.session).where(eq(t.session.tokenHash, 'test-bo')).returning()
    })
    const second = await copy(s.dataDir, url)
    expect(second.tables).toMatchObject({
      activity: { inserted: 1, updated: 0, deleted: 0 },
      organization: { inserted: 0 },
      session: { deleted: 1 },
      user: { inserted: 0, updated: 0, deleted: 0 },
    })
    await s.db.write(async ({ q, t }) => {
      const set = (name: string, customerNo: string | null) =>
        q
          .update(t.organization)
          .set({ customerNo })
          .where(eq(t.organization.id, companyId(name)))
          .returning()
      await set('Hus 1 Åkeri', null)
      await set('Hus 2 Åkeri', '1')
      await set('Hus 1 Åkeri', '2')
    })
    expect((await copy(s.dataDir, url)).tables.organization).toMatchObject({ updated: 2 })
    await s.leave()
    const last = await copy(s.dataDir, url)
    expect(last.isAlone).toBe(true)
    expect(
      Object.values(last.tables).every(({ inserted, updated, deleted }) => inserted + updated + deleted === 0),
    ).toBe(true)
    const indexes = (client: pg.Client) =>
      client.query(`select indexdef from pg_indexes where schemaname = 'public' and tablename <> 'standing' order by 1`)
    const made = await looking(url, indexes)
    const fresh = await postgres.newUrl()
    await (await openPostgres({ url: fresh })).close()
    expect(made.rows).toEqual((await looking(fresh, indexes)).rows)
    const source = await openDatabaseIn(s.dataDir)
    onTestFinished(() => source.close())
    expect(await everything(s, await opened(url))).toEqual(await everything(s, source))
  })

  it('of the demo, with two weeks of everything, reads the same as well', async () => {
    const { db, dataDir } = await openTestDatabase()
    await seedDemo({ db, dataDir, now: TEST_NOW, log: () => {} })
    const url = await postgres.newUrl()
    await copy(dataDir, url)
    const [eva] = await db.read.q.select().from(db.read.t.user).where(eq(db.read.t.user.username, 'eva'))
    const actor = { id: eva?.id ?? 0, name: 'Eva', username: 'eva', role: 'supervisor' as const, sessionId: 0 }
    const as = (engine: Database) => readAll({ db: engine, dataDir, now: TEST_NOW, publish: () => {}, actor })
    expect(await as(await opened(url))).toEqual(await as(db))
  })

  it('says whether the source was written to meanwhile', async () => {
    const s = await worked()
    const url = await postgres.newUrl()
    let written: Promise<unknown> | undefined
    const { wasWrittenTo, tables } = await copyToPostgres({
      file: join(s.dataDir, 'ringko.db'),
      url,
      onProgress: () => {
        written ??= calling(s).call('anna', { outcome: 'no' })
      },
    })
    await written
    expect([wasWrittenTo, tables.activity?.rows]).toEqual([true, 3])
  })

  it('goes on where it was killed, and a database half copied serves nobody', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'ringko-copy-'))
    onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
    await fillDatabase({ dataDir, companies: 12_000, callers: 3, now: TEST_NOW, isWorked: true })
    const url = await postgres.newUrl()
    const program = await buildProgram('scripts/copy-to-postgres.ts')
    const env = { PATH: process.env.PATH ?? '', NODE_ENV: 'production' as const, DATA_DIR: dataDir, DATABASE_URL: url }
    const first = spawn(process.execPath, [program], { env, stdio: 'ignore' })
    const ended = once(first, 'exit')
    const phones = (client: pg.Client) =>
      client.query<{ there: number }>('select count(*)::int as there from phone_number')
    for (let there = 0; there === 0; ) {
      await new Promise((resolve) => setTimeout(resolve, 20))
      there = await looking(url, phones).then(
        ({ rows }) => rows[0]?.there ?? 0,
        () => 0,
      )
    }
    first.kill('SIGKILL')
    await ended
    await expect(openPostgres({ url })).rejects.toThrow('blev inte färdig')
    const again = await runScript('scripts/copy-to-postgres.ts', [], { DATA_DIR: dataDir, DATABASE_URL: url })
    expect([again.code, again.said]).toEqual([0, expect.stringContaining('Antal och kontrollsummor stämmer')])
    expect(again.said).toContain('kopian är hela installationen')
    const third = await copy(dataDir, url)
    expect([third.tables.queue_entry, third.tables.phone_number]).toMatchObject([
      { rows: 12_000, inserted: 0, updated: 0, deleted: 0 },
      { rows: 12_000, inserted: 0 },
    ])
  })

  it('is refused to a database that is in use, of another installation, or not a copy at all', async () => {
    const s = await worked()
    const [mine, other, used] = [await postgres.newUrl(), await postgres.newUrl(), await postgres.newUrl()]
    await copy(s.dataDir, mine)
    const elsewhere = await scenario({ now: TEST_NOW + 1 })
    await expect(copy(elsewhere.dataDir, mine)).rejects.toThrow('en annan installation')
    const server = await openPostgres({ url: mine })
    await server.read.q.select().from(server.read.t.user)
    await expect(copy(s.dataDir, mine)).rejects.toThrow('i bruk')
    await server.close()
    await expect(copy(s.dataDir, mine)).rejects.toThrow('i bruk')

    const empty = await openPostgres({ url: other })
    await empty.read.q.select().from(empty.read.t.user)
    await expect(copy(s.dataDir, other)).rejects.toThrow('en server arbetar på databasen')
    await empty.close()
    await copy(s.dataDir, other)

    const full = await openPostgres({ url: used })
    const stamps = { createdAt: 1, updatedAt: 1 }
    await full.write(({ q, t }) =>
      q
        .insert(t.setting)
        .values({ key: 'demo', value: true, ...stamps })
        .returning(),
    )
    await full.close()
    await expect(copy(s.dataDir, used)).rejects.toThrow('redan data')
  })

  it('is made by one at a time', async () => {
    const s = await worked()
    const url = await postgres.newUrl()
    await looking(url, async (other) => {
      await other.query('select pg_advisory_lock($1)', [LAID_OVER])
      await expect(copy(s.dataDir, url)).rejects.toThrow('en annan kopiering')
    })
    expect((await copy(s.dataDir, url)).tables.activity?.rows).toBe(3)
  })

  it('is refused with a sentence where there is nothing to copy from or to', async () => {
    const s = await worked()
    const { db, dataDir } = await openTestDatabase()
    const url = await postgres.newUrl()
    await expect(copy(dataDir, url)).rejects.toThrow('installationen är tom')
    await db.close()
    await expect(copy(dataDir, url)).rejects.toThrow('det finns ingen databas')
    const run = (to: string) => runScript('scripts/copy-to-postgres.ts', [], { DATA_DIR: s.dataDir, DATABASE_URL: to })
    const { urlOf, socket } = postgres.server()
    expect(await run(urlOf('finns_inte'))).toMatchObject({ code: 1, said: expect.stringContaining('createdb') })
    const nowhere = await run('postgres://ringko:hemligt@127.0.0.1:4889/ringko')
    expect([nowhere.code, nowhere.said]).toEqual([1, expect.stringContaining('svarar inte')])
    expect(nowhere.said).not.toContain('hemligt')
    expect(await run('mysql://ringko')).toMatchObject({ code: 1 })
    await looking(urlOf('postgres'), (client) =>
      client.query(`create database latin template template0 encoding 'LATIN1' locale 'C'`),
    )
    expect(await run(urlOf('latin'))).toMatchObject({ code: 1, said: expect.stringContaining('Swedish letters') })
    expect(socket).not.toBe('')
  })

  it('refuses an installation from another version', async () => {
    const s = await worked()
    const url = await postgres.newUrl()
    await s.leave()
    const raw = new (await import('better-sqlite3')).default(join(s.dataDir, 'ringko.db'))
    raw.exec('delete from __drizzle_migrations where created_at = (select max(created_at) from __drizzle_migrations)')
    await expect(copy(s.dataDir, url)).rejects.toThrow('äldre Ringkö')
    raw.exec(`insert into __drizzle_migrations (hash, created_at) values ('a', 1), ('b', 2)`)
    await expect(copy(s.dataDir, url)).rejects.toThrow('nyare Ringkö')
    raw.close()
  })
})
