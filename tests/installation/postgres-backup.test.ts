import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { backUp } from '@/db/backup/back-up'
import { connectionEnv } from '@/db/backup/connection-env'
import { findClient } from '@/db/backup/find-client'
import { verifyBackup } from '@/db/backup/manifest'
import { copyToPostgres } from '@/db/copy/copy-to-postgres'
import type { Database } from '@/db/database'
import { openPostgres } from '@/db/open-postgres'
import { addSuppression } from '@/lib/suppression/add-suppression'
import { buildProgram } from '@/scripts/tooling/build-program'
import { calling } from '../support/calling'
import { findPostgres } from '../support/find-postgres'
import { ownPostgres } from '../support/own-postgres'
import { readAll } from '../support/read-all'
import { runScript } from '../support/run-script'
import { type Scenario, scenario, TEST_NOW } from '../support/scenario'
import { stop } from '../support/stopped-chain'

const HOUSES = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`Hus ${at} Åkeri`, {}]))

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'ringko-dump-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return path
}

/** Closed when the test is finished, unless the test has done so. */
async function opened(url: string): Promise<Database> {
  const db = await openPostgres({ url })
  const close = db.close
  let closed: Promise<void> | undefined
  db.close = () => {
    closed ??= close()
    return closed
  }
  onTestFinished(() => db.close())
  return db
}

describe.skipIf(!findPostgres())('R12 on PostgreSQL:', () => {
  const postgres = ownPostgres()
  beforeAll(() => Promise.all(['scripts/backup.ts', 'scripts/restore.ts'].map(buildProgram)))

  /** A scenario that has moved to PostgreSQL; `s` works there. */
  async function moved() {
    const companies = { ...HOUSES, Alfa: { phones: ['+46313901111'] } }
    const made = await scenario({ users: { anna: 'caller', bo: 'caller', eva: 'supervisor' }, companies })
    await calling(made).call('anna', { outcome: 'no', note: 'åäö\n\\.\n\\N' })
    const url = await postgres.newUrl()
    await copyToPostgres({ file: join(made.dataDir, 'ringko.db'), url })
    await made.db.close()
    const dataDir = folder()
    writeFileSync(join(dataDir, 'secret.key'), 'hemlig')
    const db = await opened(url)
    const as = (name: string) => ({ ...made.as(name), db, dataDir })
    const s = { ...made, db, dataDir, as, system: () => ({ ...made.system(), db, dataDir }) } as Scenario
    return { s, url, dataDir, settings: { DATA_DIR: dataDir, DATABASE_URL: url } }
  }

  it('a backup taken while callers work is one moment of it, and restored in an empty database it is the same', async () => {
    const { s, url, settings } = await moved()
    await calling(s).card('bo')
    let isWorking = true
    const work = async () => {
      while (isWorking)
        await calling(s)
          .call('anna', { outcome: 'busy' })
          .catch(() => {
            isWorking = false
          })
    }
    const working = work()
    const from = join(folder(), 'kopia')
    const taken = await runScript('scripts/backup.ts', [from], settings)
    isWorking = false
    await working
    expect([taken.code, taken.said]).toEqual([0, expect.stringContaining('13 företag')])
    const { engine, rows, files } = await verifyBackup(from)
    expect([engine, files.map(({ name }) => name)]).toEqual(['postgres', ['ringko.dump', 'secret.key']])
    expect(rows.command).toBe(rows.activity)

    const elsewhere = { DATABASE_URL: await postgres.newUrl(), DATA_DIR: join(folder(), 'data') }
    const restored = await runScript('scripts/restore.ts', [from], elsewhere)
    expect([restored.code, restored.said]).toEqual([0, expect.stringContaining('Återläst i databasen')])
    expect(restored.said).not.toContain('låg där förut')
    expect(readFileSync(join(elsewhere.DATA_DIR, 'secret.key'), 'utf8')).toBe('hemlig')
    const db = await opened(elsewhere.DATABASE_URL)
    const { q, t } = db.read
    expect([await q.select().from(t.hold), await q.select().from(t.session)]).toEqual([[], []])
    expect((await q.select().from(t.activity)).length).toBe(rows.activity)
    const { saved } = await calling({ ...s, as: (name: string) => ({ ...s.as(name), db }) } as Scenario).call('bo', {
      outcome: 'no',
    })
    expect(saved.activityId).toBeGreaterThan(rows.activity ?? 0)
    expect(url).not.toBe(elsewhere.DATABASE_URL)
  })

  it('one flipped byte is noticed and its file named, and nothing happens', async () => {
    const { s, url, dataDir, settings } = await moved()
    const from = join(folder(), 'kopia')
    await backUp({ dataDir, url, into: from, now: TEST_NOW })
    await s.db.close()
    for (const name of readdirSync(from)) {
      const whole = readFileSync(join(from, name))
      const flipped = Buffer.from(whole)
      flipped[whole.length >> 1] = (flipped[whole.length >> 1] ?? 0) ^ 1
      writeFileSync(join(from, name), flipped)
      const refused = await runScript('scripts/restore.ts', [from], settings)
      expect([refused.code, refused.said]).toEqual([1, expect.stringContaining(name)])
      writeFileSync(join(from, name), whole)
    }
    expect(readdirSync(dataDir)).toEqual(['secret.key'])
    const db = await opened(url)
    expect(await db.read.q.select().from(db.read.t.activity)).toHaveLength(1)
  })

  it('what was there is kept as a backup of its own, and a stop newer than the backup stands', async () => {
    const { s, url, dataDir, settings } = await moved()
    const before = await readAll(s.as('eva'))
    const from = join(folder(), 'kopia')
    await backUp({ dataDir, url, into: from, now: TEST_NOW })
    await addSuppression(s.as('anna'), stop(s, 'Alfa'))
    await calling(s).call('bo', { outcome: 'no' })
    const running = await runScript('scripts/restore.ts', [from], settings)
    expect([running.code, running.said]).toEqual([1, expect.stringContaining('en server arbetar på databasen')])
    await s.db.close()
    const restored = await runScript('scripts/restore.ts', [from], settings)
    expect([restored.code, restored.said]).toEqual([0, expect.stringContaining('1 spärrar som tillkommit')])
    const [aside = ''] = readdirSync(dataDir).filter((name) => name.startsWith('before-restore-'))
    expect(restored.said).toContain(aside)
    const db = await opened(url)
    const { q, t } = db.read
    expect((await q.select().from(t.suppression)).map(({ phone, status }) => [phone, status])).toEqual([
      ['+46313901111', 'active'],
    ])
    expect((await q.select().from(t.activity)).filter(({ outcome }) => outcome !== null)).toHaveLength(1)
    expect((await readAll({ ...s.as('eva'), db })).companies).not.toEqual(before.companies)
    await db.close()
    const back = await runScript('scripts/restore.ts', [join(dataDir, aside)], settings)
    expect(back.code).toBe(0)
    const again = await opened(url)
    const calls = await again.read.q.select().from(again.read.t.activity)
    expect(calls.filter(({ outcome }) => outcome !== null)).toHaveLength(2)
  })

  it('a dump that does not go in leaves what was there, and a restore cut off lets nobody work', async () => {
    const { s, url, dataDir, settings } = await moved()
    const from = join(folder(), 'kopia')
    await backUp({ dataDir, url, into: from, now: TEST_NOW })
    await s.db.close()
    const bin = folder()
    const real = findPostgres() ?? ''
    const wrap = (program: string, after: string) => {
      const path = join(bin, program)
      writeFileSync(path, `#!/bin/sh\n${after}\n`)
      chmodSync(path, 0o755)
    }
    wrap('pg_dump', `exec ${real}/pg_dump "$@"`)
    wrap('psql', `exec ${real}/psql "$@"`)
    wrap(
      'pg_restore',
      `case "$*" in *data-only*) exec ${real}/pg_restore "$@";; esac; ${real}/pg_restore "$@" | head -c 20000; exit 1`,
    )
    const broken = await runScript('scripts/restore.ts', [from], { ...settings, PATH: `${bin}:${process.env.PATH}` })
    expect([broken.code, broken.said]).toEqual([1, expect.stringContaining('Ingenting återlästes')])
    const db = await opened(url)
    expect(await db.read.q.select().from(db.read.t.activity)).toHaveLength(1)
    await db.write(({ q }) => q.execute(`update standing set standing = 'restoring'`) as unknown as Promise<void>)
    await db.close()
    await expect(openPostgres({ url })).rejects.toThrow('db:restore')
    expect((await runScript('scripts/restore.ts', [from], settings)).code).toBe(0)
    expect(await (await opened(url)).read.q.select()).toBeDefined()
  })

  it('a missing or too old pg_dump is said, and no password is on a command line', async () => {
    const { urlOf } = postgres.server()
    const client = new pg.Client({ connectionString: urlOf('postgres') })
    await client.connect()
    onTestFinished(() => client.end())
    const [none, old] = [folder(), folder()]
    for (const program of ['pg_dump', 'pg_restore', 'psql']) {
      writeFileSync(join(old, program), '#!/bin/sh\necho "pg_dump (PostgreSQL) 9.6.24"\n')
      chmodSync(join(old, program), 0o755)
    }
    await expect(findClient(client, [none])).rejects.toThrow('pg_dump finns inte på den här datorn')
    await expect(findClient(client, [none, old])).rejects.toThrow(/är version 9, .* Installera postgresql-client-\d\d/)
    const env = connectionEnv('postgres://eva:hem%20ligt@db.example.se/r?sslmode=verify-full')
    expect(env).toMatchObject({
      PGPASSWORD: 'hem ligt',
      PGHOST: 'db.example.se',
      PGUSER: 'eva',
      PGSSLMODE: 'verify-full',
    })
  })

  it('a backup of one engine is not restored on the other', async () => {
    const { s, url, dataDir } = await moved()
    const from = join(folder(), 'kopia')
    await backUp({ dataDir, url, into: from, now: TEST_NOW })
    await s.db.close()
    const onFile = join(folder(), 'data')
    const refused = await runScript('scripts/restore.ts', [from], { DATA_DIR: onFile })
    expect([refused.code, refused.said]).toEqual([1, expect.stringContaining('på PostgreSQL')])
    expect(existsSync(join(onFile, 'ringko.db'))).toBe(false)
    const small = await scenario()
    const ofFile = join(folder(), 'kopia')
    await backUp({ dataDir: small.dataDir, into: ofFile, now: TEST_NOW })
    const other = await runScript('scripts/restore.ts', [ofFile], { DATA_DIR: dataDir, DATABASE_URL: url })
    expect([other.code, other.said]).toEqual([1, expect.stringContaining('db:copy-to-postgres')])
  })
})
