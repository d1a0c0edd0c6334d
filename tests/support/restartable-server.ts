import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { openPostgres } from '@/db/open-postgres'
import { createDatabase } from './postgres-database'
import { type PostgresWanted, startPostgres } from './postgres-server'

/** A server of its own, which can be ended without anybody else's noticing. */
export async function openOwnServer(wanted: PostgresWanted = {}) {
  const server = await startPostgres(wanted)
  onTestFinished(() => server.stop())
  await createDatabase(server.socket, { name: 'ringko', template: 'template0' })
  const dataDir = mkdtempSync(join(tmpdir(), 'ringko-restarted-'))
  const url = server.urlOf('ringko')
  const db = await openPostgres({ url })
  onTestFinished(async () => {
    await db.close()
    rmSync(dataDir, { recursive: true, force: true })
  })
  return {
    server,
    opened: {
      db,
      dataDir,
      settings: { DATABASE_URL: url },
      leave: () => db.close(),
      reopen: () => openPostgres({ url }),
    },
  }
}
