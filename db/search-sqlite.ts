import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Reader } from './database'
import { hasReadings, readingsOf, wordsOf } from './search-words'

/**
 * Company ids by full text over the folded search text (names, org.nr, numbers, e-mail, place). Every word must be there,
 * each as the beginning of a word; names that begin with what was written come first.
 */
export async function searchSqliteOrganizations(scan: Reader, folded: string, limit: number): Promise<number[]> {
  const words = wordsOf(folded)
  if (words.length === 0) return []
  const found = (match: string) =>
    scan.q
      .select({ id: sql<number>`rowid` })
      .from(sql`organization_search`)
      .where(sql`organization_search match ${match}`)
      .orderBy(sql`rank`, sql`rowid`)
      .limit(limit)
  const beginning = `^ ${words.map((word) => `"${word}"`).join(' + ')} *`
  const first = await found(beginning)
  const rest = first.length < limit ? await found(words.map((word) => `"${word}"*`).join(' ')) : []
  return [...new Set([...first, ...rest].map((row) => row.id))].slice(0, limit)
}

/** The same words by whoever writes without å, ä and ö: each a and o may stand for one of them. */
export async function searchSqliteByBareLetters(scan: Reader, folded: string, limit: number): Promise<number[]> {
  const words = wordsOf(folded)
  if (!hasReadings(words)) return []
  const match = words
    .map(
      (word) =>
        `(${readingsOf(word)
          .map((one) => `"${one}"*`)
          .join(' OR ')})`,
    )
    .join(' AND ')
  const rows = await scan.q
    .select({ id: sql<number>`rowid` })
    .from(sql`organization_search`)
    .where(sql`organization_search match ${match}`)
    .orderBy(sql`rank`, sql`rowid`)
    .limit(limit)
  return rows.map((row) => row.id)
}

/** The index folds case and keeps accents: they are looked for as they were written. */
export async function searchSqlitePeople(scan: Reader, written: string, limit: number): Promise<number[]> {
  const words = wordsOf(written.normalize('NFC'))
  if (words.length === 0) return []
  const { q, t } = scan
  const match = words.map((word) => `"${word}"*`).join(' ')
  const isThere = and(eq(t.contact.active, true), isNull(t.contact.deletedAt))
  // Read in the index's own order, so it stops at the limit however many there are.
  const found = sql`(select rowid from contact_search where contact_search match ${match} limit ${limit * 5})`
  const rows = await q
    .selectDistinct({ id: t.contact.organizationId })
    .from(t.contact)
    .where(and(sql`${t.contact.id} in ${found}`, isThere))
    .limit(limit)
  return rows.flatMap(({ id }) => (id === null ? [] : [id]))
}
