import { and, eq, isNull, type SQL, sql } from 'drizzle-orm'
import type { Reader } from './database'

const WORDS = /[\p{L}\p{N}]+/gu

/**
 * Company ids by full text over the folded search text (names, org.nr, numbers, e-mail, place). Every word must be there,
 * each as the beginning of a word; names that begin with what was written come first.
 */
export async function searchSqliteOrganizations(scan: Reader, folded: string, limit: number): Promise<number[]> {
  const words = folded.match(WORDS) ?? []
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

/** The index folds case and keeps accents: they are looked for as they were written. */
export async function searchSqlitePeople(scan: Reader, written: string, limit: number): Promise<number[]> {
  const words = written.normalize('NFC').match(WORDS) ?? []
  if (words.length === 0) return []
  const { q, t } = scan
  const match = words.map((word) => `"${word}"*`).join(' ')
  const isThere = and(eq(t.contact.active, true), isNull(t.contact.deletedAt))
  const rows = await q
    .selectDistinct({ id: t.contact.organizationId })
    .from(t.contact)
    .where(and(sql`${t.contact.id} in ${idsIn('contact_search', match, limit * 5)}`, isThere))
    .limit(limit)
  return rows.flatMap(({ id }) => (id === null ? [] : [id]))
}

/** Trigrams: three digits or more, anywhere in the number. */
export async function searchSqliteNumbers(scan: Reader, digits: string, limit: number): Promise<number[]> {
  if (!/^\d{3,}$/.test(digits)) return []
  const { q, t } = scan
  const rows = await q
    .selectDistinct({ id: t.phoneNumber.organizationId })
    .from(t.phoneNumber)
    .where(sql`${t.phoneNumber.id} in ${idsIn('phone_number_search', `"${digits}"`, limit * 5)}`)
    .limit(limit)
  return rows.map(({ id }) => id)
}

/** Read in the index's own order, so it stops at the limit however many there are. */
function idsIn(table: string, match: string, limit: number): SQL {
  const index = sql.identifier(table)
  return sql`(select rowid from ${index} where ${index} match ${match} limit ${limit})`
}
