import type { Database } from '@/db/database'
import { findSetting, insertSetting } from '@/db/queries/settings'
import { selectActiveUsers } from '@/db/queries/users'
import type { Env } from '@/lib/env'

const LOOPBACK = /^(127\.\d+\.\d+\.\d+|::1|localhost)$/

export interface DemoState {
  /** A demo database, marked now or long ago. */
  isDemo: boolean
  /** Nobody is in it yet. */
  isEmpty: boolean
  /** A demo whose first fill did not get to its end. */
  isInterrupted: boolean
}

/**
 * Everybody knows a demo's passwords: it is served on loopback only, also when it is started as if it were none. A database
 * with real people in it never becomes a demo. Throws with what to do.
 */
export async function checkDemo(db: Database, env: Env): Promise<DemoState> {
  const isMarked = (await findSetting(db.read, { key: 'demo' })).length > 0
  const isEmpty = (await selectActiveUsers(db.read)).length === 0
  const isDemo = isMarked || env.RINGKO_DEMO
  if (isDemo && !LOOPBACK.test(env.HOST)) {
    throw new Error(`A demo is served on this computer alone: HOST must be 127.0.0.1, not ${env.HOST}.`)
  }
  if (env.RINGKO_DEMO && !isMarked && !isEmpty) {
    throw new Error(`${env.DATA_DIR} holds a real installation: choose another DATA_DIR for the demo.`)
  }
  return { isDemo, isEmpty, isInterrupted: isMarked && isEmpty }
}

/** From now on this database is a demo. */
export async function markAsDemo(db: Database, now: number): Promise<void> {
  await db.write((tx) => insertSetting(tx, { key: 'demo', value: true, now }))
}
