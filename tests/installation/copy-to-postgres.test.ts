import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import type pg from 'pg'
import { describe, expect, it, onTestFinished } from 'vitest'
import { copyToPostgres } from '@/db/copy/copy-to-postgres'
import type { Database, Tx } from '@/db/database'
import { seedDemo } from '@/lib/demo/seed-demo'
import { findPostgres } from '@/scripts/tooling/find-postgres'
import { calling } from '../support/calling'
import { copyTo, looking, workedInstallation } from '../support/moved-installation'
import { openedAt, ownPostgres } from '../support/own-postgres'
import { readAll } from '../support/read-all'
import { type Scenario, TEST_NOW } from '../support/scenario'
import { openDatabaseIn, openTestDatabase } from '../support/test-database'

describe.skipIf(!findPostgres())('A copy of an installation to PostgreSQL', () => {
  const postgres = ownPostgres()

  const everything = (s: Scenario, db: Database) => readAll({ ...s.as('eva'), db })

  it('reads the same through the product, and new ids go on after those that were given', async () => {
    const s = await workedInstallation()
    const url = await postgres.newUrl()
    const { tables, isAlone, wasWrittenTo } = await copyTo(url, s.dataDir)
    expect([isAlone, wasWrittenTo, tables.organization?.inserted, tables.activity?.rows]).toEqual([false, false, 12, 3])
    const db = await openedAt({ url })
    expect(await everything(s, db)).toEqual(await everything(s, s.db))
    const moved = { ...s, as: (name: string) => ({ ...s.as(name), db }) } as Scenario
    const { saved } = await calling(moved).call('bo', { outcome: 'no' })
    expect(saved.activityId).toBe(4)
  })

  it('is brought up to date by the next: what is new, changed and gone, and values that rows have traded', async () => {
    const s = await workedInstallation()
    const url = await postgres.newUrl()
    await copyTo(url, s.dataDir)
    await calling(s).call('anna', { outcome: 'busy' })
    const { companyId } = s
    const setIn =
      ({ q, t }: Tx) =>
      (name: string, customerNo: string | null) =>
        q
          .update(t.organization)
          .set({ customerNo })
          .where(eq(t.organization.id, companyId(name)))
          .returning()
    await s.db.write(async (tx) => {
      const { q, t } = tx
      const set = setIn(tx)
      await set('Hus 1 Åkeri', '1')
      await set('Hus 2 Åkeri', '2')
      await q.delete(t.session).where(eq(t.session.tokenHash, 'test-bo')).returning()
    })
    const second = await copyTo(url, s.dataDir)
    expect(second.tables).toMatchObject({
      activity: { inserted: 1, updated: 0, deleted: 0 },
      organization: { inserted: 0 },
      session: { deleted: 1 },
      user: { inserted: 0, updated: 0, deleted: 0 },
    })
    await s.db.write(async (tx) => {
      const set = setIn(tx)
      await set('Hus 1 Åkeri', null)
      await set('Hus 2 Åkeri', '1')
      await set('Hus 1 Åkeri', '2')
    })
    expect((await copyTo(url, s.dataDir)).tables.organization).toMatchObject({ updated: 2 })
    await s.leave()
    const last = await copyTo(url, s.dataDir)
    expect(last.isAlone).toBe(true)
    expect(
      Object.values(last.tables).every(({ inserted, updated, deleted }) => inserted + updated + deleted === 0),
    ).toBe(true)
    const indexes = (client: pg.Client) =>
      client.query(`select indexdef from pg_indexes where schemaname = 'public' and tablename <> 'standing' order by 1`)
    const made = await looking(url, indexes)
    const fresh = await postgres.newUrl()
    await (await openedAt({ url: fresh })).close()
    expect(made.rows).toEqual((await looking(fresh, indexes)).rows)
    const source = await openDatabaseIn(s.dataDir)
    onTestFinished(() => source.close())
    expect(await everything(s, await openedAt({ url }))).toEqual(await everything(s, source))
  })

  it('of the demo, with two weeks of everything, reads the same as well', async () => {
    const { db, dataDir } = await openTestDatabase()
    await seedDemo({ db, dataDir, now: TEST_NOW, log: () => {} })
    const url = await postgres.newUrl()
    await copyTo(url, dataDir)
    const [eva] = await db.read.q.select().from(db.read.t.user).where(eq(db.read.t.user.username, 'eva'))
    const actor = { id: eva?.id ?? 0, name: 'Eva', username: 'eva', role: 'supervisor' as const, sessionId: 0 }
    const as = (engine: Database) => readAll({ db: engine, dataDir, now: TEST_NOW, publish: () => {}, actor })
    expect(await as(await openedAt({ url }))).toEqual(await as(db))
  })

  it('says whether the source was written to meanwhile', async () => {
    const s = await workedInstallation()
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
})
