import { sql } from 'drizzle-orm'
import type { Reader } from './database'

/**
 * Company ids by full text over the folded search text (names, org.nr, numbers, e-mail, place). Every word must be there,
 * each as the beginning of a word.
 */
export async function searchSqliteOrganizations(scan: Reader, folded: string, limit: number): Promise<number[]> {
  const words = folded.match(/[\p{L}\p{N}]+/gu) ?? []
  if (words.length === 0) return []
  const match = words.map((word) => `"${word}"*`).join(' ')
  const rows = await scan.q
    .select({ id: sql<number>`rowid` })
    .from(sql`organization_search`)
    .where(sql`organization_search match ${match}`)
    .orderBy(sql`rank`, sql`rowid`)
    .limit(limit)
  return rows.map((row) => row.id)
}
