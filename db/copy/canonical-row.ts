import type { CopiedColumn } from './copied-tables'

/**
 * A row as one text that is the same on both engines, whatever they call true and however they keep JSON: columns in their
 * order, truth as true and false, JSON as text with its keys sorted. The character NUL, which PostgreSQL cannot hold in a
 * text, is left out. Ready for json_to_recordset.
 */
export function canonicalRow(columns: readonly CopiedColumn[], values: readonly unknown[]): string {
  const row: Record<string, unknown> = {}
  for (let at = 0; at < columns.length; at += 1) {
    const { name, kind } = columns[at] as CopiedColumn
    const value = values[at]
    row[name] = value === null ? null : canonicalValue(kind, value)
  }
  return JSON.stringify(row)
}

function canonicalValue(kind: CopiedColumn['kind'], value: unknown): unknown {
  if (kind === 'boolean') return value === true || value === 1
  if (kind === 'jsonb') return JSON.stringify(sorted(JSON.parse(value as string)))
  if (kind === 'text') return plainText(String(value))
  // SQLite keeps a fraction in a column of whole numbers; an instant is read without it on both.
  return Math.trunc(value as number)
}

function sorted(value: unknown): unknown {
  if (typeof value === 'string') return plainText(value)
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).map(([key, inner]) => [plainText(key), sorted(inner)] as const)
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)))
}

/** Half of a surrogate pair is no letter on either engine. */
const plainText = (text: string): string => text.replaceAll('\0', '').replaceAll(/\p{Surrogate}/gu, '\ufffd')
