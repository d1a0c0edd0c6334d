import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { backUp } from '@/db/backup/back-up'
import { scenario, TEST_NOW } from '../support/scenario'

/** An installation that is stopped, with its database open to whatever is done to it. */
async function damaged(harm: (db: SQLite.Database, file: string) => void): Promise<string> {
  const s = await scenario({ companies: { Alfa: {}, Beta: {} } })
  await s.leave()
  const file = join(s.dataDir, 'ringko.db')
  const db = new SQLite(file)
  harm(db, file)
  db.close()
  return s.dataDir
}

async function backUpOf(dataDir: string): Promise<unknown> {
  const folder = mkdtempSync(join(tmpdir(), 'ringko-backup-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const into = join(folder, 'kopia')
  const ended = await backUp({ dataDir, into, now: TEST_NOW }).catch((error: Error) => error.message)
  expect([existsSync(into), existsSync(`${into}.unfinished`)]).toEqual([typeof ended !== 'string', false])
  return ended
}

test('R12: a database with a row whose company is gone is not backed up as whole, and the tables are named', async () => {
  const dataDir = await damaged((db) => {
    db.pragma('foreign_keys = OFF')
    db.exec('update phone_number set organization_id = 999 where id = 2')
  })
  expect(await backUpOf(dataDir)).toBe(
    'databasen är skadad (en rad i phone_number pekar på en rad i organization som inte finns)',
  )
})

test('R12: a database with a row that an index does not have is not backed up as whole', async () => {
  const dataDir = await damaged((db, file) => {
    const sql = db.prepare("select sql from sqlite_master where name = 'queue_entry_company'").pluck().get()
    const become = (text: unknown) => {
      const schema = new SQLite(file)
      schema.unsafeMode()
      schema.pragma('writable_schema = ON')
      schema.prepare("update sqlite_master set sql = ? where name = 'queue_entry_company'").run(text)
      schema.close()
    }
    // While it says that it indexes nothing, a row goes without it.
    become(`${sql} where 0`)
    const blind = new SQLite(file)
    blind.exec('delete from queue_entry where id = 2')
    blind.close()
    become(sql)
  })
  expect(await backUpOf(dataDir)).toMatch(/^databasen är skadad \(integrity_check: .*queue_entry_company/)
})

test('R12: a whole one is', async () => {
  const dataDir = await damaged(() => {})
  expect(await backUpOf(dataDir)).toMatchObject({ rows: { organization: 2, queue_entry: 2 } })
})
