import { expect, test } from 'vitest'
import { instantOf } from '@/lib/calendar/local-time'
import { DEFAULT_RULES } from '@/lib/campaigns/rules'
import { seedDemo } from '@/lib/demo/seed-demo'
import { loadForecast } from '@/lib/forecast/load-forecast'
import { oddsOf } from '@/lib/forecast/odds'
import { replayForecast } from '@/lib/forecast/replay-forecast'
import { lastsUntil } from '@/lib/forecast/rules'
import { simulate } from '@/lib/forecast/simulate'
import type { Prospect } from '@/lib/forecast/types'
import { scenario, TEST_NOW } from '../support/scenario'
import { openTestDatabase } from '../support/test-database'

const monday = instantOf('2026-11-23', 8 * 60)
const hours = [8, 9, 10, 11, 13, 14, 15, 16]
const prospect = (part: Partial<Prospect> = {}): Prospect => ({
  now: monday,
  rules: DEFAULT_RULES,
  pools: [{ lane: 'fresh', attempts: 0, dueAt: 0, cards: 1000 }],
  pace: { byHour: new Map(hours.map((hour) => [hour, 10])), perDay: 80, error: 5, callers: 4, days: 10 },
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
  await seedDemo({ db, dataDir, now: TEST_NOW, log: () => {} })
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
      `${name}: calls ${calls.predicted}/${calls.actual}, left ${remaining.predicted}/${remaining.actual} of ${remaining.start}, at real pace ${atRealPace.remaining}, until ${forecast.lastsUntil?.day}`,
    )
    // With the pace that the week really had, what is left is off by a tenth of the list at most.
    expect(Math.abs(atRealPace.remaining - remaining.actual)).toBeLessThanOrEqual(Math.max(8, 0.1 * remaining.start))
  }
  expect(found.length).toBeGreaterThan(0)
})
