import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { instantOf } from '@/lib/calendar/local-time'
import { claimNextCard } from '@/lib/queue/claim-next-card'
import { openCompany } from '@/lib/queue/open-company'
import { releaseHold } from '@/lib/queue/release-hold'
import type { ReleaseInput } from '@/lib/queue/schema'
import type { Card, CardAnswer } from '@/lib/queue/types'
import { type Scenario, scenario, TEST_NOW } from '../support/scenario'

const next = (s: Scenario, name = 'anna') => claimNextCard(s.as(name), { campaignId: s.campaignId() })
const release = (s: Scenario, card: Card | null, more: Partial<ReleaseInput> = {}) =>
  releaseHold(s.as('anna'), {
    commandId: randomUUID(),
    holdToken: card?.holdToken ?? '',
    reason: 'Fel bransch',
    ...more,
  })
const names = ({ card, deck }: CardAnswer) => [card?.organization.legalName, deck?.organization.legalName]
const entry = async (s: Scenario, company: string) => {
  const { q, t } = s.db.read
  return (
    await q
      .select()
      .from(t.queueEntry)
      .where(eq(t.queueEntry.id, s.entryId(company)))
  )[0]
}
const companies = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`F${i + 1}`, {}]))

describe('Hoppa över', () => {
  test('brings no next card to the office, nor from a campaign one is no member of: the card stays', async () => {
    const s = await scenario({
      users: { anna: 'caller', disa: 'office' },
      campaigns: { höst: { members: ['anna'] }, vår: { members: [] } },
      companies,
    })
    const { card } = await next(s)
    await expect(release(s, card, { next: true, campaignId: s.campaignId('vår') })).rejects.toMatchObject({
      code: 'forbidden',
    })
    const opened = await openCompany(s.as('disa'), { commandId: randomUUID(), organizationId: s.companyId('F9') })
    const given = { commandId: randomUUID(), holdToken: opened.card?.holdToken ?? '', reason: 'Fel bransch' }
    await expect(releaseHold(s.as('disa'), { ...given, next: true })).rejects.toMatchObject({ code: 'forbidden' })
    expect((await entry(s, 'F1'))?.heldById).toBe(s.userId('anna'))
    expect((await entry(s, 'F9'))?.heldById).toBe(s.userId('disa'))
  })

  test('gives the card back for half an hour, audits the reason and brings the next', async () => {
    const s = await scenario({ companies })
    const first = await next(s)
    const answer = await release(s, first.card, { next: true, deckToken: first.deck?.holdToken ?? '' })
    expect(names(answer)).toEqual(['F2', 'F3'])
    expect(await entry(s, 'F1')).toMatchObject({
      dueAt: TEST_NOW + 30 * 60_000,
      heldById: null,
      token: null,
      attempts: 0,
    })
    const [audit] = await s.db.read.q.select().from(s.db.read.t.auditLog)
    expect(audit).toMatchObject({
      action: 'hold:released',
      entityId: s.entryId('F1'),
      after: { reason: 'Fel bransch' },
    })
    await expect(release(s, first.card)).rejects.toMatchObject({ code: 'hold_lost' })
  })

  test('leaves a promised time as it is, but does not bring the same card straight back', async () => {
    const prio = { lane: 'prio' as const, dueAt: TEST_NOW - 60_000, owner: 'anna', isPromised: true }
    const s = await scenario({ companies: { Prio: { queue: { höst: prio } }, ...companies } })
    const first = await next(s)
    expect(names(first)[0]).toBe('Prio')
    expect(names(await release(s, first.card, { next: true }))[0]).toBe('F1')
    expect((await entry(s, 'Prio'))?.dueAt).toBe(prio.dueAt)
  })

  test('brings another promised time that is due before what was not promised', async () => {
    const promised = { lane: 'callback' as const, dueAt: TEST_NOW - 60_000, isPromised: true }
    const s = await scenario({
      companies: { Lovad: { queue: { höst: promised } }, Också: { queue: { höst: promised } }, Ny: {} },
    })
    const first = await next(s)
    expect(names(first)[0]).toBe('Lovad')
    expect(names(await release(s, first.card, { next: true }))[0]).toBe('Också')
  })

  test('does not bring the same card straight back in the evening either', async () => {
    const promised = { lane: 'callback' as const, dueAt: TEST_NOW, isPromised: true }
    const s = await scenario({
      companies: { Lovad: { queue: { höst: promised } }, Också: { queue: { höst: promised } } },
    })
    s.clock.now = instantOf('2026-11-19', 18 * 60)
    const first = await next(s)
    expect(names(first)).toEqual(['Lovad', undefined])
    const second = await release(s, first.card, { next: true })
    expect(names(second)).toEqual(['Också', undefined])
    expect(await next(s, 'bo')).toMatchObject({ card: { organization: { legalName: 'Lovad' } } })
    expect(await release(s, second.card, { next: true })).toMatchObject({ card: null })
  })

  test('is done once for one command, and the answer shows the desk as it stands', async () => {
    const s = await scenario({ companies })
    const first = await next(s)
    const commandId = randomUUID()
    const one = await release(s, first.card, { commandId, next: true })
    const two = await release(s, first.card, { commandId, next: true })
    expect(two.card?.holdToken).toBe(one.card?.holdToken)
    await expect(release(s, first.card, { commandId })).rejects.toMatchObject({ code: 'command_reused' })
  })
})

describe('a pause', () => {
  test('leaves the card where it was and holds no reserve', async () => {
    const s = await scenario({ companies })
    const first = await next(s)
    expect(await release(s, first.card, { reason: 'pause' })).toMatchObject({ card: null, deck: null })
    expect(await entry(s, 'F1')).toMatchObject({ dueAt: 0 })
    expect(await s.db.read.q.select().from(s.db.read.t.hold)).toEqual([])
    expect(names(await next(s, 'bo'))[0]).toBe('F1')
  })

  test('says why there is nothing when the queue is at its end', async () => {
    const s = await scenario({ companies: { A: {} } })
    const { card } = await next(s)
    expect(await release(s, card, { next: true })).toMatchObject({ card: null, because: { text: '1 kort 11:11' } })
  })
})
