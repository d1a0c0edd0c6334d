import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { fillThroughFile } from '@/db/copy/fill-through-file'
import { instantOf } from '@/lib/calendar/local-time'
import { recordOutcome } from '@/lib/calls/record-outcome'
import { DEFAULT_RULES } from '@/lib/campaigns/rules'
import { seedDemo } from '@/lib/demo/seed-demo'
import { loadForecast } from '@/lib/forecast/load-forecast'
import { oddsOf } from '@/lib/forecast/odds'
import { type CountedHour, doubtOf, paceOf } from '@/lib/forecast/pace'
import { replayForecast } from '@/lib/forecast/replay-forecast'
import { lastsUntil } from '@/lib/forecast/rules'
import { simulate } from '@/lib/forecast/simulate'
import type { Prospect } from '@/lib/forecast/types'
import { claimNextCard } from '@/lib/queue/claim-next-card'
import { scenario, TEST_NOW } from '../support/scenario'
import { openTestDatabase } from '../support/test-database'

const monday = instantOf('2026-11-23', 8 * 60)
const hours = [8, 9, 10, 11, 13, 14, 15, 16]
const prospect = (part: Partial<Prospect> = {}): Prospect => ({
  now: monday,
  rules: DEFAULT_RULES,
  pools: [{ lane: 'fresh', attempts: 0, dueAt: 0, cards: 1000 }],
  pace: { byHour: new Map(hours.map((hour) => [hour, 10])), perDay: 80, spread: 15, callers: 4, days: 10 },
  odds: oddsOf([], DEFAULT_RULES),
  delays: { callback: [{ days: 1, share: 1 }], callback_prio: [{ days: 2, share: 1 }] },
  horizonDays: 60,
  ...part,
})

test('every card that is there is called, left, or has gone: nothing comes from nowhere', () => {
  const days = [...simulate(prospect())]
  const gone = ['no', 'order', 'wrong', 'no_six_months'] as const
  const closed = days.reduce((sum, { byOutcome }) => sum + gone.reduce((all, one) => all + (byOutcome[one] ?? 0), 0), 0)
  expect(closed + (days.at(-1)?.remaining ?? 0)).toBeCloseTo(1000, 3)
  for (const { calls, capacity } of days) expect(calls).toBeLessThanOrEqual(capacity + 1e-9)
})

test('the same list played twice is the same, a faster pace is out no later, a longer list no earlier', () => {
  const out = (part: Partial<Prospect> = {}) => lastsUntil([...simulate(prospect(part))])?.day ?? '9999'
  expect([...simulate(prospect())]).toEqual([...simulate(prospect())])
  expect(out({ paceFactor: 2 }) <= out()).toBe(true)
  const pools = [{ lane: 'fresh', attempts: 0, dueAt: 0, cards: 3000 } as const]
  expect(out({ pools }) >= out()).toBe(true)
})

test('nobody is called outside the window, nor on a red day', () => {
  const days = [...simulate(prospect({ now: instantOf('2026-12-23', 480), horizonDays: 5 }))].map(({ day }) => day)
  expect(days).toEqual(['2026-12-23', '2026-12-28', '2026-12-29', '2026-12-30', '2027-01-04'])
})

const DAYS = ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20']
/** One caller's hours of a day, so many calls in each. */
const worked = (day: string, calls: number, part: Partial<CountedHour> = {}): CountedHour[] =>
  hours.map((hour) => ({ day, hour, userId: 1, calls, callsInAll: calls, ...part }))

test('a day of a rush sets no pace: it counts for one and a half of the calls per caller-hour of a usual day', () => {
  const even = paceOf(
    DAYS.flatMap((day) => worked(day, 6)),
    DAYS,
  )
  const burst = paceOf(
    DAYS.flatMap((day, at) => worked(day, at === 3 ? 60 : 6)),
    DAYS,
  )
  expect(even.perDay).toBeCloseTo(48)
  // Ten times as many calls on one day of five: without the bound the pace were 2.8 of what it is.
  expect(burst.perDay).toBeCloseTo(1.1 * even.perDay)
  // How far the days lie from each other is told all the same.
  expect(doubtOf(even, { ahead: 5 })).toBeLessThan(doubtOf(burst, { ahead: 5 }))
})

test('callers are not assumed on days they did not work, nor in hours they gave another campaign', () => {
  const odd = DAYS.filter((_, at) => at % 2 === 0)
  const pace = paceOf(
    odd.flatMap((day) => worked(day, 6)),
    DAYS,
  )
  expect(pace.perDay).toBeCloseTo((48 * 3) / 5)
  // Half of each hour's calls were made elsewhere: the hour is half here, at the caller's own speed.
  const shared = paceOf(
    DAYS.flatMap((day) => worked(day, 3, { callsInAll: 6 })),
    DAYS,
  )
  expect(shared.perDay).toBeCloseTo(24)
})

test('the fewer days a pace is taken from or has to hold, the less sure it is', () => {
  const pace = paceOf(
    DAYS.flatMap((day, at) => worked(day, 4 + at)),
    DAYS,
  )
  expect(doubtOf(pace, { ahead: 1 })).toBeGreaterThan(doubtOf(pace, { ahead: 10 }))
  expect(doubtOf({ ...pace, days: 2 }, { ahead: 5 })).toBeGreaterThan(doubtOf(pace, { ahead: 5 }))
})

test('who has left the campaign is not counted on', async () => {
  const s = await scenario({
    users: { anna: 'caller', bo: 'caller', eva: 'supervisor' },
    companies: { Alfa: {}, Beta: {}, Gamma: {} },
  })
  const callOf = async (who: 'anna' | 'bo', now: number) => {
    const { card } = await claimNextCard({ ...s.as(who), now }, { campaignId: s.campaignId() })
    const commandId = crypto.randomUUID()
    await recordOutcome(
      { ...s.as(who), now },
      { commandId, holdToken: card?.holdToken ?? '', outcome: 'no', next: false },
    )
  }
  await callOf('anna', TEST_NOW)
  await callOf('bo', TEST_NOW)
  const tomorrow = { ...s.as('eva'), now: TEST_NOW + 86_400_000 }
  const asked = { campaignId: s.campaignId() }
  expect((await loadForecast(tomorrow, asked)).assumed).toMatchObject({ callsPerDay: 2, callers: 2 })
  await s.db.write(({ q, t }) => q.delete(t.campaignMember).where(eq(t.campaignMember.userId, s.userId('bo'))))
  expect((await loadForecast(tomorrow, asked)).assumed).toMatchObject({ callsPerDay: 1, callers: 1 })
})

test('a campaign nobody has called says so, and only who steers may ask', async () => {
  const s = await scenario({ users: { anna: 'caller', eva: 'supervisor' }, companies: { Alfa: {} } })
  const asked = { campaignId: s.campaignId() }
  expect(await loadForecast(s.as('eva'), asked)).toMatchObject({ state: 'no_calls', remaining: 1, lastsUntil: null })
  expect(await replayForecast(s.as('eva'), asked)).toBeNull()
  await expect(loadForecast(s.as('anna'), asked)).rejects.toMatchObject({ code: 'forbidden' })
})

test("the demo's second week from its first: as many calls as the pace gives, and the cards that were left", {
  timeout: 180_000,
}, async () => {
  const { db, dataDir } = await openTestDatabase()
  await fillThroughFile(db, (one) => seedDemo({ db: one, dataDir, now: TEST_NOW, log: () => {} }))
  const { q, t } = db.read
  const campaigns = await q.select().from(t.campaign)
  const actor = { id: 1, name: 'Eva', username: 'eva', role: 'supervisor', sessionId: 1 } as const
  const context = { db, dataDir, actor, now: TEST_NOW, publish: () => {} }
  const found = []
  for (const { id: campaignId, name } of campaigns) {
    const forecast = await loadForecast(context, { campaignId })
    expect(forecast.state).toBe('counted')
    const replay = await replayForecast(context, { campaignId })
    if (!replay) continue
    found.push(replay)
    const { calls, remaining, atRealPace } = replay
    console.info(
      `${name}: calls ${calls.predicted} (${calls.least}-${calls.most})/${calls.actual}, left ${remaining.predicted}/${remaining.actual} of ${remaining.start}, at real pace ${atRealPace.remaining}, until ${forecast.lastsUntil?.day}`,
    )
    // Within what was said to be likely, and no further off than a third.
    expect(calls.actual).toBeGreaterThanOrEqual(calls.least)
    expect(calls.actual).toBeLessThanOrEqual(calls.most)
    expect(Math.abs(calls.predicted - calls.actual)).toBeLessThanOrEqual(calls.actual / 3)
    // With the pace that the week really had, what is left is off by a tenth of the list at most.
    expect(Math.abs(atRealPace.remaining - remaining.actual)).toBeLessThanOrEqual(Math.max(8, 0.1 * remaining.start))
  }
  expect(found).toHaveLength(3)
})
