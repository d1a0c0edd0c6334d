import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { fillDatabase } from '@/bench/support/fill-database'
import { backUp } from '@/db/backup/back-up'
import { TEST_NOW } from '../support/scenario'

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'ringko-broken-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return path
}

test.each(['a row', 'an index', 'the page of a table'])(
  'R12: an installation with %s that is broken is not backed up',
  async (what) => {
    const dataDir = folder()
    await fillDatabase({ dataDir, companies: 300, callers: 2, now: TEST_NOW, isWorked: false })
    const file = join(dataDir, 'ringko.db')
    const raw = new SQLite(file)
    raw.pragma('journal_mode = DELETE')
    if (what === 'a row') raw.pragma('foreign_keys = OFF')
    if (what === 'a row') raw.exec('update queue_entry set organization_id = 999999 where id = 7')
    const rootOf = raw.prepare('select rootpage from sqlite_master where name = ?').pluck()
    const page = Number(rootOf.get(what === 'an index' ? 'phone_number_e164' : 'queue_entry'))
    const size = raw.pragma('page_size', { simple: true }) as number
    raw.close()
    if (what !== 'a row') writeFileSync(file, readFileSync(file).fill(0xff, (page - 1) * size, page * size))
    await expect(backUp({ dataDir, into: join(folder(), 'kopia'), now: TEST_NOW })).rejects.toThrow(
      'databasen är skadad',
    )
  },
)
