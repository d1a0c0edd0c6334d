import { type SQL, sql } from 'drizzle-orm'

/** What a figure is split by: a column, or parts of the calendar by their first local days. */
export type Split =
  | { by: 'caller' | 'campaign' | 'hour' | 'product' | 'kind' | 'day' | 'month' | 'year' }
  | { by: 'week'; starts: readonly string[] }

/** Key of whatever is not split. */
export const WHOLE = sql<string>`''`

interface Columns {
  caller?: unknown
  campaign?: unknown
  hour?: unknown
  product?: unknown
  kind?: unknown
  day?: unknown
}

/** Always text, so that both engines give the same. */
export function keyOf(split: Split, columns: Columns): SQL<string> {
  const { day } = columns
  switch (split.by) {
    case 'day':
      return sql<string>`${day}`
    case 'month':
      return sql<string>`substr(${day}, 1, 7) || '-01'`
    case 'year':
      return sql<string>`substr(${day}, 1, 4) || '-01-01'`
    case 'week':
      return weekOf(day, split.starts)
    default:
      return sql<string>`cast(${columns[split.by]} as text)`
  }
}

/** SQLite knows no ISO weeks: the Monday that is the last not after the day. */
function weekOf(day: unknown, starts: readonly string[]): SQL<string> {
  const branches = starts.slice(1).map((start, at) => sql`when ${day} < ${start} then ${starts[at]}`)
  if (branches.length === 0) return sql<string>`cast(${starts[0] ?? ''} as text)`
  return sql<string>`case ${sql.join(branches, sql` `)} else ${starts.at(-1)} end`
}
