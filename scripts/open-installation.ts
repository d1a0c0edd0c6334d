import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { refuseHalfRestored } from '@/db/backup/under-way'
import { fillThroughFile } from '@/db/copy/fill-through-file'
import type { Database } from '@/db/database'
import { openPostgres } from '@/db/open-postgres'
import { openSqlite } from '@/db/open-sqlite'
import { takeProcessLock } from '@/db/process-lock'
import { type Clock, systemClock } from '@/lib/clock'
import { checkDemo, markAsDemo } from '@/lib/demo/check-demo'
import { startDemoClock } from '@/lib/demo/demo-clock'
import type { DemoOptions } from '@/lib/demo/seed-demo'
import type { Env } from '@/lib/env'
import { startSharedClock } from '@/lib/shared-clock'
import { replayStops } from '@/lib/suppression/replay-stops'
import { stopsFile } from '@/lib/suppression/stops-file'
import { fileSentence } from '@/scripts/tooling/file-sentence'
import { postgresSentence } from '@/scripts/tooling/postgres-sentence'
import { checkDataDir } from './check-data-dir'

export interface Installation {
  db: Database
  /** RINGKO_DEMO is true for a demo database, however it was started. */
  env: Env
  clock: Clock
  /** The time that everybody has in common: this computer's, or with several processes the database's. */
  realClock: Clock
  close(): Promise<void>
}

/** Opens the installation in DATA_DIR: its database, its stops and its clock. An empty demo is filled first. */
export async function openInstallation(env: Env): Promise<Installation> {
  refuseHalfRestored(env.DATA_DIR)
  const db = await openDatabase(env)
  try {
    const { isDemo, isEmpty, isInterrupted } = await checkDemo(db, env)
    // A fill that was interrupted left no rows, but the stops it had said: they are said again.
    if (isInterrupted) rmSync(stopsFile(env.DATA_DIR), { force: true })
    const realClock = await openClock(db)
    const close = async () => {
      realClock.stop?.()
      await db.close()
    }
    await checkDataDir({ db, dataDir: env.DATA_DIR, now: realClock.now() })
    await replayStops({ db, dataDir: env.DATA_DIR, now: realClock.now(), publish: () => {} })
    if (!isDemo) return { db, env, clock: realClock, realClock, close }
    const unlock = db.house ? takeProcessLock(join(env.DATA_DIR, 'demo')) : () => {}
    const clock = startDemoClock({ dataDir: env.DATA_DIR, real: realClock })
    if (isEmpty) await fillDemo({ db, dataDir: env.DATA_DIR, now: clock.now() })
    return {
      db,
      env: { ...env, RINGKO_DEMO: true },
      clock,
      realClock,
      async close() {
        clock.stop()
        unlock()
        await close()
      },
    }
  } catch (error) {
    await db.close()
    throw error
  }
}

function openDatabase({ DATA_DIR, DATABASE_URL: url, DATABASE_REPLICA_URL: replicaUrl }: Env): Promise<Database> {
  return url ? openPostgres({ url, replicaUrl }).catch(explain) : openSqlite(join(DATA_DIR, 'ringko.db')).catch(explain)
}

/** Whoever starts the server reads what to do, and no part of an address: a password may stand in it. */
function explain(cause: unknown): never {
  const sentence = postgresSentence(cause) ?? fileSentence(cause)
  throw sentence ? new Error(`Databasen går inte att öppna: ${sentence}`, { cause }) : cause
}

async function openClock({ house }: Database): Promise<Clock & { stop?(): void }> {
  return house ? startSharedClock({ ask: house.time }) : systemClock
}

/** Marked first: a demo that was filled halfway is still served on loopback only. */
async function fillDemo(demo: Omit<DemoOptions, 'log'>): Promise<void> {
  await markAsDemo(demo.db, demo.now)
  const { seedDemo } = await import('@/lib/demo/seed-demo')
  const log = (line: string) => console.log(`ringko: ${line}`)
  await fillThroughFile(demo.db, (db) => seedDemo({ ...demo, db, log }))
}
