import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { fillDatabase } from '@/bench/support/fill-database'
import { backUp } from '@/db/backup/back-up'
import { verifyBackup } from '@/db/backup/manifest'
import { type Restored, restore } from '@/db/backup/restore'
import { readEnv } from '@/lib/env'
import { settleRestored } from '@/lib/installation/settle-restored'
import { addSuppression } from '@/lib/suppression/add-suppression'
import { replayStops } from '@/lib/suppression/replay-stops'
import { openInstallation } from '@/scripts/open-installation'
import { calling } from '../support/calling'
import { isLong, sizeOf, tellFigure } from '../support/fault-figure'
import { runScript } from '../support/run-script'
import { type Scenario, scenario, TEST_NOW } from '../support/scenario'
import { stop } from '../support/stopped-chain'
import { openDatabaseIn } from '../support/test-database'

const CARDS = sizeOf({ short: 3000, long: 1_000_000, name: 'RINGKO_R12_CARDS' })

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'ringko-backup-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return path
}

const stopCompany = (s: Scenario, name: string) => addSuppression(s.as('anna'), stop(s, name))

/** As the command does it. */
function restoreInto(dataDir: string, from: string, stamp = '1'): Promise<Restored> {
  const settle = async (stagedDir: string) => {
    const db = await openDatabaseIn(stagedDir)
    const context = { db, now: TEST_NOW, publish: () => {}, dataDir: stagedDir }
    await replayStops(context)
    await settleRestored(context, 'då')
    await db.close()
  }
  return restore({ from, dataDir, stamp, settle })
}

/** Every row of every table but those that a restore settles. */
function contentsOf(dataDir: string): Record<string, unknown[]> {
  const db = new SQLite(join(dataDir, 'ringko.db'), { readonly: true })
  const tables = db.prepare(`select name from sqlite_master where type = 'table' and name not like 'sqlite%'`).pluck()
  const names = (tables.all() as string[]).filter((name) => !/^(session|hold|hold_number|audit_log)$|search/.test(name))
  const rows = (name: string) => db.prepare(`select * from "${name}" order by 1`).all() as Record<string, unknown>[]
  const settled = { held_by_id: null, token: null, token_user_id: null }
  const contents = names.map((name) => [
    name,
    rows(name).map((row) => ('held_by_id' in row ? { ...row, ...settled } : row)),
  ])
  db.close()
  return Object.fromEntries(contents)
}

test('R12: a backup taken while callers work is one moment of their work, whole, and restored elsewhere it is the same', async () => {
  const names = Array.from({ length: 8 }, (_, at) => `caller-${at}`)
  const companies = Object.fromEntries(Array.from({ length: 600 }, (_, at) => [`F${at}`, {}]))
  const s = await scenario({ users: Object.fromEntries(names.map((name) => [name, 'caller'])), companies })
  writeFileSync(join(s.dataDir, 'key-of-somebody'), 'hemlig')
  let isWorking = true
  const saved: number[] = []
  const work = names.map(async (name) => {
    for (let nth = 0; isWorking && nth < 60; nth += 1) {
      const { saved: outcome } = await calling(s).call(name, { outcome: 'no', note: `${name} ${nth}` })
      saved.push(outcome.activityId)
    }
  })
  while (saved.length < 40) await new Promise((resolve) => setTimeout(resolve, 5))
  const before = [...saved]
  const from = join(folder(), 'kopia')
  await backUp({ dataDir: s.dataDir, into: from, now: TEST_NOW })
  isWorking = false
  await Promise.all(work)

  const elsewhere = join(folder(), 'data')
  expect((await restoreInto(elsewhere, from)).aside).toBeNull()
  expect(contentsOf(elsewhere)).toEqual(contentsOf(from))
  expect(readFileSync(join(elsewhere, 'key-of-somebody'), 'utf8')).toBe('hemlig')
  const { activity = [], tally = [], command = [] } = contentsOf(elsewhere) as Record<string, Array<{ id: number }>>
  const kept = new Set(activity.map(({ id }) => id))
  expect(before.filter((id) => !kept.has(id))).toEqual([])
  expect(command).toHaveLength(activity.length)
  expect(tally.reduce((sum, row) => sum + (row as unknown as { count: number }).count, 0)).toBe(activity.length)
  const db = await openDatabaseIn(elsewhere)
  const { q, t } = db.read
  expect([await q.select().from(t.hold), await q.select().from(t.session)]).toEqual([[], []])
  await db.close()
})

test('R12: one flipped byte anywhere in a backup is noticed, and its file is named', async () => {
  const s = await scenario({ companies: { Alfa: {}, Beta: {} } })
  await stopCompany(s, 'Alfa')
  const from = join(folder(), 'kopia')
  await backUp({ dataDir: s.dataDir, into: from, now: TEST_NOW })
  const files = readdirSync(from).sort()
  expect(files).toEqual(['manifest.json', 'manifest.sha256', 'ringko.db', 'stops.jsonl'])
  for (const name of files) {
    const whole = readFileSync(join(from, name))
    const places = Array.from({ length: 12 }, (_, nth) => Math.floor(((whole.length - 1) * nth) / 11))
    for (const place of places) {
      const flipped = Buffer.from(whole)
      flipped[place] = (flipped[place] ?? 0) ^ 1
      writeFileSync(join(from, name), flipped)
      await expect(verifyBackup(from), `${name} at ${place}`).rejects.toThrow(name)
    }
    writeFileSync(join(from, name), whole)
  }
  await expect(verifyBackup(from)).resolves.toMatchObject({ format: 1 })
  rmSync(join(from, 'stops.jsonl'))
  const untouched = join(folder(), 'data')
  await expect(restoreInto(untouched, from)).rejects.toThrow('stops.jsonl saknas')
  expect(existsSync(untouched)).toBe(false)
})

test('R12: a file is taken along and restored whatever it is called', async () => {
  const s = await scenario()
  writeFileSync(join(s.dataDir, 'adresser på önskan 2026.fel.csv'), 'rad')
  const from = join(folder(), 'kopia')
  await backUp({ dataDir: s.dataDir, into: from, now: TEST_NOW })
  const elsewhere = join(folder(), 'data')
  await restoreInto(elsewhere, from)
  expect(readFileSync(join(elsewhere, 'adresser på önskan 2026.fel.csv'), 'utf8')).toBe('rad')
})

test('R12: a stop that is newer than the backup stands after the restore, whatever was restored before', async () => {
  const s = await scenario({ companies: { Alfa: { phones: ['+46313901111'] }, Beta: {} } })
  const from = join(folder(), 'kopia')
  await backUp({ dataDir: s.dataDir, into: from, now: TEST_NOW })
  await stopCompany(s, 'Alfa')
  await s.leave()
  const { aside } = await restoreInto(s.dataDir, from, '1')
  await restoreInto(s.dataDir, from, '2')
  // As when what lay in the folder was lost: the file of the first restore still knows.
  rmSync(join(s.dataDir, 'stops.jsonl'))
  rmSync(join(s.dataDir, 'before-restore-2'), { recursive: true })
  await restoreInto(s.dataDir, from, '3')
  expect(readdirSync(aside ?? '')).toContain('ringko.db')
  const db = await openDatabaseIn(s.dataDir)
  const { q, t } = db.read
  expect((await q.select().from(t.suppression)).map(({ phone, status }) => [phone, status])).toEqual([
    ['+46313901111', 'active'],
  ])
  const entries = await q.select().from(t.queueEntry)
  const alfa = entries.find(({ organizationId }) => organizationId === s.companyId('Alfa'))
  await db.close()
  expect(alfa?.state).not.toBe('waiting')
})

test('R12: the commands back up a running installation, and restore only one that is stopped', async () => {
  const s = await scenario({ companies: { Alfa: {} } })
  const settings = { DATA_DIR: s.dataDir }
  const from = join(folder(), 'kopia')
  expect(await runScript('scripts/backup.ts', [from], settings)).toMatchObject({
    code: 0,
    said: expect.stringContaining('1 företag'),
  })
  const again = await runScript('scripts/backup.ts', [from], settings)
  expect([again.code, again.said]).toEqual([1, expect.stringContaining('finns redan')])
  const running = await runScript('scripts/restore.ts', [from], settings)
  expect([running.code, running.said]).toEqual([1, expect.stringContaining('Servern är igång')])
  await s.leave()
  const stopped = await runScript('scripts/restore.ts', [from], settings)
  expect([stopped.code, stopped.said]).toEqual([0, expect.stringContaining('Återläst i')])
})

test('a folder whose restore was cut off is not taken for an empty installation', async () => {
  const dataDir = folder()
  writeFileSync(join(dataDir, 'restore.under-way'), join(dataDir, 'before-restore-1'))
  await expect(openInstallation(readEnv({ DATA_DIR: dataDir }))).rejects.toThrow('återläsning')
  expect(existsSync(join(dataDir, 'ringko.db'))).toBe(false)
})

test(
  `R12: ${CARDS} cards are copied and restored, and how long it took`,
  async () => {
    const dataDir = folder()
    await fillDatabase({ dataDir, companies: CARDS, callers: 5, now: TEST_NOW, isWorked: true })
    const from = join(folder(), 'kopia')
    const startedAt = performance.now()
    const { rows, files } = await backUp({ dataDir, into: from, now: TEST_NOW })
    const backedUpAt = performance.now()
    await restoreInto(dataDir, from)
    const restoredAt = performance.now()
    expect([rows.queue_entry, rows.organization]).toEqual([CARDS, CARDS])
    tellFigure('R12', {
      cards: CARDS,
      MB: Math.round((files[0]?.bytes ?? 0) / 1e6),
      'backup s, verified': ((backedUpAt - startedAt) / 1000).toFixed(1),
      'restore s, verified': ((restoredAt - backedUpAt) / 1000).toFixed(1),
    })
  },
  isLong ? 600_000 : 20_000,
)
