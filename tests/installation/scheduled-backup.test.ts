import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { backUp } from '@/db/backup/back-up'
import { verifyBackup } from '@/db/backup/manifest'
import { backupsToDelete, isBackupDue } from '@/lib/installation/backup-rules'
import { readBackups } from '@/lib/installation/record-backup'
import { scheduledBackup } from '@/scripts/scheduled-backup'
import { openDatabaseIn } from '../support/test-database'

const HOUR = 3_600_000
/** Friday 20 November 2026, 10:00 in Stockholm. */
const MORNING = Date.parse('2026-11-20T09:00:00Z')
const THREE = Date.parse('2026-11-20T02:00:00Z')
const due = (succeededAt: number | null, failedAt: number | null, now = MORNING) =>
  isBackupDue({ succeededAt, failedAt }, { now, at: '03:00' })

describe('The daily backup is due', () => {
  it('when there is none, and when the hour has come since the last', () => {
    expect(due(null, null)).toBe(true)
    expect(due(THREE - 1, null)).toBe(true)
    expect(due(THREE, null)).toBe(false)
    expect(due(THREE - 24 * HOUR, null, THREE - 1)).toBe(false)
    expect(due(THREE - 24 * HOUR, null, THREE)).toBe(true)
  })

  it('again an hour after it failed', () => {
    expect(due(null, MORNING - HOUR + 1)).toBe(false)
    expect(due(null, MORNING - HOUR)).toBe(true)
    expect(due(THREE - 24 * HOUR, THREE - 48 * HOUR)).toBe(true)
  })
})

it('The oldest backups go, what was cut off goes after a day, and other folders stay', () => {
  const names = ['ringko-20261118T020000Z', 'ringko-20261120T020000Z', 'ringko-20261119T020000Z', 'innan flytten']
  const cutOff = ['ringko-20261118T030000Z.unfinished', 'ringko-20261120T080000Z.unfinished']
  expect(backupsToDelete([...names, ...cutOff], { keep: 2, now: MORNING })).toEqual([
    'ringko-20261118T020000Z',
    'ringko-20261118T030000Z.unfinished',
  ])
})

async function installation(take?: (into: string) => Promise<void>) {
  const root = mkdtempSync(join(tmpdir(), 'ringko-daily-'))
  const dataDir = join(root, 'data')
  mkdirSync(dataDir)
  const db = await openDatabaseIn(dataDir)
  onTestFinished(async () => {
    await db.close()
    rmSync(root, { recursive: true, force: true })
  })
  const place = join(root, 'kopior')
  const env = { DATA_DIR: dataDir, BACKUP_DIR: place, BACKUP_AT: '03:00', BACKUP_KEEP: 2 }
  const log = { debug: vi.fn(), info: vi.fn(), warn: vi.fn(), error: vi.fn() }
  let now = MORNING
  const whole = async (into: string) => void (await backUp({ dataDir, into, now }))
  const [job] = scheduledBackup({ env, log, take: take ?? whole })
  const at = (time: number) => {
    now = time
    return job?.run({ db, publish: () => {}, now, dataDir })
  }
  return { db, place, at, log }
}

it('A day’s backup is whole, written in the log, and the third day takes the place of the first', async () => {
  const { db, place, at } = await installation()
  for (const time of [MORNING, MORNING + HOUR, MORNING + 24 * HOUR, MORNING + 48 * HOUR]) await at(time)
  expect(readdirSync(place)).toEqual(['ringko-20261121T090000Z', 'ringko-20261122T090000Z'])
  for (const name of readdirSync(place)) await verifyBackup(join(place, name))
  expect(await readBackups(db.read)).toMatchObject({ succeededAt: MORNING + 48 * HOUR, failedAt: null })
})

it('A backup that fails is said and logged, deletes nothing, and is tried again', async () => {
  let isFull = false
  const { db, place, at, log } = await installation(async (into) => {
    if (isFull) throw new Error('disken är full.')
    mkdirSync(into)
  })
  await at(MORNING)
  isFull = true
  await at(MORNING + 24 * HOUR)
  expect(log.error).toHaveBeenCalledOnce()
  expect(await readBackups(db.read)).toMatchObject({
    succeededAt: MORNING,
    failedAt: MORNING + 24 * HOUR,
    reason: 'disken är full',
  })
  isFull = false
  await at(MORNING + 24 * HOUR + 60_000)
  expect(readdirSync(place)).toEqual(['ringko-20261120T090000Z'])
  await at(MORNING + 25 * HOUR)
  expect(readdirSync(place)).toHaveLength(2)
})

it('Without a folder the server takes none', () => {
  const env = { DATA_DIR: '.', BACKUP_DIR: undefined, BACKUP_AT: '03:00', BACKUP_KEEP: 2 }
  const log = { debug: vi.fn(), info: vi.fn(), warn: vi.fn(), error: vi.fn() }
  expect(scheduledBackup({ env, log })).toEqual([])
})
