import { change } from './change-statement'
import type { Reader } from './database'
import { arg, type Preparable, statement, type Value } from './statement'

/** Numbers of rows that are prepared; any other number is made up of these. */
const LENGTHS = [50, 8, 1] as const

/**
 * A prepared insert of many rows at a time: `build` gets the rows as placeholders to stand in `values`. Answers what
 * `build` returns for all rows, in the order they were given where ids are sorted ascending.
 */
export function rowsStatement<R, Column extends string>(
  name: string,
  columns: readonly Column[],
  build: (reader: Reader, rows: never[]) => Preparable<R[]>,
) {
  const { named, lengths } = namesOf(columns)
  const prepared = lengths.map(({ length, names }) => ({
    length,
    run: statement<R[]>(`${name}_${length}`, (reader) => build(reader, placeholders(columns, names))),
  }))
  return async (reader: Reader, rows: readonly Readonly<Record<Column, Value>>[]): Promise<R[]> => {
    const answers: R[] = []
    for (const { fitting, part } of partsOf(prepared, rows)) answers.push(...(await fitting.run(reader, named(part))))
    return answers
  }
}

/** The same for rows that nobody needs to know the ids of: RETURNING costs 1.3 to 2 microseconds each. */
export function rowsChange<Column extends string>(
  name: string,
  columns: readonly Column[],
  build: (reader: Reader, rows: never[]) => Preparable<unknown>,
) {
  const { named, lengths } = namesOf(columns)
  const prepared = lengths.map(({ length, names }) => ({
    length,
    run: change(`${name}_${length}`, (reader) => build(reader, placeholders(columns, names))),
  }))
  return async (reader: Reader, rows: readonly Readonly<Record<Column, Value>>[]): Promise<void> => {
    for (const { fitting, part } of partsOf(prepared, rows)) await fitting.run(reader, named(part))
  }
}

function namesOf<Column extends string>(columns: readonly Column[]) {
  // Made once: building a name for each value costs more than binding it.
  const names = Array.from({ length: LENGTHS[0] }, (_, at) => columns.map((column) => `${column}${at}`))
  const named = (rows: readonly Readonly<Record<Column, Value>>[]) => {
    const values: Record<string, Value> = {}
    rows.forEach((row, at) => {
      columns.forEach((column, of) => {
        values[names[at]?.[of] as string] = row[column]
      })
    })
    return values
  }
  return { named, lengths: LENGTHS.map((length) => ({ length, names: names.slice(0, length) })) }
}

/** The rows in parts for which a statement is prepared. */
function* partsOf<P extends { length: number }, Row>(prepared: readonly P[], rows: readonly Row[]) {
  for (let at = 0; at < rows.length; ) {
    const fitting = prepared.find(({ length }) => length <= rows.length - at)
    if (!fitting) return
    yield { fitting, part: rows.slice(at, at + fitting.length) }
    at += fitting.length
  }
}

function placeholders(columns: readonly string[], names: readonly string[][]): never[] {
  const row = (own: readonly string[]) =>
    Object.fromEntries(columns.map((column, of) => [column, arg(own[of] as string)]))
  return names.map(row) as never[]
}
