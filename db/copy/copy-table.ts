import { createHash } from 'node:crypto'
import type { CopiedTable } from './copied-tables'
import type { Source, SourceRow } from './open-source'
import type { SetAsideIndexes } from './set-aside-indexes'
import type { TargetTable } from './target-table'

/** Rows that travel in one statement: some megabytes. */
const BATCH = 5000
/** Filled without its indexes from so many rows on: below, making them again costs more. */
const WORTH_IT = 5000
const UNIQUE_VIOLATION = '23505'

export interface CopiedRows {
  rows: number
  /** SHA-256 over the rows in their common form, in the order of their ids. */
  checksum: string
  inserted: number
  updated: number
  /** Rows of the target that the source no longer has; to be deleted when all tables are in place. */
  gone: number[]
}

interface Copying {
  table: CopiedTable
  source: Source
  target: TargetTable
  indexes: SetAsideIndexes
  onRows(done: number): void
}

/** Brings one table of the target up to date with the source, but for rows that are gone. */
export async function copyTable({ table, source, target, indexes, onRows }: Copying): Promise<CopiedRows> {
  const isEmpty = await target.isEmpty()
  if (isEmpty && source.countRows(table) > WORTH_IT) await indexes.setAsideAllOf(table.name)
  const hash = createHash('sha256')
  const copied = { rows: 0, inserted: 0, updated: 0, gone: [] as number[] }
  let last = 0
  // One batch goes in while the next is read.
  let sending = Promise.resolve()
  for (;;) {
    const batch = source.rowsAfter(table, { id: last, limit: BATCH })
    await sending
    const to = batch.at(-1)?.id
    if (to === undefined) break
    for (const { text } of batch) hash.update(text)
    const there = isEmpty ? [] : await target.between(last, to)
    const { missing, different, gone } = compare(batch, there)
    sending = send({ texts: [...missing, ...different], isEmpty, target, indexes })
    // Heard of at the next turn.
    sending.catch(() => undefined)
    copied.rows += batch.length
    copied.inserted += missing.length
    copied.updated += different.length
    copied.gone.push(...gone)
    last = to
    onRows(copied.rows)
  }
  if (!isEmpty) copied.gone.push(...(await target.idsAfter(last)))
  return { ...copied, checksum: hash.digest('hex') }
}

function compare(batch: readonly SourceRow[], there: readonly SourceRow[]) {
  const known = new Map(there.map(({ id, text }) => [id, text]))
  const missing: string[] = []
  const different: string[] = []
  for (const { id, text } of batch) {
    const found = known.get(id)
    if (found === undefined) missing.push(text)
    else if (found !== text) different.push(text)
    known.delete(id)
  }
  return { missing, different, gone: [...known.keys()] }
}

interface Sending {
  texts: string[]
  isEmpty: boolean
  target: TargetTable
  indexes: SetAsideIndexes
}

async function send({ texts, isEmpty, target, indexes }: Sending): Promise<void> {
  if (texts.length === 0) return
  for (;;) {
    try {
      return await (isEmpty ? target.insert(texts) : target.upsert(texts))
    } catch (error) {
      const { code, constraint } = error as { code?: string; constraint?: string }
      // Another row has the value still, and gives it up later in this copy.
      if (code !== UNIQUE_VIOLATION || !constraint || constraint.endsWith('_pkey')) throw error
      await indexes.setAside(constraint)
    }
  }
}

/** Reads a table of the target from its first row to its last. */
export async function checkTable(target: TargetTable): Promise<Pick<CopiedRows, 'rows' | 'checksum'>> {
  const hash = createHash('sha256')
  let rows = 0
  for (let last = 0; ; ) {
    const batch = await target.rowsAfter(last, BATCH)
    const to = batch.at(-1)?.id
    if (to === undefined) return { rows, checksum: hash.digest('hex') }
    for (const { text } of batch) hash.update(text)
    rows += batch.length
    last = to
  }
}
