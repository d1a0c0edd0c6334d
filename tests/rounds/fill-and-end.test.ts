import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { endRound } from '@/lib/rounds/end-round'
import { autumn, companies, end, entriesIn, fill, later, start, users } from '../support/autumn-round'
import { holdCard } from '../support/hold-card'
import { lockCompany } from '../support/lock-company'
import { scenario } from '../support/scenario'
import { auditOf, entryOf, standingOn } from '../support/standing-bars'

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
