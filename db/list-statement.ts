import type { Reader } from './database'
import { arg, type Preparable, statement, type Value } from './statement'

/** Lengths that are prepared; shorter lists are padded with their first value, longer ones go in chunks of the last. */
const LENGTHS = [1, 8, 64, 256, 500] as const
const LONGEST = 500
/** Made once: building a name for each value costs more than the rest of a long list. */
const NAMES = Array.from({ length: LONGEST }, (_, at) => `list${at}`)

type Listed = readonly number[] | readonly string[]

/**
 * A prepared statement over a list: `build` gets the placeholders to stand in `inArray`. Answers the rows of all chunks;
 * an empty list asks nothing. Doubles in the list are harmless inside `in (...)`.
 */
export function listStatement<R>(name: string, build: (reader: Reader, list: never[]) => Preparable<R[]>) {
  const prepared = LENGTHS.map((length) => ({
    length,
    run: statement<R[]>(`${name}_${length}`, (reader) => build(reader, placeholders(length))),
  }))
  return async (reader: Reader, list: Listed, values: Record<string, Value> = {}): Promise<R[]> => {
    const rows: R[] = []
    for (let at = 0; at < list.length; at += LONGEST) {
      const chunk = list.slice(at, at + LONGEST)
      const fitting = prepared.find((one) => one.length >= chunk.length)
      if (fitting) rows.push(...(await fitting.run(reader, { ...values, ...named(chunk, fitting.length) })))
    }
    return rows
  }
}

function placeholders(length: number): never[] {
  return NAMES.slice(0, length).map((name) => arg(name)) as never[]
}

function named(chunk: Listed, length: number): Record<string, Value> {
  const values: Record<string, Value> = {}
  for (let at = 0; at < length; at += 1) values[NAMES[at] as string] = (chunk[at] ?? chunk[0]) as Value
  return values
}
