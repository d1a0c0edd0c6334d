import { readFileSync } from 'node:fs'
import { is } from 'drizzle-orm'
import { PgTable, getTableConfig as postgresConfig } from 'drizzle-orm/pg-core'
import { SQLiteTable, getTableConfig as sqliteConfig } from 'drizzle-orm/sqlite-core'
import { describe, expect, it } from 'vitest'
import * as postgres from '@/db/schema.postgres'
import * as sqlite from '@/db/schema.sqlite'

const journal = (engine: string) =>
  JSON.parse(readFileSync(`db/migrations/${engine}/meta/_journal.json`, 'utf8')).entries.map(
    (entry: { tag: string }) => entry.tag,
  )
const tablesOf = (schema: object) =>
  Object.values(schema).filter((value) => is(value, SQLiteTable) || is(value, PgTable))

describe('the two engines', () => {
  it('have the same migrations under the same names', () => {
    expect(journal('sqlite')).toEqual(journal('postgres'))
    expect(journal('sqlite').length).toBeGreaterThan(1)
  })

  it('have the same tables and columns, and every defined table is in the schema that migrations are made from', () => {
    const shape = (config: { name: string; columns: Array<{ name: string; notNull: boolean }> }) =>
      `${config.name}: ${config.columns.map((column) => `${column.name}${column.notNull ? '!' : ''}`).join(' ')}`
    const left = tablesOf(sqlite).map((table) => shape(sqliteConfig(table as SQLiteTable)))
    const right = tablesOf(postgres).map((table) => shape(postgresConfig(table as PgTable)))
    expect(left).toEqual(right)
    expect(left).toHaveLength(Object.keys(sqlite.sqliteTables).length)
  })

  it.each(['sqlite', 'postgres'])('have a migration that makes every table on %s', (engine) => {
    const made = journal(engine)
      .map((tag: string) => readFileSync(`db/migrations/${engine}/${tag}.sql`, 'utf8'))
      .join('\n')
    for (const table of tablesOf(sqlite)) {
      const { name, columns } = sqliteConfig(table as SQLiteTable)
      expect(made).toMatch(new RegExp(`CREATE TABLE [\`"]${name}[\`"]`))
      for (const column of columns) expect(made).toMatch(new RegExp(`[\`"]${column.name}[\`"]`))
    }
  })
})
