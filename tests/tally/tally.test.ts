import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { localDayOf } from '@/lib/calendar/local-time'
import { recordOutcome } from '@/lib/calls/record-outcome'
import { CALL_OUTCOMES } from '@/lib/calls/types'
import { undoOutcome } from '@/lib/calls/undo-outcome'
import { claimNextCard } from '@/lib/queue/claim-next-card'
import { ownCounts } from '@/lib/tally/own-counts'
import { rebuildTally } from '@/lib/tally/rebuild-tally'
import { scenario, TEST_NOW } from '../support/scenario'

const CALLERS = ['anna', 'bo', 'eva']
const step = fc.record({
  caller: fc.constantFrom(...CALLERS),
  campaign: fc.constantFrom('höst', 'vår'),
  outcome: fc.constantFrom(...CALL_OUTCOMES),
  isUndone: fc.boolean(),
  wait: fc.constantFrom(0.1, 7, 45, 180),
})
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

async function calls(steps: Step[]) {
  const queue = { höst: {}, vår: {} }
  const s = await scenario({
    users: { anna: 'caller', bo: 'caller', eva: 'supervisor' },
    campaigns: { höst: {}, vår: {} },
    companies: Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`F${at}`, { queue }])),
    now: TEST_NOW - 150 * 60_000,
  })
  for (const { caller, campaign, outcome, isUndone, wait } of steps) {
    s.wait(wait)
    const { card } = await claimNextCard(s.as(caller), { campaignId: s.campaignId(campaign) })
    if (!card) continue
    const said = {
      ...(outcome === 'wrong' ? { reason: 'unauthorized_contact' as const } : {}),
      ...(outcome === 'callback_prio'
        ? { contact: { firstName: 'Bo', lastName: 'Ek' }, callbackAt: new Date(s.clock.now + 86_400_000).toISOString() }
        : {}),
    }
    const isTooLate = outcome === 'callback_prio' && s.clock.now > TEST_NOW + 6 * 3_600_000
    const input = { commandId: randomUUID(), holdToken: card.holdToken, next: false, goOnReason: 'ja' }
    const { saved } = await recordOutcome(s.as(caller), {
      ...input,
      ...(isTooLate ? { outcome: 'no' } : { outcome, ...said }),
    })
    if (isUndone) await undoOutcome(s.as(caller), { commandId: randomUUID(), activityId: saved.activityId })
  }
  return s
}

test('the tally equals the activities after any outcomes and undos, and so do the figures of the day', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
      const s = await calls(steps)
      const { q, t } = s.db.read
      const standing = async () =>
        (await q.select().from(t.tally))
          .filter(({ count }) => count !== 0)
          .map(({ id: _, ...cell }) => JSON.stringify(cell, Object.keys(cell).sort()))
          .sort()
      const kept = await standing()
      await s.db.write(rebuildTally)
      expect(await standing()).toEqual(kept)
      const activities = (await q.select().from(t.activity)).filter(({ undoneAt }) => undoneAt === null)
      for (const name of CALLERS) {
        const day = localDayOf(s.clock.now)
        const mine = activities.filter((one) => one.createdById === s.userId(name) && one.localDay === day)
        expect(await ownCounts(s.db.read, { userId: s.userId(name), day })).toMatchObject({
          calls: mine.length,
          talked: mine.filter(({ talked }) => talked).length,
        })
      }
    }),
    { numRuns: 25 },
  )
}, 60_000)

test('a cancelled order is a row of its own: calls stay, orders and their value are net', async () => {
  const s = await scenario()
  const cell = { localDay: '2026-11-19', localHour: 10, campaignId: s.campaignId(), userId: s.userId('anna') }
  await s.db.write(async ({ q, t }) => {
    await q
      .insert(t.tally)
      .values({ ...cell, outcome: 'order', count: 3, talked: 3, orderValue: 360_000 })
      .returning()
    const cancelled = { outcome: 'order_cancelled', count: 1, talked: 0, orderValue: -120_000 } as const
    await q
      .insert(t.tally)
      .values({ ...cell, ...cancelled })
      .returning()
  })
  expect(await ownCounts(s.db.read, { userId: s.userId('anna'), day: '2026-11-19' })).toEqual({
    day: '2026-11-19',
    calls: 3,
    talked: 3,
    orders: 2,
    orderValue: 240_000,
    cancelled: 1,
  })
})

test('nothing done is all zeros', async () => {
  const s = await scenario()
  const counts = await ownCounts(s.db.read, { userId: s.userId('bo'), day: '2026-11-19' })
  expect(counts).toEqual({ day: '2026-11-19', calls: 0, talked: 0, orders: 0, orderValue: 0, cancelled: 0 })
})
