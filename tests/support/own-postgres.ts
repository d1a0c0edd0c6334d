import { afterAll, beforeAll, onTestFinished } from 'vitest'
import type { Database } from '@/db/database'
import { openPostgres, type PostgresPlace } from '@/db/open-postgres'
import { createDatabase, dropDatabase } from './postgres-database'
import { type PostgresServer, startPostgres } from './postgres-server'

/** A PostgreSQL for the tests of one file, started before them. Each asks it for databases of its own. */
export function ownPostgres(settings: Readonly<Record<string, string>> = {}) {
  let server: PostgresServer | undefined
  let made = 0
  beforeAll(async () => {
    server = await startPostgres(settings)
  })
  afterAll(async () => void (await server?.stop()))
  const running = (): PostgresServer => {
    if (!server) throw new Error('PostgreSQL was not started')
    return server
  }
  return {
    server: running,
    /** A new database, gone when the test is finished. */
    async newUrl(template = 'template0'): Promise<string> {
      const { socket, urlOf } = running()
      made += 1
      const name = `own_${made}`
      await createDatabase(socket, { name, template })
      onTestFinished(() => dropDatabase(socket, name))
      return urlOf(name)
    },
  }
}

/** Closed when the test is finished, unless the test has done so. */
export async function openedAt(place: PostgresPlace): Promise<Database> {
  const db = await openPostgres(place)
  const close = db.close
  let closed: Promise<void> | undefined
  db.close = () => {
    closed ??= close()
    return closed
  }
  onTestFinished(() => db.close())
  return db
}
