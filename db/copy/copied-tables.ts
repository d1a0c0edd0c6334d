import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core'
import { postgresTables } from '../schema.postgres'

export type ColumnKind = 'integer' | 'bigint' | 'text' | 'boolean' | 'jsonb'

export interface CopiedColumn {
  name: string
  kind: ColumnKind
}

export interface CopiedTable {
  name: string
  columns: CopiedColumn[]
}

/** Every table, each after those that its rows point at. */
export function copiedTables(): CopiedTable[] {
  const configs = Object.values(postgresTables).map((table) => getTableConfig(table as unknown as PgTable))
  const sorted: typeof configs = []
  const add = (config: (typeof configs)[number]) => {
    if (sorted.includes(config)) return
    for (const key of config.foreignKeys) {
      const { name } = getTableConfig(key.reference().foreignTable)
      const parent = configs.find((one) => one.name === name)
      if (parent && parent !== config) add(parent)
    }
    sorted.push(config)
  }
  for (const config of configs) add(config)
  return sorted.map(({ name, columns }) => ({
    name,
    columns: columns.map((column) => ({ name: column.name, kind: column.getSQLType() as ColumnKind })),
  }))
}

/** `order` and `user` are words of SQL. */
export const quoted = (name: string): string => `"${name}"`

/**
 * What tells the planner how full tables are, which it would take for empty ones for another minute. Only those with rows: a
 * table that it knows to be empty is read as a whole, by plans that are kept when it fills.
 */
export const analyzeText = (filled: readonly CopiedTable[]): string =>
  `analyze ${filled.map(({ name }) => quoted(name)).join(', ')}`
