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
  const prepared = LENGTHS.map((length) => ({
    length,
    run: statement<R[]>(`${name}_${length}`, (reader) => build(reader, placeholders(columns, length))),
  }))
  return async (reader: Reader, rows: readonly Readonly<Record<Column, Value>>[]): Promise<R[]> => {
    const answers: R[] = []
    for (const { fitting, part } of partsOf(prepared, rows))
      answers.push(...(await fitting.run(reader, cellsOf(columns, part))))
    return answers
  }
}

/** The same for rows that nobody needs to know the ids of: RETURNING costs 1.3 to 2 microseconds each. */
export function rowsChange<Column extends string>(
  name: string,
  columns: readonly Column[],
  build: (reader: Reader, rows: never[]) => Preparable<unknown>,
) {
  const prepared = LENGTHS.map((length) => ({
    length,
    run: change(`${name}_${length}`, (reader) => build(reader, placeholders(columns, length))),
  }))
  return async (reader: Reader, rows: readonly Readonly<Record<Column, Value>>[]): Promise<void> => {
    for (const { fitting, part } of partsOf(prepared, rows)) await fitting.run(reader, cellsOf(columns, part))
  }
}

/** One after the other, and told apart by their place: an object of 1 200 names cost more than SQLite's binding of them. */
function cellsOf<Column extends string>(
  columns: readonly Column[],
  rows: readonly Readonly<Record<Column, Value>>[],
): Value[] {
  const cells: Value[] = []
  for (const row of rows) for (const column of columns) cells.push(row[column])
  return cells
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

function placeholders(columns: readonly string[], length: number): never[] {
  const row = (_: unknown, at: number) =>
    Object.fromEntries(columns.map((column, of) => [column, arg(String(at * columns.length + of))]))
  return Array.from({ length }, row) as never[]
}
