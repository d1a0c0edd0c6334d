import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { migrationsFolder } from './migrations-folder'
import type { Connection } from './sqlite-connection'

export function migrateSqlite(connection: Connection): void {
  migrate(drizzle(connection), { migrationsFolder: migrationsFolder('sqlite') })
}
