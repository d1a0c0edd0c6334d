import type { Pool } from 'pg'
import type { Standby } from './database'
import { isAway, isToRepeat, openPool } from './postgres-pool'

type Query = (...asked: unknown[]) => Promise<unknown>

export interface OpenStandby extends Standby {
  /** What lists are read through, as from a pool. */
  readonly pool: Pool
  close(): Promise<void>
}

const SECOND = 1000
/** How long a list may take, and when its connection is given up: a computer that is gone says nothing. */
const LIST_MS = 120 * SECOND
const ANSWER_MS = LIST_MS + 10 * SECOND
/** How often it is asked whether it is there, and how long it may take to say so. */
const LOOK_MS = SECOND
const PATIENCE_MS = 3 * SECOND
/** Which database it is, of which cluster: a standby has its primary's numbers. */
const PLACE = `select pg_is_in_recovery() as "isStandby", system_identifier || '/' ||
  (select oid from pg_database where datname = current_database()) as place from pg_control_system()`
const LOST = new Error('The standby does not answer')

/**
 * A standby to read lists from. While it is away they are read from the primary, those too that it was in the middle of, and
 * from the standby again as soon as it answers.
 */
export function openStandby({ url, primary }: { url: string; primary: Pool }): OpenStandby {
  const heard: Array<(isAway: boolean) => void> = []
  const connect = () => openPool({ url, max: 4, statementMs: LIST_MS, answerMs: ANSWER_MS })
  let pool = connect()
  let loss = newLoss()
  const say = (isLost: boolean) => {
    if (isLost === loss.isLost) return
    if (isLost) {
      loss.lose()
      // Connections to what is gone may hang: it gets new ones.
      void pool.end()
      pool = connect()
    } else loss = newLoss()
    for (const tell of heard) tell(isLost)
  }
  const askPrimary: Query = (...asked) => (primary.query as Query)(...asked)
  const query: Query = (...asked) => {
    if (loss.isLost) return askPrimary(...asked)
    const answer = (pool.query as Query)(...asked)
    return Promise.race([answer, loss.promise]).catch((error: unknown) => {
      // What it takes over from the primary may end one question on it, and no more.
      if (error !== LOST && !isAway(error) && !isToRepeat(error)) throw error
      if (isAway(error)) say(true)
      return askPrimary(...asked)
    })
  }
  const looking = lookAt({ url, primary, say })
  return {
    pool: { query } as unknown as Pool,
    isAway: () => loss.isLost,
    whenChanged(tell) {
      heard.push(tell)
      // Away since before anybody asked to be told: a wrong address would never be heard of.
      if (loss.isLost) tell(true)
    },
    async close() {
      await looking.close()
      await pool.end()
    },
  }
}

/** One loss, told to all who wait for an answer. */
function newLoss() {
  let reject = (_: Error) => {}
  const promise = new Promise<never>((_, refuse) => {
    reject = refuse
  })
  promise.catch(() => {})
  const loss = {
    promise,
    isLost: false,
    lose() {
      loss.isLost = true
      reject(LOST)
    },
  }
  return loss
}

interface Place {
  isStandby: boolean
  place: string
}

interface LookAt {
  url: string
  primary: Pool
  say(isLost: boolean): void
}

/**
 * Asks on a connection of its own. One that follows no longer is as good as away: it would show what was, for ever; and so is one of
 * another database, as when a copy is tried out beside the installation's own settings.
 */
function lookAt({ url, primary, say }: LookAt): { close(): Promise<void> } {
  const pool = openPool({ url, max: 1, statementMs: PATIENCE_MS, answerMs: PATIENCE_MS })
  let followed: Place | undefined
  let timer: NodeJS.Timeout | undefined
  let isClosed = false
  const isFollowing = async () => {
    followed ??= (await primary.query<Place>(PLACE)).rows[0]
    const [found] = (await pool.query<Place>(PLACE)).rows
    return found?.isStandby === true && found.place === followed?.place
  }
  const look = async () => {
    const isThere = await isFollowing().catch(() => false)
    if (isClosed) return
    say(!isThere)
    timer = setTimeout(() => {
      looking = look()
    }, LOOK_MS)
  }
  let looking = look()
  return {
    async close() {
      isClosed = true
      clearTimeout(timer)
      await looking
      await pool.end()
    },
  }
}
