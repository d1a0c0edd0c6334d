import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import type { Database, Tx } from '../database'
import { openSqlite } from '../open-sqlite'
import { analyzeText, type CopiedTable, copiedTables, quoted } from './copied-tables'
import { openSource, type Source } from './open-source'
import { insertText, upsertText } from './target-table'

/** Rows that travel in one statement. */
const BATCH = 5000

/**
 * Does `work` in an empty database. On PostgreSQL it is done in a new one on SQLite, which is taken over and gone afterwards: some
 * fifty thousand statements, each a walk to the server and back, become some fifty. All of it is there then, or nothing. What the
 * database was told already (its settings) is known to `work`, under the same ids.
 */
export async function fillThroughFile(db: Database, work: (aside: Database) => Promise<void>): Promise<void> {
  if (!db.house) return work(db)
  const folder = mkdtempSync(join(tmpdir(), 'ringko-fill-'))
  const file = join(folder, 'ringko.db')
  try {
    await workAside({ db, file, work })
    const source = openSource(file)
    try {
      await db.write((tx) => takeOver(tx, source))
    } finally {
      source.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Aside {
  db: Database
  file: string
  work(aside: Database): Promise<void>
}

async function workAside({ db, file, work }: Aside): Promise<void> {
  const { q, t } = db.read
  const settings = await q.select().from(t.setting)
  const aside = await openSqlite(file)
  try {
    if (settings.length > 0) await aside.write((tx) => tx.q.insert(tx.t.setting).values(settings))
    await work(aside)
  } finally {
    await aside.close()
  }
}

async function takeOver(tx: Tx, source: Source): Promise<void> {
  const filled: CopiedTable[] = []
  for (const table of copiedTables()) {
    for (let last = 0; ; ) {
      const batch = source.rowsAfter(table, { id: last, limit: BATCH })
      const to = batch.at(-1)?.id
      if (to === undefined) break
      await put(tx, { table, texts: batch.map(({ text }) => text) })
      if (last === 0) filled.push(table)
      last = to
    }
    const given = source.lastIdOf(table)
    if (given > 0)
      await tx.q.execute(sql`select setval(pg_get_serial_sequence(${quoted(table.name)}, 'id'), ${given}::bigint)`)
  }
  if (filled.length > 0) await tx.q.execute(sql.raw(analyzeText(filled)))
}

async function put(tx: Tx, { table, texts }: { table: CopiedTable; texts: string[] }): Promise<void> {
  // Settings stand there already; any other row that does is a mistake.
  const text = table.name === 'setting' ? upsertText(table) : insertText(table)
  const [before = '', after = ''] = text.split('$1')
  await tx.q.execute(sql`${sql.raw(before)}${`[${texts.join(',')}]`}${sql.raw(after)}`)
}
