import { saveStanding } from '../standing'
import { analyzeText, type CopiedTable, copiedTables } from './copied-tables'
import { type CopiedRows, checkTable, copyTable } from './copy-table'
import { openSource, type Source } from './open-source'
import { openTarget, type Target } from './open-target'
import { SetAsideIndexes } from './set-aside-indexes'
import { targetTable } from './target-table'

export interface CopyToPostgres {
  /** The SQLite file of the installation; whoever works in it works on. */
  file: string
  url: string
  onProgress?(progress: CopyProgress): void
}

export interface CopyProgress {
  /** What is done with the table: rows go in, an index is made, the copy is read back. */
  step: 'copy' | 'index' | 'check'
  table: string
  rows: number
  of: number
}

export interface CopiedTo {
  tables: Record<string, Omit<CopiedRows, 'gone'> & { deleted: number }>
  /** Nobody could write in the source meanwhile: the copy is the whole installation. */
  isAlone: boolean
  /** The source has been written to since the moment that was copied. */
  wasWrittenTo: boolean
}

/** Rows deleted in one statement. */
const BATCH = 5000

/**
 * Copies an installation on SQLite into a database on PostgreSQL, or brings a former copy up to date: rows that are new are
 * put in, those that differ are changed, those that are gone are deleted. The source is read as it was in one moment. Each
 * table that changed is read back and held against the source, row by row in a form common to both; the rest were so
 * compared on the way. Cut off anywhere it is run again, and goes on. Throws with what to do.
 */
export async function copyToPostgres({ file, url, onProgress = () => {} }: CopyToPostgres): Promise<CopiedTo> {
  const source = openSource(file)
  let isClosed = false
  try {
    const target = await openTarget({ url, installation: source.installation })
    try {
      const tables = await copyAll({ source, target, onProgress })
      isClosed = true
      return { tables, isAlone: source.isAlone, ...source.close() }
    } finally {
      await target.close()
    }
  } finally {
    if (!isClosed) source.close()
  }
}

interface Copying {
  source: Source
  target: Target
  onProgress(progress: CopyProgress): void
}

async function copyAll({ source, target, onProgress }: Copying): Promise<CopiedTo['tables']> {
  const { client, stands } = target
  const indexes = new SetAsideIndexes(client, stands)
  const copied: Array<{ table: CopiedTable; result: CopiedRows }> = []
  for (const table of copiedTables()) {
    const of = source.countRows(table)
    const onRows = (rows: number) => onProgress({ step: 'copy', table: table.name, rows, of })
    const result = await copyTable({ table, source, target: targetTable(client, table), indexes, onRows })
    copied.push({ table, result })
  }
  // Rows that point at others go before them.
  for (const { table, result } of [...copied].reverse()) {
    for (let at = 0; at < result.gone.length; at += BATCH) {
      await targetTable(client, table).remove(result.gone.slice(at, at + BATCH))
    }
  }
  await indexes.makeAgain((statement) => onProgress({ step: 'index', table: nameIn(statement), rows: 0, of: 0 }))
  for (const one of copied) await finish({ ...one, source, target, onProgress })
  const filled = copied.filter(({ result }) => result.rows > 0).map(({ table }) => table)
  if (filled.length > 0) await client.query(analyzeText(filled))
  // What was written before this is on the server's disk when this is.
  await client.query('set synchronous_commit = on')
  await saveStanding(client, { ...stands, standing: 'copied', indexes: [] })
  return Object.fromEntries(
    copied.map(({ table, result: { gone, ...counts } }) => [table.name, { ...counts, deleted: gone.length }]),
  )
}

const nameIn = (statement: string): string => /INDEX (\S+) ON/.exec(statement)?.[1] ?? statement

type Finishing = Copying & { table: CopiedTable; result: CopiedRows }

async function finish({ table, result, source, target, onProgress }: Finishing): Promise<void> {
  const there = targetTable(target.client, table)
  await there.goOnAfter(source.lastIdOf(table))
  if (result.inserted + result.updated + result.gone.length === 0) return
  onProgress({ step: 'check', table: table.name, rows: result.rows, of: result.rows })
  const found = await checkTable(there)
  if (found.rows === result.rows && found.checksum === result.checksum) return
  throw new Error(
    `kontrollen av ${table.name} gick inte ihop: ${found.rows} rader (${found.checksum.slice(0, 12)}) i stället för ${result.rows} (${result.checksum.slice(0, 12)}). Kör kommandot igen`,
  )
}
