import { sql } from 'drizzle-orm'
import type { Reader } from './database'

/** A beginning that stands so often in the register is dear to ask the index for. */
const COMMON = 2000
/** Comes after every word that begins with what stands before it. */
const AFTER_ALL = '\u{10ffff}'

/** How often a beginning stands in the companies' index. */
export type Weighed = (word: string) => 'none' | 'some' | 'common'

/** Counts at most so far as it matters: a tenth of a millisecond a word, in one question. */
export async function weighWords({ q }: Reader, words: readonly string[]): Promise<Weighed> {
  const each = [...new Set(words)]
  const counts = each.map(
    (word, place) => sql`select ${place} as place, count(*) as n from
      (select 1 from company_words where term >= ${word} and term < ${word + AFTER_ALL} limit ${COMMON})`,
  )
  const rows = await q
    .select({ place: sql<number>`place`, n: sql<number>`n` })
    .from(sql`(${sql.join(counts, sql` union all `)}) as weighed`)
  const times = new Map(rows.map(({ place, n }) => [each[place], n]))
  return (word) => {
    const n = times.get(word) ?? 0
    return n >= COMMON ? 'common' : n > 0 ? 'some' : 'none'
  }
}
