import type { Database, Reader } from '@/db/database'
import { countHolds, countOutbox, countQueue, selectRunningRounds } from '@/db/queries/metrics'

/** What stands in the database, for the gauges. */
export interface Standing {
  queue: Awaited<ReturnType<typeof readQueue>>
  holds: Awaited<ReturnType<typeof countHolds>>
  outbox: Awaited<ReturnType<typeof countOutbox>>
  /** Of the calls' clock: what ages are counted from. */
  now: number
}

/** However many ask, the database is read this often at most. */
const KEPT_MS = 10_000
/** Part of the time that a count may take up: of a million cards it takes most of a second. */
const COST_FACTOR = 20

/**
 * Reads through `db.scan`, beside the callers, and at most so often: a scrape may come every second from several places. Two that
 * ask at once share one reading.
 */
export function createStandingReader(db: Database, now: () => number): () => Promise<Standing> {
  let kept: Promise<Standing> | undefined
  let freshUntil = 0
  return () => {
    if (kept && performance.now() < freshUntil) return kept
    const startedAt = performance.now()
    freshUntil = startedAt + KEPT_MS
    const reading = read(db, now())
    kept = reading
    reading.then(
      () => {
        freshUntil = startedAt + Math.max(KEPT_MS, (performance.now() - startedAt) * COST_FACTOR)
      },
      () => {
        kept = undefined
      },
    )
    return reading
  }
}

async function read({ scan }: Database, now: number): Promise<Standing> {
  const [queue, holds, outbox] = await Promise.all([readQueue(scan, now), countHolds(scan), countOutbox(scan)])
  return { queue, holds, outbox, now }
}

async function readQueue(scan: Reader, now: number) {
  const rounds = await selectRunningRounds(scan)
  if (rounds.length === 0) return []
  const campaigns = new Map(rounds.map(({ roundId, campaignId }) => [roundId, campaignId]))
  const lanes = await countQueue(scan, { roundIds: [...campaigns.keys()], now })
  return lanes.map(({ roundId, ...counted }) => ({ ...counted, campaignId: campaigns.get(roundId) ?? 0 }))
}
