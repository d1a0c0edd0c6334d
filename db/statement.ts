import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { compilePostgres } from './compile-postgres'
import { compileSqlite } from './compile-sqlite'
import type { Reader } from './database'

export type Value = string | number | boolean | null | object
export interface Preparable<R> extends PromiseLike<R> {
  prepare(name: string): { execute(values?: Record<string, unknown>): PromiseLike<unknown> }
}
/** By name, or by place where the names of the arguments are places ('0', '1' ...). */
export type Values = Readonly<Record<string, Value>> | readonly Value[]
type Run = (values: Values) => unknown

/**
 * A statement that is built and prepared once for each connection: an unprepared drizzle query costs about ten times as
 * much. Values are given by name; see `arg`.
 */
export function statement<R>(name: string, build: (reader: Reader) => Preparable<R>) {
  const prepared = new WeakMap<object, Run>()
  return async (reader: Reader, values: Values = {}): Promise<R> => {
    let run = prepared.get(reader.q)
    if (!run) {
      run = runOf(build(reader).prepare(name))
      prepared.set(reader.q, run)
    }
    return run(values) as R
  }
}

function runOf(query: ReturnType<Preparable<unknown>['prepare']>): Run {
  return (
    compileSqlite(query) ?? compilePostgres(query) ?? ((values) => query.execute(values as Record<string, unknown>))
  )
}

/**
 * A named value of a prepared statement. Typed as the SQL of what stands there, because drizzle's own placeholder is not
 * accepted by `set` and `values`. Only for numbers and text: booleans and json go through `argOf`.
 */
// biome-ignore lint/suspicious/noExplicitAny: stands wherever a column's value may stand
export const arg = (name: string): any => sql.placeholder(name)

/** A named value encoded as its column encodes (flags, json): a bare placeholder skips the encoder in sql and eq. */
export const argOf = <T>(name: string, column: SQLWrapper): SQL<T> =>
  sql`${sql.param(sql.placeholder(name), column as never)}`
