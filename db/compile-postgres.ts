import type { ClientBase, QueryArrayConfig, QueryConfig } from 'pg'
import { binderOf, type Given, makerOf, type Shape } from './compile-parts'

/** What drizzle's prepared query of pg consists of. */
interface PostgresQuery extends Shape {
  client: Pick<ClientBase, 'query'>
  params: unknown[]
  queryConfig: QueryArrayConfig
  rawQueryConfig: QueryConfig
}

/** As `compileSqlite`: the same named statement, without drizzle's way between values and rows. Null for other engines. */
export function compilePostgres(prepared: object): ((values: Given) => Promise<unknown[]>) | null {
  const { client, params, queryConfig, fields, joinsNotNullableMap, customResultMapper } =
    prepared as Partial<PostgresQuery>
  const toObject = client && queryConfig ? makerOf({ fields, joinsNotNullableMap, customResultMapper }) : null
  if (!client || !params || !queryConfig || !toObject) return null
  const bind = binderOf(params)
  return async (values) => {
    const { rows } = await client.query<unknown[]>(queryConfig, bind(values))
    return rows.map(toObject)
  }
}

/** A change without RETURNING: answers the number of rows. Null for other engines. */
export function compilePostgresChange(prepared: object): ((values: Given) => Promise<number>) | null {
  const { client, params, rawQueryConfig, fields } = prepared as Partial<PostgresQuery>
  if (!client || !params || !rawQueryConfig || fields) return null
  const bind = binderOf(params)
  return async (values) => (await client.query(rawQueryConfig, bind(values))).rowCount ?? 0
}
