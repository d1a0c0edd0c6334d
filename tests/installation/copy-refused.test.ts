import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import type pg from 'pg'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { fillDatabase } from '@/bench/support/fill-database'
import { LAID_OVER } from '@/db/copy/open-target'
import { buildProgram } from '@/scripts/tooling/build-program'
import { findPostgres } from '@/scripts/tooling/find-postgres'
import { copyTo, looking, workedInstallation } from '../support/moved-installation'
import { openedAt, ownPostgres } from '../support/own-postgres'
import { runScript } from '../support/run-script'
import { scenario, TEST_NOW } from '../support/scenario'
import { openTestDatabase } from '../support/test-database'

describe.skipIf(!findPostgres())('A copy to PostgreSQL', () => {
  const postgres = ownPostgres()
  beforeAll(() => buildProgram('scripts/copy-to-postgres.ts'))

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
    await expect(openedAt({ url })).rejects.toThrow('blev inte färdig')
    const kept = await runScript('scripts/backup.ts', [join(dataDir, 'kopia')], {
      DATA_DIR: dataDir,
      DATABASE_URL: url,
    })
    expect(kept).toEqual({ code: 1, said: expect.stringContaining('en kopia som inte blev färdig') })
    const again = await runScript('scripts/copy-to-postgres.ts', [], { DATA_DIR: dataDir, DATABASE_URL: url })
    expect([again.code, again.said]).toEqual([0, expect.stringContaining('Antal och kontrollsummor stämmer')])
    expect(again.said).toContain('kopian är hela installationen')
    const third = await copyTo(url, dataDir)
    expect([third.tables.queue_entry, third.tables.phone_number]).toMatchObject([
      { rows: 12_000, inserted: 0, updated: 0, deleted: 0 },
      { rows: 12_000, inserted: 0 },
    ])
  })

  it('is refused to a database that is in use, of another installation, or not a copy at all', async () => {
    const s = await workedInstallation()
    const [mine, other, used] = [await postgres.newUrl(), await postgres.newUrl(), await postgres.newUrl()]
    await copyTo(mine, s.dataDir)
    const elsewhere = await scenario({ now: TEST_NOW + 1 })
    await expect(copyTo(mine, elsewhere.dataDir)).rejects.toThrow('en annan installation')
    const server = await openedAt({ url: mine })
    await server.read.q.select().from(server.read.t.user)
    await expect(copyTo(mine, s.dataDir)).rejects.toThrow('i bruk')
    await server.close()
    await expect(copyTo(mine, s.dataDir)).rejects.toThrow('i bruk')

    const empty = await openedAt({ url: other })
    await empty.read.q.select().from(empty.read.t.user)
    await expect(copyTo(other, s.dataDir)).rejects.toThrow('en server arbetar på databasen')
    await empty.close()
    await copyTo(other, s.dataDir)

    const full = await openedAt({ url: used })
    const stamps = { createdAt: 1, updatedAt: 1 }
    await full.write(({ q, t }) =>
      q
        .insert(t.setting)
        .values({ key: 'demo', value: true, ...stamps })
        .returning(),
    )
    await full.close()
    await expect(copyTo(used, s.dataDir)).rejects.toThrow('redan data')
  })

  it('is made by one at a time', async () => {
    const s = await workedInstallation()
    const url = await postgres.newUrl()
    await looking(url, async (other) => {
      await other.query('select pg_advisory_lock($1)', [LAID_OVER])
      await expect(copyTo(url, s.dataDir)).rejects.toThrow('en annan kopiering')
    })
    expect((await copyTo(url, s.dataDir)).tables.activity?.rows).toBe(3)
  })

  it('is refused with a sentence where there is nothing to copy from or to', async () => {
    const s = await workedInstallation()
    const { db, dataDir } = await openTestDatabase()
    const url = await postgres.newUrl()
    await expect(copyTo(url, dataDir)).rejects.toThrow('installationen är tom')
    await db.close()
    await expect(copyTo(url, dataDir)).rejects.toThrow('det finns ingen databas')
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
    const s = await workedInstallation()
    const url = await postgres.newUrl()
    await s.leave()
    const raw = new SQLite(join(s.dataDir, 'ringko.db'))
    raw.exec('delete from __drizzle_migrations where created_at = (select max(created_at) from __drizzle_migrations)')
    await expect(copyTo(url, s.dataDir)).rejects.toThrow('äldre Ringkö')
    raw.exec(`insert into __drizzle_migrations (hash, created_at) values ('a', 1), ('b', 2)`)
    await expect(copyTo(url, s.dataDir)).rejects.toThrow('nyare Ringkö')
    raw.close()
  })
})
