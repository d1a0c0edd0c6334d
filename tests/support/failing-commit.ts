import { type SQL, sql } from 'drizzle-orm'
import type { Database, Tx } from '@/db/database'
import { testEngine } from './test-database'

/** The same database, where every write is fine until its commit, which is refused. */
export function failingAtCommit(db: Database): Database {
  const writeBeside: Database['writeBeside'] = (work, by) => db.writeBeside(failing(work), by)
  return { ...db, write: (work) => db.write(failing(work)), writeBeside }
}

const failing =
  <T>(work: (tx: Tx) => Promise<T>) =>
  async (tx: Tx): Promise<T> => {
    const result = await work(tx)
    await pointAtNothing(tx)
    return result
  }

/** A row that points at nothing, which only the commit looks at; the change of when it looks goes with the transaction. */
async function pointAtNothing({ q, t }: Tx): Promise<void> {
  if (testEngine === 'postgres') await q.execute(LATE)
  else (q as unknown as { run(query: SQL): void }).run(sql`pragma defer_foreign_keys = on`)
  await q.insert(t.bar).values({ entryId: 999_999, cause: 'lock', causeId: 1, createdAt: 1 }).returning()
}

const LATE = sql`alter table bar alter constraint bar_entry_id_queue_entry_id_fk deferrable initially deferred`
