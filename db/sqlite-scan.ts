import { drizzle } from 'drizzle-orm/sqlite-proxy'
import type { Reader } from './database'
import { type Ask, scanThread } from './scan-thread'
import { readerOf } from './sqlite-reader'

/** Whoever waits for a search does not notice that it stood behind this. */
const LONG_MS = 30
/** Statements are few; what is made anew for each asking must not fill the memory. */
const MOST_KNOWN = 500

/**
 * Lists and searches run on a thread with a connection of its own, and what was seen to be long (a year's report, the sums
 * of a list, an export) on a second one, so that a search never waits for a report. Both are started when they are needed: a
 * small register has nothing long, and no second thread.
 */
export function openScan(file: string): { reader: Reader; close: () => Promise<void> } {
  const short = scanThread(file)
  const long = scanThread(file)
  /** Milliseconds that a statement took lately. */
  const known = new Map<string, number>()

  const ask = async (asked: Ask) => {
    const thread = (known.get(asked.sql) ?? 0) > LONG_MS ? long : short
    const { rows, ms } = await thread.ask(asked)
    remember(known, asked.sql, ms)
    return rows
  }
  const q = drizzle(async (sql, params, method) => {
    const rows = await ask({ sql, params })
    return { rows: method === 'get' ? (rows[0] as unknown[]) : rows }
  })
  return { reader: readerOf(q), close: async () => void (await Promise.all([short.close(), long.close()])) }
}

/** One time alone does not say what a statement is: the machine may have been busy, or what was asked for unusual. */
function remember(known: Map<string, number>, sql: string, ms: number): void {
  const before = known.get(sql)
  known.delete(sql)
  known.set(sql, before === undefined ? ms : (before + ms) / 2)
  const [oldest] = known.keys()
  if (known.size > MOST_KNOWN && oldest !== undefined) known.delete(oldest)
}
