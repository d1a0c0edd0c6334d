import { and, eq, isNull, type SQL, sql } from 'drizzle-orm'
import type { Reader } from './database'
import { hasReadings, readingsOf, wordsOf } from './search-words'

/** So many of those that fit are put in order: a word of one letter fits a whole register. */
const PUT_IN_ORDER = 5000

/** The words of a company as its index has them (see migrations/postgres/0001_search.sql). */
const companyWords = sql`organization_words(search_text)`

/**
 * Company ids by full text over the folded search text (names, org.nr, numbers, e-mail, place). Every word must be there,
 * each as the beginning of a word; names that begin with what was written come first, shorter ones before longer.
 */
export async function searchPostgresOrganizations(scan: Reader, folded: string, limit: number): Promise<number[]> {
  const words = wordsOf(folded)
  if (words.length === 0) return []
  const begins = sql`starts_with(${companyWords}, ${words.join(' ')})`
  return found(scan, { query: words.map(asBeginning).join(' & '), first: begins, limit })
}

/** The same words by whoever writes without å, ä and ö: each a and o may stand for one of them. */
export async function searchPostgresByBareLetters(scan: Reader, folded: string, limit: number): Promise<number[]> {
  const words = wordsOf(folded)
  if (!hasReadings(words)) return []
  const query = words.map((word) => `(${readingsOf(word).map(asBeginning).join(' | ')})`).join(' & ')
  return found(scan, { query, first: null, limit })
}

/** The index folds case and keeps accents: they are looked for as they were written. */
export async function searchPostgresPeople(scan: Reader, written: string, limit: number): Promise<number[]> {
  const words = wordsOf(written.normalize('NFC'))
  if (words.length === 0) return []
  const { q, t } = scan
  const isThere = and(eq(t.contact.active, true), isNull(t.contact.deletedAt))
  const fits = sql`to_tsvector('simple', first_name || ' ' || last_name) @@ to_tsquery('simple', ${words.map(asBeginning).join(' & ')})`
  const some = sql`(select id from contact where ${fits} limit ${limit * 5})`
  const rows = await q
    .selectDistinct({ id: t.contact.organizationId })
    .from(t.contact)
    .where(and(sql`${t.contact.id} in ${some}`, isThere))
    .limit(limit)
  return rows.flatMap(({ id }) => (id === null ? [] : [id]))
}

interface Wanted {
  query: string
  /** What comes before the rest, if anything does. */
  first: SQL | null
  limit: number
}

async function found({ q }: Reader, { query, first, limit }: Wanted): Promise<number[]> {
  const fits = sql`to_tsvector('simple', ${companyWords}) @@ to_tsquery('simple', ${query})`
  const some = sql`(select id, search_text from organization where ${fits} limit ${PUT_IN_ORDER}) as fitting`
  const rows = await q
    .select({ id: sql<number>`id` })
    .from(some)
    .orderBy(...(first ? [sql`${first} desc`] : []), sql`length(search_text)`, sql`id`)
    .limit(limit)
  return rows.map((row) => row.id)
}

/** Letters and digits only, in quotes: nothing that the query could read as a sign of its own. */
const asBeginning = (word: string): string => `'${word}':*`
