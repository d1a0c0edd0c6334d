import SQLite from 'better-sqlite3'

/**
 * One process for each SQLite file. An exclusive transaction on a file beside it is held for as long as the process
 * lives: the operating system lets go of it at any death, kill -9 included.
 */
export function takeProcessLock(file: string): () => void {
  const lock = new SQLite(`${file}.lock`, { timeout: 0 })
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    if ((error as { code?: string }).code !== 'SQLITE_BUSY') throw error
    throw new Error(`Another process already works on ${file}. Stop it first, or choose another DATA_DIR.`)
  }
  return () => {
    lock.exec('ROLLBACK')
    lock.close()
  }
}
