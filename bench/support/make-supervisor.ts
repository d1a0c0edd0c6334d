import { join } from 'node:path'
import SQLite from 'better-sqlite3'

/** One of the people may read in files and read everybody's figures. */
export function makeSupervisor({ dataDir, userId }: { dataDir: string; userId: number }): void {
  const raw = new SQLite(join(dataDir, 'ringko.db'))
  raw.prepare("update user set role = 'supervisor' where id = ?").run(userId)
  raw.close()
}
