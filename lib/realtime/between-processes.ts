import { createAdapter } from '@socket.io/postgres-adapter'
import type { HouseLine } from '@/db/house'
import type { Log } from '@/lib/log'
import type { Sockets } from './types'

/** Of a NOTIFY's 7999 bytes: the adapter's own limit is one more than there are. */
const MOST_BYTES = 7900

/** Lets the sockets' server hear its like in other processes on the same database. */
export function joinProcesses(sockets: Sockets, { line, log }: { line: HouseLine; log: Log }): void {
  // It asks a pool for no more than a line has.
  const pool = line as unknown as Parameters<typeof createAdapter>[0]
  const errorHandler = (err: Error) => log.warn({ err }, 'another process could not be told')
  sockets.adapter(createAdapter(pool, { payloadThreshold: MOST_BYTES, errorHandler, cleanupInterval: 60_000 }))
}
