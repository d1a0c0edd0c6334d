import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { recordOutcome } from '@/lib/calls/record-outcome'
import { openCompany } from '@/lib/queue/open-company'
import { saveDraft } from '@/lib/queue/save-draft'
import { entries, names, next, open, release } from '../support/opening'
import { scenario, TEST_NOW } from '../support/scenario'
import type { Rows } from '../support/scenario-rows'

const asleep: Rows['companies'] = {
  A: {},
  Closed: { queue: { höst: { state: 'closed', lane: 'retry', attempts: 3 } } },
  Woken: { queue: { höst: { lane: 'woken', dueAt: TEST_NOW + 86_400_000 } } },
  None: { queue: {} },
}

describe('opening a company', () => {
  test('opens a closed card again, and an outcome on it counts', async () => {
    const s = await scenario({ companies: asleep })
    await s.db.write(({ q, t }) =>
      q
        .update(t.queueEntry)
        .set({ closedAs: 'no' })
        .where(eq(t.queueEntry.id, s.entryId('Closed')))
        .returning(),
    )
    const opened = await open(s, 'Closed')
    expect(opened.card).toMatchObject({ entryId: s.entryId('Closed'), attempts: 3, why: 'Öppnat ur sökningen' })
    const holdToken = opened.card?.holdToken ?? ''
    await recordOutcome(s.as('anna'), { commandId: randomUUID(), holdToken, outcome: 'callback', next: false })
    expect(await entries(s, 'Closed')).toMatchObject([
      { state: 'waiting', lane: 'callback', attempts: 4, closedAs: null },
    ])
  })

  test('makes an entry in the round that runs, though it waits in one that is prepared', async () => {
    const s = await scenario({ companies: asleep })
    const [prepared] = await s.db.write(({ q, t }) =>
      q
        .insert(t.round)
        .values({ campaignId: s.campaignId(), number: 2, startsOn: '2026-12-01', createdAt: 1, updatedAt: 1 })
        .returning(),
    )
    const values = { roundId: prepared?.id ?? 0, campaignId: s.campaignId(), organizationId: s.companyId('None') }
    await s.db.write(({ q, t }) =>
      q
        .insert(t.queueEntry)
        .values({ ...values, createdAt: 1, updatedAt: 1 })
        .returning(),
    )
    await open(s, 'None')
    expect((await entries(s, 'None')).filter(({ heldById }) => heldById !== null)).toMatchObject([
      { roundId: s.roundId() },
    ])
  })

  test('takes a campaign of one’s own before another’s that has the company; the office, in none, takes that one', async () => {
    const s = await scenario({
      users: { anna: 'caller', bo: 'caller', disa: 'office' },
      campaigns: { höst: { members: ['anna'] }, vår: { members: ['bo'] } },
      companies: { A: { queue: { vår: {} } }, B: { queue: { vår: {} } } },
    })
    expect((await open(s, 'A')).card?.campaignId).toBe(s.campaignId('höst'))
    expect((await open(s, 'B', { name: 'disa' })).card?.entryId).toBe(s.entryId('B', 'vår'))
  })

  test('closes it again when it is given back without an outcome', async () => {
    const s = await scenario({ companies: asleep })
    await s.db.write(({ q, t }) =>
      q
        .update(t.queueEntry)
        .set({ closedAs: 'no' })
        .where(eq(t.queueEntry.id, s.entryId('Closed')))
        .returning(),
    )
    await release(s, await open(s, 'Closed'))
    expect(await entries(s, 'Closed')).toMatchObject([{ state: 'closed', closedAs: 'no', heldById: null }])
  })

  test('wakes one that sleeps, which sleeps on if nothing came of it', async () => {
    const s = await scenario({ companies: asleep })
    const opened = await open(s, 'Woken')
    expect(opened.card?.lane).toBe('woken')
    await release(s, opened)
    expect(await entries(s, 'Woken')).toMatchObject([{ state: 'waiting', lane: 'woken', dueAt: TEST_NOW + 86_400_000 }])
  })

  test('makes an entry when there is none, which leaves the queue again if nothing came of it', async () => {
    const s = await scenario({ companies: asleep })
    const opened = await open(s, 'None')
    expect(opened.card).toMatchObject({ campaignId: s.campaignId(), attempts: 0 })
    await release(s, opened)
    expect(await entries(s, 'None')).toMatchObject([{ state: 'closed', heldById: null }])
    expect(names(await next(s))[0]).toBe('A')
  })

  test('parks the present card on deck with its draft, and a third is given back', async () => {
    const companies = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`F${i + 1}`, {}]))
    const s = await scenario({ companies })
    expect(names(await next(s))).toEqual(['F1', 'F2'])
    await saveDraft(s.as('anna'), { entryId: s.entryId('F1'), note: 'Halva samtalet', checklist: {} })
    const opened = await open(s, 'F9')
    expect(names(opened)).toEqual(['F9', 'F1'])
    expect(opened.deck?.draft?.note).toBe('Halva samtalet')
    expect(opened.notice).toBe('Kortet som stod på tur lämnades tillbaka till kön.')
    const back = await recordOutcome(s.as('anna'), {
      commandId: randomUUID(),
      holdToken: opened.card?.holdToken ?? '',
      deckToken: opened.deck?.holdToken ?? '',
      outcome: 'no',
      next: true,
    })
    expect(names(back)).toEqual(['F1', 'F2'])
  })

  test('of the card on deck swaps the two, and of the present one changes nothing', async () => {
    const companies = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`F${i + 1}`, {}]))
    const s = await scenario({ companies })
    const first = await next(s)
    expect(names(await open(s, 'F1'))).toEqual(['F1', 'F2'])
    const swapped = await open(s, 'F2')
    expect(names(swapped)).toEqual(['F2', 'F1'])
    expect(swapped.deck?.holdToken).toBe(first.card?.holdToken)
    expect(swapped.notice).toBeUndefined()
  })

  test("takes it from another's reserve, which is told", async () => {
    const companies = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`F${i + 1}`, {}]))
    const s = await scenario({ companies })
    expect(names(await next(s, 'bo'))).toEqual(['F1', 'F2'])
    expect(names(await open(s, 'F2'))[0]).toBe('F2')
    expect(s.told('deck:changed')).toMatchObject([{ to: [`user:${s.userId('bo')}`] }])
  })

  test('is done once for one command', async () => {
    const s = await scenario({ companies: asleep })
    const input = { commandId: randomUUID(), organizationId: s.companyId('None') }
    const one = await openCompany(s.as('anna'), input)
    const two = await openCompany(s.as('anna'), input)
    expect(two.card?.holdToken).toBe(one.card?.holdToken)
    expect(await entries(s, 'None')).toHaveLength(1)
  })
})
