import type { TestProject } from 'vitest/node'
import type { PostgresServer } from './postgres-server'
import { startTestServer } from './test-server'

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the socket of the tests' own PostgreSQL. */
    postgres: string
  }
}

let server: PostgresServer | undefined

/** Starts one PostgreSQL for all tests of a run, or takes the one that another of its projects has started. */
export async function setup(project: TestProject): Promise<void> {
  server ??= await startTestServer()
  project.provide('postgres', server.socket)
}

/** With the server goes all that the tests made. */
export async function teardown(): Promise<void> {
  await server?.stop()
  server = undefined
}
