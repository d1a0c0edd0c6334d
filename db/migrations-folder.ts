import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The migrations lie beside this file, or one step up from the bundle in dist/. */
export function migrationsFolder(engine: 'sqlite' | 'postgres'): string {
  const beside = fileURLToPath(new URL(`./migrations/${engine}`, import.meta.url))
  return existsSync(beside) ? beside : fileURLToPath(new URL(`../db/migrations/${engine}`, import.meta.url))
}
