import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { arg, statement } from '@/db/statement'
import { inOneWrite } from '@/lib/context'
import { seededRandom } from '@/lib/demo/seeded-random'
import { isAppError } from '@/lib/errors'
import { endHold } from '@/lib/queue/end-hold'
import { exchangeDecks } from '@/lib/queue/exchange-decks'
import { expireHolds } from '@/lib/queue/expire-holds'
import { myHolds } from '@/lib/queue/my-holds'
import { openCompany } from '@/lib/queue/open-company'
import { resolveToken } from '@/lib/queue/resolve-token'
import { retireToken } from '@/lib/queue/retire-token'
import { serveNext } from '@/lib/queue/serve-next'
import type { Fact } from '@/lib/realtime/events'
import { isLong, sizeOf, tellFigure } from '../support/fault-figure'
import { holdChecker } from '../support/hold-checker'
import { TEST_NOW } from '../support/scenario'
import { afterStorm, callerContext, fillStorm } from '../support/storm'
import { openTestDatabase } from '../support/test-database'

const PAIRS = sizeOf({ short: { sqlite: 100_000, postgres: 3000 }, long: 1_000_000, name: 'RINGKO_R1_PAIRS' })
const SEED = Number(process.env.RINGKO_SEED ?? 20_261_121)
const CALLERS = 60
const CAMPAIGNS = 4
const COMPANIES = 2000
const LANES = ['retry', 'callback', 'busy', 'woken', 'fresh'] as const

/** What an outcome does to an entry, as plainly as can be: one attempt more, and due again at once in some lane. */
const finishEntry = statement('storm_finish_entry', ({ q, t }) =>
  q
    .update(t.queueEntry)
    .set({ attempts: sql`${t.queueEntry.attempts} + 1`, lane: arg('lane'), dueAt: arg('dueAt') })
    .where(eq(t.queueEntry.id, arg('entryId')))
    .returning({ id: t.queueEntry.id }),
)

interface Shown {
  token: string
  deckToken: string | null
}

test(
  `R1: ${PAIRS} claims and outcomes in a storm: none lost, none doubled, nobody shares a company or a number`,
  async () => {
    const random = seededRandom(SEED).next
    const { db } = await openTestDatabase()
    const size = { callers: CALLERS, campaigns: CAMPAIGNS, companies: COMPANIES, random }
    const checker = holdChecker(await fillStorm(db, size))
    const acknowledged = new Map<number, number>()
    const finished = new Set<string>()
    const unexpected: string[] = []
    let pairs = 0
    let refused = 0

    const contextOf = (id: number) => callerContext(db, { id, hear: checker.hear })
    const system = (now: number) => ({ db, now, publish: checker.hear, dataDir: '/nowhere' })
    const pickLane = () => LANES[Math.floor(random() * LANES.length)] ?? 'fresh'

    /** Finishes the card of the token and takes the next, in one write, as Spara/nästa does. */
    const saveAndNext = (id: number, shown: Shown | null): Promise<{ next: Shown | null } | null> =>
      inOneWrite(contextOf(id), async (work) => {
        if (shown) {
          const { entry, hold } = await resolveToken(work, shown.token)
          if (hold) await endHold(work, hold)
          await retireToken(work, entry.id)
          await finishEntry(work.tx, {
            entryId: entry.id,
            lane: pickLane(),
            dueAt: TEST_NOW - Math.floor(random() * 1000),
          })
        }
        const campaignId = 1 + (id % CAMPAIGNS)
        await serveNext(work, {
          userId: id,
          campaignId,
          deckToken: shown?.deckToken ?? null,
          next: true,
          screenId: null,
        })
        const { desk, deck } = await myHolds(work.tx, id)
        return { next: desk && { token: desk.hold.token, deckToken: deck?.hold.token ?? null } }
      })

    const acknowledge = (token: string) => {
      if (finished.has(token)) unexpected.push(`${token} was finished twice`)
      finished.add(token)
      const entryId = Number(token.split('.')[0])
      acknowledged.set(entryId, (acknowledged.get(entryId) ?? 0) + 1)
      pairs += 1
    }

    const disturb = async (id: number) => {
      const kind = random()
      if (kind < 0.5) await exchangeDecks(system(TEST_NOW))
      else if (kind < 0.52) await expireHolds(system(TEST_NOW + 151_000))
      else if (kind < 0.53) await expireHolds(system(TEST_NOW + 1_200_000))
      else {
        const organizationId = 1 + Math.floor(random() * COMPANIES)
        await openCompany(contextOf(id), { commandId: randomUUID(), organizationId })
      }
    }

    const refusedAs = (codes: string[]) => (error: unknown) => {
      if (!isAppError(error) || !codes.includes(error.code)) throw error
      refused += 1
      return null
    }

    const work = async (id: number) => {
      let shown: Shown | null = null
      while (pairs < PAIRS) {
        const before: Shown | null = shown
        const saved: Awaited<ReturnType<typeof saveAndNext>> = await saveAndNext(id, before).catch(
          refusedAs(['hold_lost']),
        )
        shown = saved?.next ?? null
        if (!saved) continue
        if (before) acknowledge(before.token)
        if (before && random() < 0.01) {
          const stale = await saveAndNext(id, before).catch(refusedAs(['hold_lost']))
          if (stale) unexpected.push(`${before.token} counted though it was stale`)
        }
        if (random() < 0.01) await disturb(id).catch(refusedAs(['conflict', 'too_many_attempts']))
      }
    }

    await Promise.all(Array.from({ length: CALLERS }, (_, i) => work(i + 1)))

    const { holds, numbers, entries } = await afterStorm(db)
    expect(checker.wrong).toEqual([])
    expect(unexpected).toEqual([])
    expect(pairs).toBeGreaterThanOrEqual(PAIRS)
    for (const { id, attempts } of entries) expect(attempts, `entry ${id}`).toBe(acknowledged.get(id) ?? 0)
    expect(new Map(holds.map(({ organizationId, userId }) => [organizationId, userId]))).toEqual(checker.holders)
    expect(new Set(numbers.map((row) => row.hold_number.e164)).size).toBe(numbers.length)
    for (const { id, heldById } of entries) {
      expect(heldById, `entry ${id}`).toBe(holds.find((hold) => hold.entryId === id)?.userId ?? null)
    }
    tellFigure('R1', { pairs, refused, seed: SEED, 'lost, doubled or shared': checker.wrong.length })
  },
  isLong ? 7_200_000 : 300_000,
)

test('the checker of R1 notices two holders of a company, of a number, and what nobody had', () => {
  const checker = holdChecker({
    numbersOf: new Map([
      [1, ['a', 'b']],
      [2, ['b']],
      [3, []],
    ]),
  })
  const taken = (organizationId: number, userId: number): Fact => ({
    name: 'hold:taken',
    to: [],
    payload: { organizationId, userId, kind: 'desk', since: '' },
  })
  checker.hear([taken(1, 7)])
  expect(checker.wrong).toEqual([])
  checker.hear([taken(1, 8), taken(2, 9)])
  checker.hear([{ name: 'hold:released', to: [], payload: { organizationId: 3, userId: 7 } }])
  expect(checker.wrong).toHaveLength(5)
})
