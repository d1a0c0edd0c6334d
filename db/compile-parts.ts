import { Column, getTableName, is, noopDecoder, noopEncoder, Param, Placeholder, SQL, Subquery } from 'drizzle-orm'
import { type Read, rowMaker } from './row-maker'

/** Values by name, or by place. */
export type Given = Readonly<Record<string, unknown>> | readonly unknown[]
type Convert = (value: unknown) => unknown

/** One column of an answer as drizzle has prepared it. */
export interface Field {
  path: string[]
  field: unknown
}

/** What drizzle's prepared queries of both engines know of their answer. */
export interface Shape {
  fields: Field[]
  joinsNotNullableMap?: Record<string, boolean> | undefined
  customResultMapper?: unknown
}

/** What makes objects of the driver's rows; null for the few shapes that are left to drizzle. */
export function makerOf({ fields, joinsNotNullableMap = {}, customResultMapper }: Partial<Shape>) {
  if (!fields || customResultMapper || !isKnownShape(fields)) return null
  return rowMaker(fields.map(readOf), optionalNames(fields, joinsNotNullableMap))
}

/** What makes the driver's values of those that are given. */
export function binderOf(params: unknown[]): (values: Given) => unknown[] {
  const binds = params.map(bindOf)
  return (values) => binds.map((bind) => bind(values))
}

/** Plain columns and expressions, or columns of one table under one name. */
function isKnownShape(fields: Field[]): boolean {
  const tables = new Map<string, unknown>()
  return fields.every(({ path: [name = '', ...rest], field }) => {
    if (rest.length === 0) return true
    if (rest.length > 1 || !is(field, Column)) return false
    const known = tables.get(name) ?? field.table
    tables.set(name, known)
    return known === field.table
  })
}

/** Names of tables that a left join may not find: drizzle makes one null of them, told by the first of their columns. */
function optionalNames(fields: Field[], isNotNull: Record<string, boolean>): Set<string> {
  const isOptional = ({ path, field }: Field) =>
    path.length > 1 && is(field, Column) && isNotNull[getTableName(field.table)] === false
  return new Set(fields.filter(isOptional).map(({ path: [name = ''] }) => name))
}

function readOf({ path, field }: Field): Read {
  const [within, key] = path.length === 2 ? [path[0] ?? null, path[1] ?? ''] : [null, path[0] ?? '']
  const decoder = decoderOf(field)
  const isPlain = PLAIN.has(decoder.mapFromDriverValue)
  return { key, within, decode: isPlain ? null : (value) => decoder.mapFromDriverValue(value) }
}

/** Where drizzle keeps what makes a column's, an expression's and a subquery's value. */
function decoderOf(field: unknown): { mapFromDriverValue: Convert } {
  if (is(field, Column)) return field
  if (is(field, SQL)) return (field as unknown as { decoder: Column }).decoder
  const { sql } = is(field, Subquery) ? field._ : (field as SQL.Aliased)
  return (sql as unknown as { decoder: Column }).decoder
}

function bindOf(param: unknown): (values: Given) => unknown {
  if (is(param, Placeholder)) return given(param.name)
  if (!is(param, Param) || !is(param.value, Placeholder)) return () => param
  const { encoder, value } = param
  const take = given(value.name)
  return PLAIN.has(encoder.mapToDriverValue) ? take : (values) => encoder.mapToDriverValue(take(values))
}

/** A place is asked for as the number it is: by its name it took as long as all else. */
function given(name: string): (values: Given) => unknown {
  const key = (PLACE.test(name) ? Number(name) : name) as keyof Given
  return (values) => {
    const value = values[key]
    if (value === undefined) throw new Error(`No value for "${name}"`)
    return value
  }
}

const PLACE = /^\d+$/

/** Conversions that change nothing. */
const PLAIN = new Set<unknown>([
  noopDecoder.mapFromDriverValue,
  noopEncoder.mapToDriverValue,
  Column.prototype.mapFromDriverValue,
  Column.prototype.mapToDriverValue,
])
