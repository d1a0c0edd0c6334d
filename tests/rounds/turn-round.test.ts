import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { pauseCampaign } from '@/lib/campaigns/pause-campaign'
import { claimNextCard } from '@/lib/queue/claim-next-card'
import { loadProgress } from '@/lib/rounds/load-progress'
import { nextRound } from '@/lib/rounds/next-round'
import { startApp } from '../support/app'
import { autumn, entriesIn, start, users } from '../support/autumn-round'
import { holdCard } from '../support/hold-card'
import { type Scenario, scenario } from '../support/scenario'
import { auditOf } from '../support/standing-bars'

const turn = (s: Scenario, endsRoundId: number | null = s.roundId()) =>
  nextRound(s.as('eva'), { commandId: randomUUID(), campaignId: s.campaignId(), endsRoundId })
const progress = (s: Scenario, roundId = s.roundId()) => loadProgress(s.as('eva'), { roundId })

describe('the step to the next round', () => {
  test('ends the one that runs, starts the next and moves what the progress said it would', async () => {
    const s = await autumn()
    const { openByLane } = await progress(s)
    expect(openByLane).toEqual({ prio: 1, callback: 1, busy: 1, woken: 1, retry: 1, fresh: 1 })
    const { ended, started } = await turn(s)
    expect(ended).toEqual({ roundId: s.roundId(), number: 1, closed: 2, goesOn: 4 })
    expect(started).toMatchObject({ number: 2, isRunning: true })
    expect((await entriesIn(s, started.roundId)).map(({ lane }) => lane).sort()).toEqual([
      'busy',
      'callback',
      'prio',
      'woken',
    ])
    expect(await auditOf(s, 'round')).toEqual(['round:ended', 'round:started'])
  })

  test('pressed by two at once is one step', async () => {
    const s = await autumn()
    const both = await Promise.allSettled([turn(s), turn(s)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const rounds = await s.db.read.q.select().from(s.db.read.t.round)
    expect(rounds.map(({ number, endedAt }) => [number, endedAt === null])).toEqual([
      [1, false],
      [2, true],
    ])
    await expect(turn(s)).rejects.toMatchObject({ code: 'conflict' })
  })

  test('leads into the round that was prepared, and into a first one where none runs', async () => {
    const s = await autumn()
    const prepared = await start(s)
    expect((await turn(s)).started).toEqual({ roundId: prepared.roundId, number: 2, isRunning: true })
    const t = await scenario({ users, campaigns: { höst: {} } })
    await t.db.write(({ q, t: tables }) => q.update(tables.round).set({ endedAt: 1 }).returning())
    const { ended, started } = await turn(t, null)
    expect([ended, started.number]).toEqual([null, 2])
  })

  test('is for who steers campaigns', async () => {
    const s = await autumn()
    for (const name of ['anna', 'disa']) {
      const step = { commandId: randomUUID(), campaignId: s.campaignId(), endsRoundId: s.roundId() }
      await expect(nextRound(s.as(name), step)).rejects.toMatchObject({ code: 'forbidden' })
      await expect(loadProgress(s.as(name), { roundId: s.roundId() })).rejects.toMatchObject({ code: 'forbidden' })
    }
  })
})

describe('while somebody talks', () => {
  test('a round that ends refuses the outcome that comes after, and what was said stays as a note', async () => {
    const s = await scenario({ users, companies: { A: {}, B: {} } })
    const app = await startApp(s)
    const { body } = await app.ask('POST /api/desk/next', { as: 'anna', body: { campaignId: s.campaignId() } })
    const { holdToken, organization } = body.card
    await turn(s)
    const outcome = { commandId: randomUUID(), holdToken, outcome: 'no', note: 'Har redan ett avtal', next: false }
    const refused = await app.ask('POST /api/desk/outcome', { as: 'anna', body: outcome })
    expect([refused.status, refused.body.error.code]).toEqual([409, 'hold_lost'])
    const note = { commandId: randomUUID(), organizationId: organization.id, note: 'Nej. Har redan ett avtal' }
    expect((await app.ask('POST /api/desk/note', { as: 'anna', body: note })).status).toBe(200)
    const { body: after } = await app.ask(`GET /api/companies/${organization.id}`, { as: 'anna' })
    expect(after.lastActivities).toMatchObject([{ kind: 'note', body: 'Nej. Har redan ett avtal', by: 'anna' }])
    expect((await progress(s)).closedBy).toEqual({ none: 2 })
  })

  test('a campaign that is paused lets the card be finished and serves no other', async () => {
    const s = await scenario({ users, companies: { A: {}, B: {}, C: {} } })
    const app = await startApp(s)
    const asked = { as: 'anna', body: { campaignId: s.campaignId() } }
    const { body } = await app.ask('POST /api/desk/next', asked)
    await pauseCampaign(s.as('eva'), { commandId: randomUUID(), campaignId: s.campaignId() })
    const outcome = { commandId: randomUUID(), holdToken: body.card.holdToken, outcome: 'no', next: true }
    const saved = await app.ask('POST /api/desk/outcome', { as: 'anna', body: outcome })
    expect(saved.body).toMatchObject({ card: null, deck: null, because: { code: 'paused' } })
    expect(await progress(s)).toMatchObject({ closed: 1, closedBy: { no: 1 }, ringableNow: 0, fresh: 2 })
  })
})

test('the progress of a round adds up to all of its entries, and tells each day', async () => {
  const s = await autumn()
  await claimNextCard(s.as('anna'), { campaignId: s.campaignId() })
  await holdCard(s, { user: 'bo', company: 'Åter', kind: 'desk' })
  await s.db.write(async ({ q, t }) => {
    const row = (localDay: string, outcome: 'no' | 'no_answer', more: object = {}) => ({
      ...{ kind: 'call' as const, outcome, localDay, localHour: 10, startAt: 1, createdAt: 1, updatedAt: 1 },
      ...{ campaignId: s.campaignId(), roundId: s.roundId(), talked: outcome === 'no', ...more },
    })
    const rows = [
      row('2026-11-18', 'no'),
      row('2026-11-18', 'no_answer'),
      row('2026-11-19', 'no_answer'),
      row('2026-11-19', 'no', { undoneAt: 5 }),
      row('2026-11-19', 'no', { roundId: null }),
    ]
    await q.insert(t.activity).values(rows).returning()
  })
  const shown = await progress(s)
  const { total, fresh, waiting, barred, closed } = shown
  expect({ total, sum: fresh + waiting + barred + closed }).toEqual({ total: 7, sum: 7 })
  expect(shown).toMatchObject({ state: 'running', number: 1, closed: 1, closedBy: { none: 1 }, onScreen: 2 })
  expect(shown.days).toEqual([
    { day: '2026-11-18', calls: 2, talked: 1, byOutcome: { no: 1, no_answer: 1 } },
    { day: '2026-11-19', calls: 1, talked: 0, byOutcome: { no_answer: 1 } },
  ])
  expect(shown.attempts).toEqual([
    { attempts: 0, entries: 4 },
    { attempts: 2, entries: 1 },
    { attempts: 3, entries: 1 },
  ])
  await expect(progress(s, 99)).rejects.toMatchObject({ code: 'not_found' })
})
