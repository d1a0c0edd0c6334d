import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openSqlite } from '@/db/open-sqlite'
import { assertSettings, openConnection } from '@/db/sqlite-connection'
import { sqliteWriter } from '@/db/sqlite-writer'
import { WriteQueue } from '@/db/write-queue'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ringko-sqlite-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('the SQLite engine', () => {
  it('makes a file that only its owner can read', async () => {
    const db = await openSqlite(join(folder, 'ringko.db'))
    expect(statSync(join(folder, 'ringko.db')).mode & 0o777).toBe(0o600)
    await db.close()
  })

  it('keeps the database after closing and opening', async () => {
    const file = join(folder, 'ringko.db')
    const first = await openSqlite(file)
    await first.write((tx) =>
      tx.q.insert(tx.t.setting).values({ key: 'a', value: 1, createdAt: 1, updatedAt: 1 }).returning(),
    )
    await first.close()
    const second = await openSqlite(file)
    expect(await second.read.q.select({ key: second.read.t.setting.key }).from(second.read.t.setting)).toEqual([
      { key: 'a' },
    ])
    await second.close()
  })

  it('is checked by a real write: a full disk takes BEGIN and COMMIT, but nothing between them', async () => {
    const file = join(folder, 'ringko.db')
    const db = await openSqlite(file)
    const other = openConnection(file, 'read')
    const changes = () => other.pragma('data_version', { simple: true })
    const before = changes()
    await db.check()
    expect(changes()).not.toBe(before)
    other.close()
    await db.close()
  })

  it('refuses a second opening of the same file, and allows it once the first is closed', async () => {
    const file = join(folder, 'ringko.db')
    const first = await openSqlite(file)
    await expect(openSqlite(file)).rejects.toThrow('Another process already works on')
    await first.close()
    const second = await openSqlite(file)
    await second.close()
  })

  it('refuses a second process on the same file', async () => {
    const file = join(folder, 'ringko.db')
    const db = await openSqlite(file)
    const script = `
      const SQLite = require('better-sqlite3')
      const lock = new SQLite(process.argv[1] + '.lock', { timeout: 0 })
      try { lock.exec('BEGIN EXCLUSIVE'); console.log('taken') } catch (error) { console.log(error.code) }`
    const other = spawnSync(process.execPath, ['-e', script, file], { encoding: 'utf8' })
    expect(other.stdout.trim()).toBe('SQLITE_BUSY')
    await db.close()
  })

  it.each(['read', 'write'] as const)(
    'runs every %s connection with synchronous=FULL and foreign keys (R6)',
    (access) => {
      openConnection(join(folder, 'ringko.db'), 'write').close()
      const connection = openConnection(join(folder, 'ringko.db'), access)
      expect(connection.pragma('synchronous', { simple: true })).toBe(2)
      expect(connection.pragma('foreign_keys', { simple: true })).toBe(1)
      connection.close()
    },
  )

  it('does not start on a connection that could lose an acknowledged outcome (R6)', () => {
    const connection = new SQLite(join(folder, 'ringko.db'))
    connection.pragma('journal_mode = WAL')
    connection.pragma('foreign_keys = ON')
    connection.pragma('synchronous = NORMAL')
    expect(() => assertSettings(connection)).toThrow('synchronous=1, 2 is needed')
    connection.close()
  })

  it('commits writes that wait together in one transaction, and acknowledges after it', async () => {
    const connection = openConnection(join(folder, 'queue.db'), 'write')
    connection.exec('create table n (x integer primary key)')
    const writer = sqliteWriter(connection)
    const log: string[] = []
    const queue = new WriteQueue({
      ...writer,
      commit: () => {
        writer.commit()
        log.push('commit')
      },
    })
    await Promise.all(
      [1, 2, 3].map((x) =>
        queue.add(async () => connection.prepare('insert into n values (?)').run(x)).then(() => log.push(`ack ${x}`)),
      ),
    )
    expect(log).toEqual(['commit', 'ack 1', 'ack 2', 'ack 3'])
    connection.close()
  })

  it('lets a patient write wait for others, those on their way too, and never for ever', async () => {
    const connection = openConnection(join(folder, 'patient.db'), 'write')
    const queue = new WriteQueue(sqliteWriter(connection))
    const log: string[] = []
    const said = (word: string) => async () => void log.push(word)
    const patient = queue.addPatient(said('patient'))
    const first = queue.add(said('first'))
    // On its way: some turns of the loop later it asks too.
    const later = new Promise<void>((resolve) => setImmediate(() => setImmediate(resolve)))
    await Promise.all([patient, first, later.then(() => queue.add(said('later')))])
    expect(log).toEqual(['first', 'later', 'patient'])
    log.length = 0
    const late = queue.addPatient(said('late'))
    const busy = async () => {
      for (let at = 0; at < 30; at += 1) await queue.add(said('busy'))
    }
    await Promise.all([busy(), late])
    expect(log.indexOf('late')).toBeLessThan(15)
    expect(log).toHaveLength(31)
    connection.close()
  })

  it('fails every write of a batch whose commit fails, and serves the next batch', async () => {
    const connection = openConnection(join(folder, 'queue.db'), 'write')
    connection.exec('create table n (x integer primary key)')
    const writer = sqliteWriter(connection)
    let isBroken = true
    const queue = new WriteQueue({
      ...writer,
      commit: () => {
        if (isBroken) throw new Error('disk away')
        writer.commit()
      },
    })
    const insert = (x: number) => queue.add(async () => connection.prepare('insert into n values (?)').run(x))
    const results = await Promise.allSettled([insert(1), insert(2)])
    expect(results.every((result) => result.status === 'rejected')).toBe(true)
    isBroken = false
    await insert(3)
    expect(connection.prepare('select x from n').pluck().all()).toEqual([3])
    connection.close()
  })
})
