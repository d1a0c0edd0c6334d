import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { claimNextCard } from '@/lib/queue/claim-next-card'
import { closeScreen } from '@/lib/queue/close-screen'
import { expireHolds } from '@/lib/queue/expire-holds'
import { recordHeartbeat } from '@/lib/queue/record-heartbeat'
import { takeOverScreen } from '@/lib/queue/take-over-screen'
import { type Scenario, scenario, TEST_NOW } from '../support/scenario'

const MINUTE = 60_000
const next = (s: Scenario, screenId?: string, name = 'anna') =>
  claimNextCard(s.as(name), { campaignId: s.campaignId(), ...(screenId ? { screenId } : {}) })
const beat = (
  s: Scenario,
  said: { screenId?: string; holdToken?: string | null; deckToken?: string | null; idleMs?: number },
) =>
  recordHeartbeat(s.as('anna'), {
    screenId: 'one',
    holdToken: null,
    deckToken: null,
    idleMs: 0,
    viewing: null,
    ...said,
  })
const takeOver = (s: Scenario, screenId: string) => takeOverScreen(s.as('anna'), { commandId: randomUUID(), screenId })
const iso = (minutes: number) => new Date(TEST_NOW + minutes * MINUTE).toISOString()

describe('two tabs', () => {
  test('never hold two cards: the second is told where the card is', async () => {
    const s = await scenario({ companies: { A: {}, B: {} } })
    expect((await next(s, 'one')).card).not.toBeNull()
    expect(await next(s, 'two')).toEqual({
      card: null,
      deck: null,
      because: { code: 'other_screen', text: 'Kortet är öppet på en annan skärm - ta över' },
    })
    expect(await s.db.read.q.select().from(s.db.read.t.hold)).toHaveLength(1)
  })

  test('the second takes over, the first is told, and its heartbeat no longer counts', async () => {
    const s = await scenario({ companies: { A: {}, B: {} } })
    const { card } = await next(s, 'one')
    await takeOver(s, 'two')
    expect(s.told('card:withdrawn')).toMatchObject([
      { to: [`user:${s.userId('anna')}`], payload: { reason: 'other_screen', entryId: s.entryId('A') } },
    ])
    const again = await next(s, 'two')
    expect(again.card?.holdToken).toBe(card?.holdToken)
    s.wait(1)
    expect(await beat(s, { screenId: 'one', holdToken: card?.holdToken ?? '' })).toMatchObject({ holdUntil: null })
    expect(await beat(s, { screenId: 'two', holdToken: card?.holdToken ?? '' })).toMatchObject({ holdUntil: iso(21) })
  })

  test('a screen that was not heard from for a minute has no say', async () => {
    const s = await scenario({ companies: { A: {}, B: {} } })
    await next(s, 'one')
    s.wait(1)
    expect((await next(s, 'two')).card?.entryId).toBe(s.entryId('A'))
  })

  test('taking over twice with one command is once, and without a card nothing', async () => {
    const s = await scenario({ companies: { A: {} } })
    await takeOver(s, 'two')
    await next(s, 'one')
    const command = { commandId: randomUUID(), screenId: 'two' }
    await takeOverScreen(s.as('anna'), command)
    await takeOverScreen(s.as('anna'), command)
    expect(s.told('card:withdrawn')).toHaveLength(1)
    const reused = takeOverScreen(s.as('anna'), { ...command, screenId: 'three' })
    await expect(reused).rejects.toMatchObject({ code: 'command_reused' })
  })
})

describe('the heartbeat', () => {
  test('renews the card for 20 minutes and the deck for 150 seconds', async () => {
    const companies = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`F${i}`, {}]))
    const s = await scenario({ companies })
    const { card, deck } = await next(s, 'one')
    s.wait(1)
    expect(await beat(s, { holdToken: card?.holdToken ?? '', deckToken: deck?.holdToken ?? '' })).toEqual({
      holdUntil: iso(21),
      deckUntil: iso(3.5),
      ask: false,
    })
  })

  test('asks after a quarter of an hour without input, and gives the card back after 20 minutes', async () => {
    const s = await scenario({ companies: { A: {} } })
    const { card } = await next(s, 'one')
    const holdToken = card?.holdToken ?? ''
    s.wait(14)
    expect(await beat(s, { holdToken, idleMs: 14 * MINUTE })).toMatchObject({ ask: false })
    s.wait(1)
    expect(await beat(s, { holdToken, idleMs: 15 * MINUTE })).toMatchObject({ ask: true, holdUntil: iso(35) })
    s.wait(4)
    expect(await beat(s, { holdToken, idleMs: 0 })).toMatchObject({ ask: false })
    s.wait(20)
    expect(await beat(s, { holdToken, idleMs: 20 * MINUTE })).toEqual({ holdUntil: null, deckUntil: null, ask: false })
    expect(s.told('card:withdrawn')).toMatchObject([{ payload: { reason: 'expired' } }])
    expect(await s.db.read.q.select().from(s.db.read.t.hold)).toEqual([])
  })

  test('believes the latest input it has heard of, also from a draft or a command', async () => {
    const s = await scenario({ companies: { A: {} } })
    const { card } = await next(s, 'one')
    s.wait(19)
    await next(s, 'one')
    s.wait(2)
    expect(await beat(s, { holdToken: card?.holdToken ?? '', idleMs: 21 * MINUTE })).toMatchObject({ ask: false })
  })

  test('of a screen without the card renews nothing', async () => {
    const s = await scenario({ companies: { A: {} } })
    await next(s, 'one')
    expect(await beat(s, { screenId: 'two' })).toEqual({ holdUntil: null, deckUntil: null, ask: false })
    expect(await beat(await scenario(), {})).toEqual({ holdUntil: null, deckUntil: null, ask: false })
  })
})

describe('the lease', () => {
  test('is 20 minutes after the last sign of life', async () => {
    const s = await scenario({ companies: { A: {} } })
    const { card } = await next(s, 'one')
    expect(card?.holdUntil).toBe(iso(20))
    s.wait(19.9)
    expect(await expireHolds(s.system())).toBe(0)
    s.wait(0.1)
    expect(await expireHolds(s.system())).toBe(1)
    expect(await expireHolds(s.system())).toBe(0)
  })

  test('is two minutes for a tab closed on purpose, and a reload within them keeps the card', async () => {
    const s = await scenario({ companies: { A: {} } })
    const { card } = await next(s, 'one')
    await closeScreen(s.as('anna'), { screenId: 'other' })
    s.wait(1)
    await closeScreen(s.as('anna'), { screenId: 'one' })
    s.wait(1)
    expect(await expireHolds(s.system())).toBe(0)
    const reloaded = await next(s, 'two')
    expect(reloaded.card?.holdToken).toBe(card?.holdToken)
    expect(reloaded.card?.holdUntil).toBe(iso(22))
    await closeScreen(s.as('anna'), { screenId: 'two' })
    s.wait(2)
    expect(await expireHolds(s.system())).toBe(1)
  })
})
