import { openPostgres } from '@/db/open-postgres'
import { createDatabase, TEMPLATE } from './postgres-database'
import { type PostgresServer, type PostgresWanted, startPostgres } from './postgres-server'

/** A server with the template that databases of tests are copies of. */
export async function startTestServer(wanted: PostgresWanted = {}): Promise<PostgresServer> {
  const server = await startPostgres(wanted)
  await createDatabase(server.socket, { name: TEMPLATE, template: 'template0' })
  await (await openPostgres({ url: server.urlOf(TEMPLATE) })).close()
  return server
}
