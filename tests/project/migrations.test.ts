import { globSync, readFileSync } from 'node:fs'
import {
  generateDrizzleJson,
  generateMigration,
  generateSQLiteDrizzleJson,
  generateSQLiteMigration,
} from 'drizzle-kit/api'
import { expect, test } from 'vitest'
import * as postgresSchema from '@/db/schema.postgres'
import * as sqliteSchema from '@/db/schema.sqlite'

// A table changed without `npm run db:generate -- name` would work here and fail on every database that is in use.
test('the SQLite migrations make exactly the tables that are defined', async () => {
  const defined = await generateSQLiteDrizzleJson(sqliteSchema)
  expect(await generateSQLiteMigration(lastSnapshot('sqlite'), defined)).toEqual([])
})

test('the PostgreSQL migrations make exactly the tables that are defined', async () => {
  const defined = generateDrizzleJson(postgresSchema)
  expect(await generateMigration(lastSnapshot('postgres'), defined)).toEqual([])
})

test('a table without a migration is noticed', async () => {
  const { user: _, ...rest } = sqliteSchema
  const without = await generateSQLiteDrizzleJson(rest)
  expect(await generateSQLiteMigration(without, await generateSQLiteDrizzleJson(sqliteSchema))).not.toEqual([])
})

function lastSnapshot(engine: 'sqlite' | 'postgres') {
  const last = globSync(`db/migrations/${engine}/meta/*_snapshot.json`).sort().at(-1)
  return JSON.parse(readFileSync(last ?? '', 'utf8'))
}
