import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { recomputeBars } from '@/lib/bars/recompute-bars'
import { recordOutcome } from '@/lib/calls/record-outcome'
import { inOneWrite } from '@/lib/context'
import { claimNextCard } from '@/lib/queue/claim-next-card'
import { expireHolds } from '@/lib/queue/expire-holds'
import { resolveToken } from '@/lib/queue/resolve-token'
import { retireToken } from '@/lib/queue/retire-token'
import { saveDraft } from '@/lib/queue/save-draft'
import { takeHold } from '@/lib/queue/take-hold'
import { type Scenario, scenario } from '../support/scenario'

const next = (s: Scenario, name = 'anna') => claimNextCard(s.as(name), { campaignId: s.campaignId() })
const resolve = (s: Scenario, token: string, name = 'anna') =>
  inOneWrite(s.as(name), (work) => resolveToken(work, token))
const save = (s: Scenario, holdToken: string, name = 'anna') =>
  recordOutcome(s.as(name), { commandId: randomUUID(), holdToken, outcome: 'no', next: false })

describe('a token', () => {
  test('carries its entry and 128 random bits', async () => {
    const s = await scenario({ companies: { A: {} } })
    const { card } = await next(s)
    expect(card?.holdToken).toMatch(new RegExp(`^${s.entryId('A')}\\.[\\w-]{22}$`))
  })

  test('counts after its hold ran out, as long as nobody took the card', async () => {
    const s = await scenario({ companies: { A: {} } })
    const { card } = await next(s)
    s.wait(20)
    expect(await expireHolds(s.system())).toBe(1)
    expect(s.told('card:withdrawn')).toMatchObject([{ payload: { reason: 'expired' } }])
    const resolved = await resolve(s, card?.holdToken ?? '')
    expect(resolved).toMatchObject({ entry: { id: s.entryId('A') }, hold: null })
    expect((await save(s, card?.holdToken ?? '')).saved.activityId).toBeGreaterThan(0)
  })

  test('is stale once another took the card, who is named, and nothing is written', async () => {
    const s = await scenario({ companies: { A: {} } })
    const { card } = await next(s)
    s.wait(20)
    await expireHolds(s.system())
    await next(s, 'bo')
    await expect(save(s, card?.holdToken ?? '')).rejects.toMatchObject({
      code: 'hold_lost',
      message: 'Kortet är taget av bo.',
      details: { takenBy: 'bo' },
    })
    expect(await s.db.read.q.select().from(s.db.read.t.activity)).toEqual([])
  })

  test('is stale after the outcome, and when it was retired', async () => {
    const s = await scenario({ companies: { A: {}, B: {} } })
    const first = (await next(s)).card?.holdToken ?? ''
    await save(s, first)
    await expect(save(s, first)).rejects.toMatchObject({ code: 'hold_lost' })
    const second = (await next(s)).card?.holdToken ?? ''
    await inOneWrite(s.system(), (work) => retireToken(work, s.entryId('B')))
    await expect(resolve(s, second)).rejects.toMatchObject({ code: 'hold_lost' })
  })

  test('is stale when the card was barred, also when its hold ran out after that', async () => {
    const s = await scenario({ companies: { A: {} } })
    const token = (await next(s)).card?.holdToken ?? ''
    await inOneWrite(s.system(), async (work) => {
      await work.tx.q.update(work.tx.t.phoneNumber).set({ status: 'dead' }).returning()
      await recomputeBars(work, { organizationIds: [s.companyId('A')] })
    })
    expect((await resolve(s, token)).entry.state).toBe('barred')
    s.wait(20)
    await expireHolds(s.system())
    await expect(resolve(s, token)).rejects.toMatchObject({ code: 'hold_lost' })
  })

  test('of another user, of no entry and of no shape counts for nothing', async () => {
    const s = await scenario({ companies: { A: {} } })
    const token = (await next(s)).card?.holdToken ?? ''
    await expect(resolve(s, token, 'bo')).rejects.toMatchObject({ code: 'hold_lost', details: { takenBy: 'anna' } })
    for (const wrong of ['', '.', 'x.y', '999999.abc', `${token}x`, '-1.a', '1e3.a']) {
      await expect(resolve(s, wrong), wrong).rejects.toMatchObject({ code: 'hold_lost' })
    }
  })
})

describe('a hold', () => {
  const take = (s: Scenario, company: string, name: string, kind: 'desk' | 'deck' = 'desk') =>
    inOneWrite(s.system(), (work) =>
      takeHold(work, {
        entryId: s.entryId(company),
        organizationId: s.companyId(company),
        campaignId: s.campaignId(),
        userId: s.userId(name),
        kind,
        why: 'fresh',
        screenId: null,
      }),
    )

  test('is refused on a held company, a held number and for a caller who has one of its kind, and leaves nothing', async () => {
    const shared = '+46313901001'
    const s = await scenario({
      companies: { A: { phones: ['+46313901000', shared] }, B: { phones: ['+46313901002', shared] }, C: {} },
    })
    expect(await take(s, 'A', 'anna')).not.toBeNull()
    expect(await take(s, 'A', 'bo')).toBeNull()
    expect(await take(s, 'B', 'bo')).toBeNull()
    expect(await take(s, 'C', 'anna')).toBeNull()
    expect(await take(s, 'C', 'anna', 'deck')).not.toBeNull()
    const { q, t } = s.db.read
    expect(await q.select().from(t.hold)).toHaveLength(2)
    expect(await q.select().from(t.holdNumber)).toHaveLength(3)
    const [b] = await q
      .select()
      .from(t.queueEntry)
      .where(eq(t.queueEntry.id, s.entryId('B')))
    expect(b).toMatchObject({ heldById: null, token: null })
  })

  test('tells those who look at the company, and the floor', async () => {
    const s = await scenario({ companies: { A: {} } })
    await next(s)
    expect(s.told('hold:taken')).toMatchObject([
      { to: [`organization:${s.companyId('A')}`, 'floor'], payload: { kind: 'desk' } },
    ])
  })
})

describe('my unfinished card', () => {
  const draft = (s: Scenario, entryId: number, name = 'anna') =>
    saveDraft(s.as(name), { entryId, note: 'Ring växeln först', checklist: { tal: true } })

  test('comes back with its draft after a reload', async () => {
    const s = await scenario({ companies: { A: {}, B: {} } })
    await next(s)
    await draft(s, s.entryId('A'))
    expect((await next(s)).card).toMatchObject({
      entryId: s.entryId('A'),
      draft: { note: 'Ring växeln först', checklist: { tal: true } },
    })
  })

  test('comes back before everything else when its hold ran out and nobody took it, with the same token', async () => {
    const s = await scenario({ companies: { A: {}, B: { queue: { höst: { lane: 'callback', dueAt: 1 } } } } })
    const b = (await next(s)).card
    expect(b?.organization.legalName).toBe('B')
    await draft(s, s.entryId('B'))
    s.wait(21)
    await expireHolds(s.system())
    await s.db.write(({ q, t }) =>
      q
        .update(t.queueEntry)
        .set({ lane: 'fresh' })
        .where(eq(t.queueEntry.id, s.entryId('B')))
        .returning(),
    )
    const again = (await next(s)).card
    expect(again).toMatchObject({ entryId: s.entryId('B'), holdToken: b?.holdToken, why: 'Ditt påbörjade kort' })
    expect(again?.draft?.note).toBe('Ring växeln först')
  })

  test("is another's once they took it, and my draft is kept for neither to see", async () => {
    const s = await scenario({ companies: { A: {} } })
    await next(s)
    await draft(s, s.entryId('A'))
    s.wait(21)
    await expireHolds(s.system())
    expect((await next(s, 'bo')).card?.draft).toBeNull()
    await expect(draft(s, s.entryId('A'))).rejects.toMatchObject({ code: 'hold_lost', details: { takenBy: 'bo' } })
    expect((await next(s)).card).toBeNull()
  })

  test('loses its draft when that is emptied, and with the outcome', async () => {
    const s = await scenario({ companies: { A: {} } })
    const { card } = await next(s)
    await draft(s, s.entryId('A'))
    await saveDraft(s.as('anna'), { entryId: s.entryId('A'), note: '', checklist: {} })
    expect((await next(s)).card?.draft).toBeNull()
    await draft(s, s.entryId('A'))
    await save(s, card?.holdToken ?? '')
    expect(await s.db.read.q.select().from(s.db.read.t.draft)).toEqual([])
  })

  test('has no draft for a card that does not exist', async () => {
    const s = await scenario()
    await expect(draft(s, 999)).rejects.toMatchObject({ code: 'not_found' })
  })
})
