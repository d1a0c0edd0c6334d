import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { recordOutcome } from '@/lib/calls/record-outcome'
import { campaignOf } from '@/lib/campaigns/campaign-of'
import { claimNextCard } from '@/lib/queue/claim-next-card'
import { expireHolds } from '@/lib/queue/expire-holds'
import { endRound } from '@/lib/rounds/end-round'
import { finishCampaign } from '@/lib/rounds/finish-campaign'
import { listWoken } from '@/lib/rounds/list-woken'
import { startRound } from '@/lib/rounds/start-round'
import { autumn, end, entriesIn, fill, later, start, users } from '../support/autumn-round'
import { lockCompany } from '../support/lock-company'
import { scenario } from '../support/scenario'
import { entryOf } from '../support/standing-bars'

describe('a round that is prepared ahead', () => {
  test('takes over when the running one ends, and nobody asleep is filled into it', async () => {
    const s = await autumn()
    const { roundId, isRunning } = await start(s)
    expect(isRunning).toBe(false)
    expect((await campaignOf(s.db.read, s.campaignId())).roundNumber).toBe(1)
    expect(await fill(s, roundId, ['Sover', 'Ny'])).toEqual({ added: 1, alreadyIn: 0, suppressed: 0, asleep: 1 })
    await end(s)
    expect(await campaignOf(s.db.read, s.campaignId())).toMatchObject({ roundId, roundNumber: 2 })
    expect(await entryOf(s, s.entryId('Sover'))).toMatchObject({ roundId, lane: 'woken' })
  })

  test('a fresh entry that meets a sleeper becomes the sleeper, and a promise keeps its lock', async () => {
    const s = await scenario({
      users,
      companies: { A: { queue: { höst: {} } }, P: { queue: { höst: { lane: 'prio', owner: 'anna', dueAt: later } } } },
    })
    const { roundId } = await start(s)
    await fill(s, roundId, ['A'])
    await s.db.write(async ({ q, t }) => {
      const asleep = { lane: 'woken' as const, dueAt: later, attempts: 4 }
      await q
        .update(t.queueEntry)
        .set(asleep)
        .where(eq(t.queueEntry.id, s.entryId('A')))
        .returning()
    })
    await lockCompany(s, { company: 'P', owner: 'anna' })
    await fill(s, roundId, ['P'])
    await end(s)
    const entries = await entriesIn(s, roundId)
    expect(entries).toMatchObject([
      { organizationId: s.companyId('A'), lane: 'woken', dueAt: later, attempts: 4, state: 'waiting' },
      { organizationId: s.companyId('P'), lane: 'prio', ownerId: s.userId('anna'), dueAt: later, state: 'waiting' },
    ])
    const [lock] = await s.db.read.q.select().from(s.db.read.t.addressLock)
    expect(lock).toMatchObject({ entryId: entries[1]?.id, releasedAt: null })
    expect((await entryOf(s, s.entryId('A'))).state).toBe('closed')
  })

  test('a promise that goes on into it is served anew: the token of a card that was given back is stale', async () => {
    const s = await scenario({ users, companies: { A: { queue: { höst: { lane: 'callback', dueAt: 1 } } } } })
    const { card } = await claimNextCard(s.as('anna'), { campaignId: s.campaignId() })
    s.wait(20)
    await expireHolds(s.system())
    const { roundId } = await start(s)
    await end(s)
    expect(await entryOf(s, s.entryId('A'))).toMatchObject({ roundId, token: null, tokenUserId: null })
    const late = { commandId: randomUUID(), holdToken: card?.holdToken ?? '', outcome: 'no', next: false } as const
    await expect(recordOutcome(s.as('anna'), late)).rejects.toMatchObject({ code: 'hold_lost' })
  })

  test('there is one at a time', async () => {
    const s = await autumn()
    await start(s)
    await expect(start(s)).rejects.toMatchObject({ code: 'conflict' })
  })
})

describe('"Väckta"', () => {
  test('lists who woke while no round runs, and nobody while one does', async () => {
    const s = await autumn()
    s.wait(31 * 24 * 60)
    expect(await listWoken(s.as('eva'))).toEqual([])
    await end(s)
    expect(await listWoken(s.as('eva'))).toMatchObject([
      { organization: 'Sover', campaign: 'höst', dueAt: new Date(later).toISOString() },
    ])
    await start(s)
    expect(await listWoken(s.as('eva'))).toEqual([])
  })
})

test('a finished campaign ends its rounds and starts no other', async () => {
  const s = await autumn()
  await finishCampaign(s.as('eva'), { commandId: randomUUID(), campaignId: s.campaignId() })
  expect(await campaignOf(s.db.read, s.campaignId())).toMatchObject({ status: 'finished', roundId: null })
  expect((await entryOf(s, s.entryId('Ny'))).state).toBe('closed')
  expect((await entryOf(s, s.entryId('Prio'))).state).toBe('waiting')
  await expect(start(s)).rejects.toMatchObject({ code: 'conflict' })
})

test('callers and the office steer no round', async () => {
  const s = await autumn()
  for (const name of ['anna', 'disa']) {
    const refused = { code: 'forbidden' }
    const round = { commandId: randomUUID(), campaignId: s.campaignId(), startsOn: '2027-01-11' }
    await expect(startRound(s.as(name), round)).rejects.toMatchObject(refused)
    await expect(endRound(s.as(name), { commandId: randomUUID(), roundId: s.roundId() })).rejects.toMatchObject(refused)
    await expect(listWoken(s.as(name))).rejects.toMatchObject(refused)
  }
})
