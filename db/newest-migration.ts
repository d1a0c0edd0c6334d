import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { migrationsFolder } from './migrations-folder'

interface Journal {
  entries: Array<{ when: number }>
}

/** When the newest migration that this program knows was made; the database keeps the same number of those it has. */
export function newestMigration(engine: 'sqlite' | 'postgres'): number {
  const text = readFileSync(join(migrationsFolder(engine), 'meta', '_journal.json'), 'utf8')
  return Math.max(...(JSON.parse(text) as Journal).entries.map(({ when }) => when))
}

/** Throws when the database lacks migrations. One that has newer ones than we know is another process', upgraded before us. */
export function assertMigrated(newest: number, found: unknown): void {
  if (Number(found ?? 0) < newest) throw new Error('Migrations are missing: restart the server, which makes them.')
}
