import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { openSqlite } from '@/db/open-sqlite'
import { recordOutcome } from '@/lib/calls/record-outcome'
import type { Context } from '@/lib/context'
import { claimNextCard } from '@/lib/queue/claim-next-card'
import { BENCH_START } from './support/bench-clock'
import type { Figure } from './support/figure'
import { median, rounded } from './support/figures'
import { fillDatabase } from './support/fill-database'

const SMALL = 10_000
const LARGE = 1_000_000
const CALLERS = 200
/** As many as ten thousand cards have for everybody, with a mix of retries and fresh to the end. */
const TURNS = 6
const BAR = 1.3

/**
 * V4: what a claim costs as the list grows. Both lists are worked turn by turn in one process, so that noise meets both. The
 * cost is processor time: the fsync is the same for any list, takes most of the time, and would hide the growth.
 */
export async function measureClaims(): Promise<Figure[]> {
  const floors = [await openFloor(SMALL), await openFloor(LARGE)]
  try {
    for (let turn = 0; turn <= TURNS; turn += 1) {
      for (const floor of floors) await workOneTurn(floor, turn)
    }
    const [small, large] = floors.map(({ claims }) => ({
      cost: median(claims.map(({ cpuMicros }) => cpuMicros)),
      ms: median(claims.map(({ wallMs }) => wallMs)),
    }))
    if (!small || !large) return []
    const value = rounded(large.cost / small.cost, 2)
    const beside = {
      'processor µs at 10 000': rounded(small.cost, 0),
      'processor µs at 1 000 000': rounded(large.cost, 0),
      'ms with its commit on disk at 10 000': rounded(small.ms),
      'ms with its commit on disk at 1 000 000': rounded(large.ms),
    }
    const what = 'claim p50 at 1 000 000 entries / at 10 000'
    return [{ id: 'V4', what, value, unit: '', bar: `<= ${BAR}`, isMet: value <= BAR, beside }]
  } finally {
    for (const floor of floors) await floor.close()
  }
}

interface Claimed {
  cpuMicros: number
  wallMs: number
}
interface Floor {
  contextOf(caller: number): Context
  claims: Claimed[]
  close(): Promise<void>
}

async function openFloor(companies: number): Promise<Floor> {
  const dataDir = mkdtempSync(join(tmpdir(), 'ringko-v4-'))
  await fillDatabase({ dataDir, companies, callers: CALLERS, now: BENCH_START, isWorked: true })
  const db = await openSqlite(join(dataDir, 'ringko.db'))
  let now = BENCH_START
  const nextNow = () => {
    now += 50
    return now
  }
  return {
    claims: [],
    contextOf: (caller) => ({
      db,
      dataDir,
      publish: () => {},
      now: nextNow(),
      actor: { id: caller, name: '', username: '', role: 'caller', sessionId: caller },
    }),
    async close() {
      await db.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** Each caller finishes the card they have and claims one: the time of the claim is what counts. The first turn warms up. */
async function workOneTurn({ contextOf, claims }: Floor, turn: number): Promise<void> {
  for (let caller = 1; caller <= CALLERS; caller += 1) {
    const asked = performance.now()
    const usedBefore = process.cpuUsage()
    const { card } = await claimNextCard(contextOf(caller), { campaignId: 1 })
    const { user, system } = process.cpuUsage(usedBefore)
    if (turn > 0) claims.push({ cpuMicros: user + system, wallMs: performance.now() - asked })
    if (!card) throw new Error('There was nothing to claim')
    if (turn === TURNS) continue
    await recordOutcome(contextOf(caller), {
      commandId: crypto.randomUUID(),
      holdToken: card.holdToken,
      outcome: 'no_answer',
      next: false,
    })
  }
}
