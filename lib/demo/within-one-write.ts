import type { Database, Tx } from '@/db/database'

/**
 * The database as seen from inside one write that is under way: two weeks of calls in one commit take seconds instead of
 * half a minute of fsyncs, and a start that is interrupted leaves nothing half told.
 */
export function withinOneWrite(db: Database, tx: Tx): Database {
  return {
    ...db,
    read: tx,
    scan: tx,
    write: (work) => work(tx),
    writeBeside: (work) => work(tx),
    writeWhenQuiet: (work) => work(tx),
  }
}
