import type { TestProject } from 'vitest/node'
import { openPostgres } from '@/db/open-postgres'
import { createDatabase } from './postgres-database'
import { type PostgresServer, startPostgres } from './postgres-server'

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the socket of the tests' own PostgreSQL. */
    postgres: string
  }
}

/** Every table, made once: a test's database is a copy of it. */
const TEMPLATE = 'ringko_template'

let server: PostgresServer | undefined

/** Starts one PostgreSQL for all tests of a run. */
export async function setup(project: TestProject): Promise<void> {
  server = await startPostgres()
  await createDatabase(server.socket, { name: TEMPLATE, template: 'template0' })
  await (await openPostgres({ url: server.urlOf(TEMPLATE) })).close()
  project.provide('postgres', server.socket)
}

/** With the server goes all that the tests made. */
export const teardown = async () => void (await server?.stop())
