import type { ClientBase } from 'pg'
import { canonicalRow } from './canonical-row'
import { type CopiedTable, quoted } from './copied-tables'
import type { SourceRow } from './open-source'

/** Puts rows in that travel as one JSON array of canonical texts, its `$1`. */
export function insertText({ name, columns }: CopiedTable): string {
  const names = columns.map((column) => quoted(column.name)).join(', ')
  const given = columns
    .map(({ name: column, kind }) => `${quoted(column)} ${kind === 'jsonb' ? 'text' : kind}`)
    .join(', ')
  const taken = columns
    .map(({ name: column, kind }) => `x.${quoted(column)}${kind === 'jsonb' ? '::jsonb' : ''}`)
    .join(', ')
  return `insert into ${quoted(name)} (${names}) select ${taken} from json_to_recordset($1::json) as x(${given})`
}

/** The same where some of them are there already. */
export function upsertText(table: CopiedTable): string {
  const changed = table.columns
    .filter((column) => column.name !== 'id')
    .map((column) => `${quoted(column.name)} = excluded.${quoted(column.name)}`)
    .join(', ')
  return `${insertText(table)} on conflict (id) do update set ${changed}`
}

/** What is asked of and done to one table of the target. Rows travel as canonical texts. */
export function targetTable(client: ClientBase, copied: CopiedTable) {
  const { name, columns } = copied
  const table = quoted(name)
  // PostgreSQL's JSON comes as text: it is brought into the common form here, as SQLite's is.
  const read = columns
    .map(({ name: column, kind }) => `${quoted(column)}${kind === 'jsonb' ? '::text' : ''}`)
    .join(', ')
  const idAt = columns.findIndex((column) => column.name === 'id')
  const insert = insertText(copied)
  const upsert = upsertText(copied)
  const asArray = (texts: readonly string[]) => [`[${texts.join(',')}]`]
  const rowsOf = async (where: string, values: unknown[]): Promise<SourceRow[]> => {
    const text = `select ${read} from ${table} where ${where}`
    const { rows } = await client.query<unknown[]>({ text, values, rowMode: 'array' })
    return rows.map((row) => ({ id: row[idAt] as number, text: canonicalRow(columns, row) }))
  }
  return {
    isEmpty: async () => (await client.query(`select 1 from ${table} limit 1`)).rows.length === 0,
    insert: async (texts: readonly string[]) => void (await client.query(insert, asArray(texts))),
    upsert: async (texts: readonly string[]) => void (await client.query(upsert, asArray(texts))),
    between: (after: number, last: number) => rowsOf('id > $1 and id <= $2 order by id', [after, last]),
    rowsAfter: (id: number, limit: number) => rowsOf('id > $1 order by id limit $2', [id, limit]),
    idsAfter: async (id: number): Promise<number[]> => {
      const { rows } = await client.query<[number]>({
        text: `select id from ${table} where id > $1 order by id`,
        values: [id],
        rowMode: 'array',
      })
      return rows.map(([found]) => found)
    },
    remove: async (ids: readonly number[]) =>
      void (await client.query(`delete from ${table} where id = any($1::integer[])`, [ids])),
    /** The next id is higher than any that was ever given. */
    goOnAfter: async (last: number) =>
      void (await client.query(
        `select setval(pg_get_serial_sequence($1, 'id'), greatest((select max(id) from ${table}), $2, 1),
           greatest((select max(id) from ${table}), $2) > 0)`,
        [table, last],
      )),
  }
}

export type TargetTable = ReturnType<typeof targetTable>
