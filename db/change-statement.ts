import { compilePostgresChange } from './compile-postgres'
import { compileChange } from './compile-sqlite'
import type { Reader } from './database'
import type { Preparable, Values } from './statement'

/**
 * A prepared change that answers how many rows it changed: 0 where a guard or `onConflictDoNothing` let nothing through.
 * For changes whose rows nobody needs, since RETURNING costs SQLite 1.3 to 2 microseconds each, half of a small update.
 */
export function change(name: string, build: (reader: Reader) => Preparable<unknown>) {
  const prepared = new WeakMap<object, (values: Values) => Promise<number>>()
  return (reader: Reader, values: Values = {}): Promise<number> => {
    let run = prepared.get(reader.q)
    if (!run) {
      run = runOf(build(reader).prepare(name))
      prepared.set(reader.q, run)
    }
    return run(values)
  }
}

function runOf(query: ReturnType<Preparable<unknown>['prepare']>): (values: Values) => Promise<number> {
  const onSqlite = compileChange(query)
  if (onSqlite) return async (values) => onSqlite(values)
  const onPostgres = compilePostgresChange(query)
  if (!onPostgres) throw new Error('A change answers the number of rows: it is built without returning')
  return onPostgres
}
