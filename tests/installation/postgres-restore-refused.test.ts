import { chmodSync, existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { backUp } from '@/db/backup/back-up'
import { connectionEnv } from '@/db/backup/connection-env'
import { findClient } from '@/db/backup/find-client'
import { buildProgram } from '@/scripts/tooling/build-program'
import { findPostgres } from '@/scripts/tooling/find-postgres'
import { movedInstallation, newFolder } from '../support/moved-installation'
import { openedAt, ownPostgres } from '../support/own-postgres'
import { runScript } from '../support/run-script'
import { scenario, TEST_NOW } from '../support/scenario'

describe.skipIf(!findPostgres())('R12 on PostgreSQL:', () => {
  const postgres = ownPostgres()
  beforeAll(() => Promise.all(['scripts/backup.ts', 'scripts/restore.ts'].map(buildProgram)))

  it('a dump that does not go in leaves what was there, and a restore cut off lets nobody work', async () => {
    const { s, url, dataDir, settings } = await movedInstallation(await postgres.newUrl())
    const from = join(newFolder(), 'kopia')
    await backUp({ dataDir, url, into: from, now: TEST_NOW })
    await s.db.close()
    const bin = newFolder()
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
    const db = await openedAt({ url })
    expect(await db.read.q.select().from(db.read.t.activity)).toHaveLength(1)
    await db.write(({ q }) => q.execute(`update standing set standing = 'restoring'`) as unknown as Promise<void>)
    await db.close()
    await expect(openedAt({ url })).rejects.toThrow('db:restore')
    const again = await runScript('scripts/restore.ts', [from], settings)
    expect([again.code, again.said]).toEqual([0, expect.any(String)])
    expect(await (await openedAt({ url })).read.q.select()).toBeDefined()
  })

  it('a missing or too old pg_dump is said, and no password is on a command line', async () => {
    const { urlOf } = postgres.server()
    const client = new pg.Client({ connectionString: urlOf('postgres') })
    await client.connect()
    onTestFinished(() => client.end())
    const [none, old] = [newFolder(), newFolder()]
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
    const { s, url, dataDir } = await movedInstallation(await postgres.newUrl())
    const from = join(newFolder(), 'kopia')
    await backUp({ dataDir, url, into: from, now: TEST_NOW })
    await s.db.close()
    const onFile = join(newFolder(), 'data')
    const refused = await runScript('scripts/restore.ts', [from], { DATA_DIR: onFile })
    expect([refused.code, refused.said]).toEqual([1, expect.stringContaining('på PostgreSQL')])
    expect(existsSync(join(onFile, 'ringko.db'))).toBe(false)
    const small = await scenario()
    const ofFile = join(newFolder(), 'kopia')
    await backUp({ dataDir: small.dataDir, into: ofFile, now: TEST_NOW })
    const other = await runScript('scripts/restore.ts', [ofFile], { DATA_DIR: dataDir, DATABASE_URL: url })
    expect([other.code, other.said]).toEqual([1, expect.stringContaining('db:copy-to-postgres')])
  })
})
