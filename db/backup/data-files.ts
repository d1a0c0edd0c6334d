import { existsSync, readdirSync } from 'node:fs'

/** The database of an installation, in its data folder. */
export const DATABASE_FILE = 'ringko.db'
/** The database in a backup of an installation on PostgreSQL. */
export const DUMP_FILE = 'ringko.dump'
export const STOPS_FILE = 'stops.jsonl'

/**
 * What lies in a data folder and means nothing in another: the journals of the database and its index of them (the copy is
 * whole without), the locks of running processes, files half written.
 */
const NOT_KEPT = /\.db(-wal|-shm|-journal)?$|\.lock(-journal|-wal|-shm)?$|\.(new|tmp|log)$|^restore\.under-way$/

/**
 * The files beside the database that a backup takes along: all of them but those named above (stops, keys, the demo's clock),
 * since a key that nobody thought of is missed first when it is needed. Folders stay where they are.
 */
export function companionFiles(dataDir: string): string[] {
  if (!existsSync(dataDir)) return []
  return readdirSync(dataDir, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !NOT_KEPT.test(entry.name))
    .map((entry) => entry.name)
    .sort()
}
