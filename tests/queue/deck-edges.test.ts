import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { recordOutcome } from '@/lib/calls/record-outcome'
import { exchangeDecks } from '@/lib/queue/exchange-decks'
import { change, deckChanged, freed, holds, MINUTE, many, names, next, stop, taken } from '../support/desk-steps'
import { toldSince } from '../support/lock-log'
import { type Scenario, scenario, TEST_NOW } from '../support/scenario'

describe('what is on deck', () => {
  test('is exchanged for one of higher rank only, and each one`s caller is told', async () => {
    const s = await scenario({ companies: many(20) })
    await next(s)
    await change(s, 'F9', { lane: 'retry', dueAt: TEST_NOW - MINUTE })
    expect(await exchangeDecks(s.system())).toBe(0)
    await change(s, 'F10', { lane: 'busy', dueAt: TEST_NOW - MINUTE })
    toldSince(s)
    expect(await exchangeDecks(s.system())).toBe(1)
    expect(toldSince(s)).toEqual([freed(s, 'F2'), deckChanged(s, 'higher_rank'), taken(s, 'F10', 'deck')])
    await change(s, 'F11', { lane: 'callback', dueAt: TEST_NOW - MINUTE })
    expect(await exchangeDecks(s.system())).toBe(1)
    expect(names(await next(s))).toEqual(['F1', 'F11'])
    await change(s, 'F12', { lane: 'busy', dueAt: TEST_NOW - 5 * MINUTE })
    expect(await exchangeDecks(s.system())).toBe(0)
    const prio = { lane: 'prio', ownerId: s.userId('anna'), isPromised: true }
    await change(s, 'F13', { ...prio, dueAt: TEST_NOW - MINUTE })
    expect(await exchangeDecks(s.system())).toBe(1)
    await change(s, 'F14', { ...prio, dueAt: TEST_NOW - 2 * MINUTE })
    expect(await exchangeDecks(s.system())).toBe(0)
    expect(names(await next(s))).toEqual(['F1', 'F13'])
  })

  test('of two callers goes one each, and each round by itself', async () => {
    const s = await scenario({
      campaigns: { höst: {}, vår: {} },
      companies: {
        ...many(20),
        ...Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`V${i + 1}`, { queue: { vår: {} } }])),
      },
    })
    await next(s)
    await next(s, 'bo', { campaign: 'vår' })
    await change(s, 'F15', { lane: 'callback', dueAt: TEST_NOW - MINUTE })
    await s.db.write(({ q, t }) =>
      q
        .update(t.queueEntry)
        .set({ lane: 'callback', dueAt: TEST_NOW - MINUTE })
        .where(eq(t.queueEntry.id, s.entryId('V15', 'vår')))
        .returning(),
    )
    expect(await exchangeDecks(s.system())).toBe(2)
    expect(names(await next(s))[1]).toBe('F15')
    expect(names(await next(s, 'bo', { campaign: 'vår' }))[1]).toBe('V15')
  })

  test('goes, when one promise is due, from whoever has the card of lowest rank', async () => {
    const s = await scenario({ companies: many(20) })
    for (const busy of ['F2', 'F3']) await change(s, busy, { lane: 'busy', dueAt: TEST_NOW - MINUTE })
    expect(names(await next(s, 'bo'))).toEqual(['F2', 'F3'])
    expect(names(await next(s))).toEqual(['F1', 'F4'])
    await change(s, 'F5', { lane: 'callback', dueAt: TEST_NOW - MINUTE })
    expect(await exchangeDecks(s.system())).toBe(1)
    expect([names(await next(s, 'bo'))[1], names(await next(s))[1]]).toEqual(['F3', 'F5'])
  })

  test('is taken back at once when a colleague stops its company, and both caller and floor hear it', async () => {
    const s = await scenario({ companies: many(20) })
    await next(s)
    toldSince(s)
    await stop(s, 'F2')
    expect(toldSince(s)).toEqual(expect.arrayContaining([deckChanged(s, 'barred'), freed(s, 'F2')]))
    expect(names(await next(s))).toEqual(['F1', 'F3'])
  })

  test('is made for who has none once there is a reserve, and told; for who was not heard from it is not', async () => {
    const s = await scenario({ companies: many() })
    for (let i = 2; i <= 12; i += 1) await change(s, `F${i}`, { state: 'barred' })
    await next(s)
    for (let i = 2; i <= 12; i += 1) await change(s, `F${i}`, { state: 'waiting' })
    toldSince(s)
    s.wait(1.5)
    expect(await exchangeDecks(s.system())).toBe(0)
    await next(s)
    const [desk] = await holds(s)
    await s.db.write(({ q, t }) => q.delete(t.hold).where(eq(t.hold.kind, 'deck')).returning())
    await s.db.write(({ q, t }) =>
      q
        .update(t.queueEntry)
        .set({ heldById: null })
        .where(eq(t.queueEntry.id, s.entryId('F2')))
        .returning(),
    )
    toldSince(s)
    expect(await exchangeDecks(s.system())).toBe(1)
    expect(toldSince(s)).toEqual([taken(s, 'F2', 'deck'), deckChanged(s, 'higher_rank')])
    expect((await holds(s))[0]).toEqual(desk)
  })

  test('is taken back when it was barred, and its caller hears that it is gone', async () => {
    const s = await scenario({ companies: many() })
    await next(s)
    await change(s, 'F2', { state: 'barred' })
    toldSince(s)
    // One is taken back, and another made ready.
    expect(await exchangeDecks(s.system())).toBe(2)
    expect(toldSince(s).slice(0, 2)).toEqual([freed(s, 'F2'), deckChanged(s, 'withdrawn')])
  })

  test('a reserve is more than three ringable cards for each active caller', async () => {
    const decks = async (cards: number, rules = {}) => {
      const s = await scenario({ campaigns: { höst: { rules } }, companies: many(cards) })
      return (await next(s)).deck !== null
    }
    expect([await decks(4), await decks(5)]).toEqual([false, true])
    expect([await decks(2, { deckReservePerCaller: 1 }), await decks(3, { deckReservePerCaller: 1 })]).toEqual([
      ...[false, true],
    ])
  })

  test('the reserve is counted again after a second, and when it is used up', async () => {
    const s = await scenario({ users: { anna: 'caller' }, companies: many(8) })
    let answer = await next(s)
    const had: boolean[] = []
    for (let i = 0; i < 6; i += 1) {
      answer = await recordOutcome(s.as('anna'), {
        ...{ commandId: randomUUID(), holdToken: answer.card?.holdToken ?? '', outcome: 'no' as const, next: true },
      })
      had.push(answer.deck !== null)
    }
    // Eight cards, one gone each time: with the fifth gone, three or fewer are left beside the one on the desk.
    expect(had.slice(0, 3)).toEqual([true, true, true])
    expect(had.slice(-2)).toEqual([false, false])
  })
})

describe('what the screen has shown as next and cannot be had', () => {
  const shown = async (spoil: (s: Scenario) => Promise<unknown>) => {
    const s = await scenario({ companies: many() })
    const first = await next(s)
    const deckToken = first.deck?.holdToken ?? ''
    await s.db.write(({ q, t }) => q.delete(t.hold).where(eq(t.hold.kind, 'deck')).returning())
    await change(s, 'F2', { heldById: null })
    await spoil(s)
    const input = {
      commandId: randomUUID(),
      holdToken: first.card?.holdToken ?? '',
      outcome: 'no' as const,
      next: true,
    }
    const answer = await recordOutcome({ ...s.as('anna'), screenId: 'one' }, { ...input, deckToken })
    return { s, answer, deckToken }
  }
  const gone = 'Kortet som visades som nästa kan inte ringas längre. Här är ett annat.'

  test('is taken all the same while nobody else has it, with the same token, on that screen, and counts in the mix', async () => {
    const { s, answer, deckToken } = await shown(async () => {})
    expect(names(answer)).toEqual(['F2', 'F3'])
    expect([answer.card?.holdToken, answer.notice]).toEqual([deckToken, undefined])
    expect((await holds(s)).find(({ kind }) => kind === 'desk')).toMatchObject({ screenId: 'one' })
  })

  test('is exchanged, with a sentence, when it was closed, barred or its campaign rests', async () => {
    expect((await shown((s) => change(s, 'F2', { state: 'closed' }))).answer).toMatchObject({ notice: gone })
    const { s, answer } = await shown((one) => stop(one, 'F2'))
    expect(answer.notice).toBe(gone)
    expect(names(answer)).toEqual(['F3', 'F4'])
    expect(await holds(s)).toHaveLength(2)
    const paused = await shown((one) =>
      one.db.write(({ q, t }) => q.update(t.campaign).set({ status: 'paused' }).returning()),
    )
    expect(paused.answer).toMatchObject({ card: null, notice: gone, because: { code: 'paused' } })
  })

  test('is exchanged when the token was retired or is none, and names who took it', async () => {
    expect((await shown((s) => change(s, 'F2', { token: null, tokenUserId: null }))).answer.notice).toBe(gone)
    const { answer } = await shown(async (s) => {
      await change(s, 'F2', { token: 'x', tokenUserId: s.userId('bo') })
    })
    expect(answer.notice).toBe('Kortet som visades som nästa är taget av bo. Här är ett annat.')
  })
})
