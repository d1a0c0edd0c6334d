import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { instantOf } from '@/lib/calendar/local-time'
import { recordOutcome } from '@/lib/calls/record-outcome'
import { claimNextCard } from '@/lib/queue/claim-next-card'
import { exchangeDecks } from '@/lib/queue/exchange-decks'
import { expireHolds } from '@/lib/queue/expire-holds'
import { recordHeartbeat } from '@/lib/queue/record-heartbeat'
import type { Card, CardAnswer } from '@/lib/queue/types'
import { type Scenario, scenario, TEST_NOW } from '../support/scenario'
import { mixServedOf } from '../support/serving'

const MINUTE = 60_000
const companies = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`F${i + 1}`, {}]))
const next = (s: Scenario, name = 'anna') => claimNextCard(s.as(name), { campaignId: s.campaignId() })
const save = (
  s: Scenario,
  card: Card | null,
  { name = 'anna', deckToken }: { name?: string; deckToken?: string } = {},
) =>
  recordOutcome(s.as(name), {
    commandId: randomUUID(),
    holdToken: card?.holdToken ?? '',
    ...(deckToken ? { deckToken } : {}),
    outcome: 'no',
    next: true,
  })
const names = ({ card, deck }: CardAnswer) => [card?.organization.legalName, deck?.organization.legalName]
const change = (s: Scenario, company: string, values: object) =>
  s.db.write(({ q, t }) =>
    q
      .update(t.queueEntry)
      .set(values)
      .where(eq(t.queueEntry.id, s.entryId(company)))
      .returning(),
  )
const heartbeat = (s: Scenario, answer: CardAnswer, name = 'anna') =>
  recordHeartbeat(s.as(name), {
    screenId: 'one',
    holdToken: answer.card?.holdToken ?? null,
    deckToken: answer.deck?.holdToken ?? null,
    idleMs: 0,
    viewing: null,
  })

describe('the card on deck', () => {
  test('is made ready with the first, becomes the next one with the same token, and a new one is made', async () => {
    const s = await scenario({ companies: companies(12) })
    const first = await next(s)
    expect(names(first)).toEqual(['F1', 'F2'])
    const second = await save(s, first.card, { deckToken: first.deck?.holdToken ?? '' })
    expect(names(second)).toEqual(['F2', 'F3'])
    expect(second.card?.holdToken).toBe(first.deck?.holdToken)
    expect(second.notice).toBeUndefined()
  })

  test('is promoted for a client that names none', async () => {
    const s = await scenario({ companies: companies(12) })
    const first = await next(s)
    expect(names(await save(s, first.card))).toEqual(['F2', 'F3'])
  })

  test('is made only while the round has more than three ringable cards for each active caller', async () => {
    const s = await scenario({ companies: companies(5) })
    expect(names(await next(s))).toEqual(['F1', 'F2'])
    expect(names(await next(s, 'bo'))).toEqual(['F3', undefined])
    const few = await scenario({ companies: companies(4) })
    expect(names(await next(few))).toEqual(['F1', undefined])
  })

  test('is given to who would go without, and its caller is told', async () => {
    const others = ['bo', 'cilla', 'david', 'erik']
    const users = Object.fromEntries(['anna', ...others].map((name) => [name, 'caller' as const]))
    const s = await scenario({ users, companies: companies(5) })
    expect((await next(s)).deck).not.toBeNull()
    for (const name of others) expect((await next(s, name)).card).not.toBeNull()
    const payload = { reason: 'withdrawn' }
    expect(s.told('deck:changed')).toEqual([{ name: 'deck:changed', to: [`user:${s.userId('anna')}`], payload }])
    expect((await next(s)).deck).toBeNull()
  })

  test('that was shown and proves taken is exchanged, with a sentence that says so', async () => {
    const users = { anna: 'caller', bo: 'caller' } as const
    const s = await scenario({ users, companies: companies(12) })
    const first = await next(s)
    s.wait(3)
    await heartbeat(s, { card: first.card, deck: null })
    await s.db.write(({ q, t }) =>
      q
        .delete(t.hold)
        .where(eq(t.hold.entryId, s.entryId('F2')))
        .returning(),
    )
    await change(s, 'F2', { heldById: null })
    expect(names(await next(s, 'bo'))[0]).toBe('F2')
    const answer = await save(s, first.card, { deckToken: first.deck?.holdToken ?? '' })
    expect(answer.notice).toBe('Kortet som visades som nästa är taget av bo. Här är ett annat.')
    expect(names(answer)[0]).not.toBe('F2')
    expect(answer.card).not.toBeNull()
  })

  test('lives 150 seconds after the last heartbeat, and counts after that while nobody took it', async () => {
    const s = await scenario({ companies: companies(12) })
    const first = await next(s)
    s.wait(2)
    await heartbeat(s, first)
    s.wait(2)
    expect(await expireHolds(s.system())).toBe(0)
    s.wait(1)
    expect(await expireHolds(s.system())).toBe(1)
    expect(s.told('deck:changed')).toMatchObject([{ payload: { reason: 'expired' } }])
    const second = await save(s, first.card, { deckToken: first.deck?.holdToken ?? '' })
    expect(names(second)[0]).toBe('F2')
    expect(second.card?.holdToken).toBe(first.deck?.holdToken)
  })

  test('is no attempt', async () => {
    const s = await scenario({ companies: companies(12) })
    const { deck } = await next(s)
    expect(deck?.attempts).toBe(0)
  })
})

describe('the exchange', () => {
  test('takes a Prio of mine that fell due before what was on deck', async () => {
    const s = await scenario({ companies: companies(12) })
    expect(names(await next(s))).toEqual(['F1', 'F2'])
    await change(s, 'F9', { lane: 'prio', ownerId: s.userId('anna'), dueAt: TEST_NOW + MINUTE, isPromised: true })
    expect(await exchangeDecks(s.system())).toBe(0)
    s.wait(1)
    expect(await exchangeDecks(s.system())).toBe(1)
    expect(s.told('deck:changed')).toMatchObject([{ payload: { reason: 'higher_rank' } }])
    expect(names(await next(s))).toEqual(['F1', 'F9'])
    expect(await exchangeDecks(s.system())).toBe(0)
  })

  test('gives an Återkom that fell due to one caller only, the one with the lowest card', async () => {
    const s = await scenario({ companies: companies(30) })
    await next(s)
    await next(s, 'bo')
    await change(s, 'F20', { lane: 'callback', dueAt: TEST_NOW })
    expect(await exchangeDecks(s.system())).toBe(1)
    const decks = [names(await next(s))[1], names(await next(s, 'bo'))[1]]
    expect(decks.filter((deck) => deck === 'F20')).toHaveLength(1)
    expect(await exchangeDecks(s.system())).toBe(0)
  })

  test('lets what the screen has shown become the desk card, and the Prio comes next', async () => {
    const s = await scenario({ companies: companies(12) })
    const first = await next(s)
    await change(s, 'F9', { lane: 'prio', ownerId: s.userId('anna'), dueAt: TEST_NOW, isPromised: true })
    await exchangeDecks(s.system())
    const second = await save(s, first.card, { deckToken: first.deck?.holdToken ?? '' })
    expect(names(second)).toEqual(['F2', 'F9'])
    expect(second.card?.holdToken).toBe(first.deck?.holdToken)
  })

  test('takes the card back when the window closes and when the campaign rests', async () => {
    const s = await scenario({ now: instantOf('2026-11-19', 16 * 60 + 59), companies: companies(12) })
    await next(s)
    s.wait(1)
    expect(await exchangeDecks(s.system())).toBe(1)
    expect(s.told('deck:changed')).toMatchObject([{ payload: { reason: 'window_closed' } }])
    const paused = await scenario({ companies: companies(12) })
    await next(paused)
    await paused.db.write(({ q, t }) => q.update(t.campaign).set({ status: 'paused' }).returning())
    await exchangeDecks(paused.system())
    expect(paused.told('deck:changed')).toMatchObject([{ payload: { reason: 'withdrawn' } }])
  })

  test('makes a card ready for who has none, once there is a reserve', async () => {
    const s = await scenario({ companies: companies(12) })
    for (let i = 2; i <= 12; i += 1) await change(s, `F${i}`, { lane: 'retry', dueAt: TEST_NOW + MINUTE / 2 })
    expect(names(await next(s))).toEqual(['F1', undefined])
    expect(await exchangeDecks(s.system())).toBe(0)
    s.wait(0.5)
    expect(await exchangeDecks(s.system())).toBe(1)
    expect(names(await next(s))).toEqual(['F1', 'F2'])
  })

  test('does not count in the mix: two retries to one fresh hold for what was worked', async () => {
    const s = await scenario({ companies: companies(12) })
    await next(s)
    expect(await mixServedOf(s)).toBe(2)
    await change(s, 'F9', { lane: 'callback', dueAt: TEST_NOW })
    await exchangeDecks(s.system())
    expect(await mixServedOf(s)).toBe(1)
  })

  test('no card is served after the window, though it was ready', async () => {
    const s = await scenario({ now: instantOf('2026-11-19', 16 * 60 + 59), companies: companies(12) })
    const first = await next(s)
    s.wait(1)
    const after = await save(s, first.card, { deckToken: first.deck?.holdToken ?? '' })
    expect(after).toMatchObject({ card: null, deck: null, because: { code: 'outside_window' } })
  })
})
