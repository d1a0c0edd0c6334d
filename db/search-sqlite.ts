import { and, eq, isNull, type SQL, sql } from 'drizzle-orm'
import type { Reader } from './database'
import { hasReadings, readingsOf, wordsOf } from './search-words'
import { type Weighed, weighWords } from './weigh-words'

/** So many of those that fit are put in order: a word that begins a whole register's names fits them all. */
const PUT_IN_ORDER = 5000

/**
 * Company ids by full text over the folded search text (names, org.nr, numbers, e-mail, place). Every word must be there,
 * each as the beginning of a word; names that begin with what was written come first, shorter ones before longer.
 */
export async function searchSqliteOrganizations(scan: Reader, folded: string, limit: number): Promise<number[]> {
  const words = wordsOf(folded)
  if (words.length === 0) return []
  const weighed = await weighWords(scan, words)
  return found(
    scan,
    [
      atTheBeginning(words, weighed),
      anywhere(
        words.map((word) => [word]),
        weighed,
      ),
    ],
    limit,
  )
}

/** The same words by whoever writes without å, ä and ö: each a and o may stand for one of them. */
export async function searchSqliteByBareLetters(scan: Reader, folded: string, limit: number): Promise<number[]> {
  const words = wordsOf(folded)
  if (!hasReadings(words)) return []
  const readings = words.map(readingsOf)
  const weighed = await weighWords(scan, readings.flat())
  const there = readings.map((some) => some.filter((one) => weighed(one) !== 'none'))
  // As they were written they have been looked for.
  const isNew =
    there.some((some, at) => some.some((one) => one !== words[at])) && there.every((some) => some.length > 0)
  return isNew ? found(scan, [anywhere(there, weighed)], limit) : []
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

/** One way of fitting: what the index is asked, and what its hits must fulfil besides. */
interface Way {
  /** Asked as it was written. */
  exact: string
  /** As far as the index answers at once; null when that is nothing. */
  loose: string | null
  /** Of what fits loosely. */
  fits: SQL | null
}

/** The words together, first in the text. */
function atTheBeginning(words: readonly string[], weighed: Weighed): Way {
  const phrase = (some: readonly string[]) => `^ ${some.map((word) => `"${word}"`).join(' + ')}`
  const exact = `${phrase(words)} *`
  const last = words.at(-1) ?? ''
  if (weighed(last) !== 'common') return { exact, loose: exact, fits: null }
  const shorter = indexed(last)
  const before = words.slice(0, -1)
  const withoutLast = before.length > 0 ? phrase(before) : null
  const whole = words.join(' ')
  return {
    exact,
    loose: shorter ? `${phrase([...before, shorter])} *` : withoutLast,
    fits: sql`substr(search_text, 1, ${whole.length}) = ${whole}`,
  }
}

/** Each word, or one of its readings, somewhere in the text. */
function anywhere(words: ReadonlyArray<readonly string[]>, weighed: Weighed): Way {
  const all = (groups: ReadonlyArray<readonly string[]>) =>
    groups.map((some) => `(${some.map((one) => `"${one}"*`).join(' OR ')})`).join(' AND ')
  const isCommon = words.map((some) => some.some((one) => weighed(one) === 'common'))
  const asked = words.map((some, at) => (isCommon[at] ? indexedAll(some) : some)).filter((some) => some.length > 0)
  const begins = (word: string) => sql`instr(' ' || search_text, ${` ${word}`}) > 0`
  const checked = words.filter((_, at) => isCommon[at]).map((some) => sql`(${sql.join(some.map(begins), sql` or `)})`)
  return {
    exact: all(words),
    loose: asked.length > 0 ? all(asked) : null,
    fits: checked.length > 0 ? sql.join(checked, sql` and `) : null,
  }
}

/**
 * As much of a word as the index keeps a list for (its prefix='2 3'): that list is read one by one. For the beginning of any other
 * length all lists of words that begin so are first put together, which takes 60 ms where a million companies have one. Null for a single letter.
 */
function indexed(word: string): string | null {
  const letters = [...word]
  return letters.length < 2 ? null : letters.slice(0, 3).join('')
}

/** Nothing when one of them is a single letter: then all that the index tells is what the others tell. */
function indexedAll(words: readonly string[]): string[] {
  const shorter = new Set(words.map(indexed))
  return [...shorter].flatMap((word) => (word === null || shorter.has(null) ? [] : [word]))
}

/** The ways in turn, the first that a company fits being its place. Loosely first, and as written only if that was too much to look through. */
async function found(scan: Reader, ways: Way[], limit: number): Promise<number[]> {
  const loose = ways.map((way) => ({ match: way.loose ?? way.exact, fits: way.loose === null ? null : way.fits }))
  const rows = await inOrder(scan, loose, limit)
  const isLoose = loose.some(({ fits }) => fits !== null)
  if (!isLoose || rows.length >= limit || !(await isCut(scan, loose))) return rows
  return inOrder(
    scan,
    ways.map(({ exact }) => ({ match: exact, fits: null })),
    limit,
  )
}

interface Asked {
  match: string
  fits: SQL | null
}

async function inOrder({ q }: Reader, asked: Asked[], limit: number): Promise<number[]> {
  const parts = asked.map(
    ({ match, fits }, place) => sql`select id, ${place} as place, length(search_text) as long from
      (select rowid as hit from organization_search where organization_search match ${match} limit ${PUT_IN_ORDER})
      cross join organization on id = hit where ${fits ?? sql`true`}`,
  )
  const rows = await q
    .select({ id: sql<number>`id` })
    .from(sql`(${sql.join(parts, sql` union all `)}) as fitting`)
    .groupBy(sql`id`)
    .orderBy(sql`min(place)`, sql`min(long)`, sql`id`)
    .limit(limit)
  return rows.map((row) => row.id)
}

/** More fitted loosely than were looked at. */
async function isCut({ q }: Reader, asked: Asked[]): Promise<boolean> {
  const counts = asked
    .filter(({ fits }) => fits !== null)
    .map(
      ({ match }) => sql`select count(*) as n from
      (select 1 from organization_search where organization_search match ${match} limit ${PUT_IN_ORDER})`,
    )
  const rows = await q.select({ n: sql<number>`n` }).from(sql`(${sql.join(counts, sql` union all `)}) as looked`)
  return rows.some(({ n }) => n >= PUT_IN_ORDER)
}
