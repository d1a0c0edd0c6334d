import type { Database, Tx } from '@/db/database'

/**
 * The database as seen from inside one write that is under way: two weeks of calls in one commit take seconds instead of
 * half a minute of fsyncs, and a start that is interrupted leaves nothing half told. Each verb gets an object of its own, as from
 * a database: what is remembered for a write (`campaignOnce`) must not outlive a turn of rounds.
 */
export function withinOneWrite(db: Database, tx: Tx): Database {
  const write: Database['write'] = (work) => work({ ...tx })
  return { ...db, read: tx, scan: tx, scanFresh: tx, write, writeBeside: write, writeWhenQuiet: write }
}
