import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import type { Connection } from './sqlite-connection'

/** The migrations lie beside this file, or one step up from the bundle in dist/. */
export function migrationsFolder(engine: 'sqlite' | 'postgres'): string {
  const beside = fileURLToPath(new URL(`./migrations/${engine}`, import.meta.url))
  return existsSync(beside) ? beside : fileURLToPath(new URL(`../db/migrations/${engine}`, import.meta.url))
}

export function migrateSqlite(connection: Connection): void {
  migrate(drizzle(connection), { migrationsFolder: migrationsFolder('sqlite') })
}
