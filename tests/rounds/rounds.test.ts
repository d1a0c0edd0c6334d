import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { campaignOf } from '@/lib/campaigns/campaign-of'
import { inOneWrite } from '@/lib/context'
import { endRound } from '@/lib/rounds/end-round'
import { fillRound } from '@/lib/rounds/fill-round'
import { finishCampaign } from '@/lib/rounds/finish-campaign'
import { listWoken } from '@/lib/rounds/list-woken'
import { startRound } from '@/lib/rounds/start-round'
import { holdCard } from '../support/hold-card'
import { lockCompany } from '../support/lock-company'
import { type Rows, type Scenario, scenario, TEST_NOW } from '../support/scenario'
import { auditOf, entryOf, standingOn } from '../support/standing-bars'

const users = { anna: 'caller', bo: 'caller', eva: 'supervisor', disa: 'office' } as const
const DAY_MS = 86_400_000
const later = TEST_NOW + 30 * DAY_MS

const companies: NonNullable<Rows['companies']> = {
  Prio: { queue: { höst: { lane: 'prio', owner: 'anna', dueAt: later, isPromised: true } } },
  Åter: { queue: { höst: { lane: 'callback', dueAt: later, isPromised: true, attempts: 2 } } },
  Upptagen: { queue: { höst: { lane: 'busy', dueAt: later } } },
  Sover: { queue: { höst: { lane: 'woken', dueAt: later, attempts: 3 } } },
  Svarar: { queue: { höst: { lane: 'retry', dueAt: later } } },
  Ny: { queue: { höst: {} } },
  Klar: { queue: { höst: { state: 'closed' } } },
}

const autumn = (more: Partial<Rows> = {}) => scenario({ users, companies, ...more })

const fill = (s: Scenario, roundId: number, names: string[]) =>
  inOneWrite(s.as('eva'), (work) =>
    fillRound(work, { roundId, organizationIds: names.map((name) => s.companyId(name)) }),
  )
const start = (s: Scenario) =>
  startRound(s.as('eva'), { commandId: randomUUID(), campaignId: s.campaignId(), startsOn: '2027-01-11' })
const end = (s: Scenario, roundId = s.roundId()) => endRound(s.as('eva'), { commandId: randomUUID(), roundId })

const entriesIn = async (s: Scenario, roundId: number) => {
  const { q, t } = s.db.read
  return q.select().from(t.queueEntry).where(eq(t.queueEntry.roundId, roundId)).orderBy(t.queueEntry.id)
}

describe('filling', () => {
  test('adds in the order given, counts who is in already, and a second time adds nobody', async () => {
    const s = await autumn({ companies: { ...companies, Ute: { queue: {} }, Bort: { queue: {} } } })
    await s.db.write(({ q, t }) =>
      q
        .update(t.organization)
        .set({ deletedAt: 1 })
        .where(eq(t.organization.id, s.companyId('Bort')))
        .returning(),
    )
    const names = ['Ute', 'Ny', 'Klar', 'Bort', 'Ute']
    expect(await fill(s, s.roundId(), names)).toEqual({ added: 1, alreadyIn: 2, suppressed: 1, asleep: 0 })
    expect(await fill(s, s.roundId(), names)).toEqual({ added: 0, alreadyIn: 3, suppressed: 1, asleep: 0 })
    expect((await standingOn(s, s.entryId('Klar'))).state).toBe('closed')
    expect(s.told('campaign:changed')).not.toEqual([])
  })

  test('puts a company under a lock in as barred', async () => {
    const phones = ['+4631390900']
    const s = await autumn({ companies: { A: { phones, queue: { höst: {} } }, B: { phones, queue: {} } } })
    await lockCompany(s, { company: 'A', owner: 'anna' })
    await fill(s, s.roundId(), ['B'])
    const [, added] = await entriesIn(s, s.roundId())
    expect(await standingOn(s, added?.id as number)).toEqual({ state: 'barred', bars: ['lock'] })
  })

  test('is refused for a round that has ended or never was', async () => {
    const s = await autumn()
    await end(s)
    await expect(fill(s, s.roundId(), ['Ny'])).rejects.toMatchObject({ code: 'conflict' })
    await expect(fill(s, 99, ['Ny'])).rejects.toMatchObject({ code: 'not_found' })
  })

  test('two fills at once make one entry for each company', async () => {
    const s = await scenario({ users, companies: { A: { queue: {} }, B: { queue: {} } } })
    const both = await Promise.all([fill(s, s.roundId(), ['A', 'B']), fill(s, s.roundId(), ['B', 'A'])])
    expect(both.map((one) => one.added).sort()).toEqual([0, 2])
    expect(await entriesIn(s, s.roundId())).toHaveLength(2)
  })
})

describe('ending a round', () => {
  test('closes what nothing was promised on and keeps the rest until the next one starts', async () => {
    const s = await autumn()
    expect(await end(s)).toEqual({ roundId: s.roundId(), number: 1, closed: 2, goesOn: 4 })
    const states = Object.fromEntries(
      (await entriesIn(s, s.roundId())).map((entry) => [entry.lane + entry.state, entry.dueAt]),
    )
    expect(states).toMatchObject({ priowaiting: later, wokenwaiting: later, retryclosed: later, freshclosed: 0 })
    const { roundId, isRunning, number } = await start(s)
    expect({ isRunning, number }).toEqual({ isRunning: true, number: 2 })
    const moved = await entriesIn(s, roundId)
    expect(moved.map((entry) => entry.lane).sort()).toEqual(['busy', 'callback', 'prio', 'woken'])
    expect(await entryOf(s, s.entryId('Prio'))).toMatchObject({
      roundId,
      lane: 'prio',
      ownerId: s.userId('anna'),
      dueAt: later,
      isPromised: true,
    })
    expect(await auditOf(s, 'round')).toEqual(['round:ended', 'round:started'])
  })

  test('takes cards from the screens with stale tokens', async () => {
    const s = await autumn()
    await holdCard(s, { user: 'anna', company: 'Prio', kind: 'desk' })
    await holdCard(s, { user: 'anna', company: 'Ny', kind: 'deck' })
    await end(s)
    const organizationId = s.companyId('Prio')
    expect(s.told('card:withdrawn')).toEqual([
      {
        name: 'card:withdrawn',
        to: [`user:${s.userId('anna')}`],
        payload: { entryId: s.entryId('Prio'), organizationId, reason: 'round_ended' },
      },
    ])
    expect(s.told('deck:changed')).toHaveLength(1)
    expect(await entryOf(s, s.entryId('Prio'))).toMatchObject({ heldById: null, token: null, state: 'waiting' })
    expect(await s.db.read.q.select().from(s.db.read.t.hold)).toEqual([])
  })

  test('twice is refused, the same command answers again', async () => {
    const s = await autumn()
    const once = { commandId: randomUUID(), roundId: s.roundId() }
    const first = await endRound(s.as('eva'), once)
    expect(await endRound(s.as('eva'), once)).toEqual(first)
    await expect(end(s)).rejects.toMatchObject({ code: 'conflict' })
    await expect(end(s, 99)).rejects.toMatchObject({ code: 'not_found' })
  })

  test('of more entries than one write takes closes them all', async () => {
    const s = await scenario({ users })
    await s.db.write(async ({ q, t }) => {
      for (let at = 0; at < 620; at += 1) {
        const stamps = { createdAt: 1, updatedAt: 1 }
        const [made] = await q
          .insert(t.organization)
          .values({ legalName: `F${at}`, ...stamps })
          .returning()
        const ids = { roundId: s.roundId(), campaignId: s.campaignId(), organizationId: made?.id as number }
        await q
          .insert(t.queueEntry)
          .values({ ...ids, lane: at % 2 ? 'callback' : 'fresh', ...stamps })
          .returning()
      }
    })
    expect(await end(s)).toMatchObject({ closed: 310, goesOn: 310 })
    const { roundId } = await start(s)
    expect(await entriesIn(s, roundId)).toHaveLength(310)
    expect((await entriesIn(s, s.roundId())).every((entry) => entry.state === 'closed')).toBe(true)
  })
})

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
