import { describe, expect, test } from 'vitest'
import { instantOf } from '@/lib/calendar/local-time'
import { closeScreen } from '@/lib/queue/close-screen'
import { recordHeartbeat } from '@/lib/queue/record-heartbeat'
import { saveDraft } from '@/lib/queue/save-draft'
import { change, deckChanged, freed, holds, iso, MINUTE, many, next, withdrawn } from '../support/desk-steps'
import { refusal, toldSince } from '../support/lock-log'
import { type Scenario, scenario, TEST_NOW } from '../support/scenario'

describe('signs of life', () => {
  const beat = (s: Scenario, said: Partial<Parameters<typeof recordHeartbeat>[1]>) =>
    recordHeartbeat(s.as('anna'), {
      ...{ screenId: 'one', holdToken: null, deckToken: null, idleMs: 0, viewing: null, ...said },
    })

  test('renew desk and deck on the screen that has them, and ask from a quarter of an hour', async () => {
    const s = await scenario({ companies: many() })
    const { card, deck } = await next(s)
    const tokens = { holdToken: card?.holdToken ?? '', deckToken: deck?.holdToken ?? '' }
    s.wait(15)
    expect(await beat(s, { ...tokens, idleMs: 15 * MINUTE - 1 })).toEqual({
      ...{ holdUntil: iso(s.clock.now + 20 * MINUTE), deckUntil: iso(s.clock.now + 150_000), ask: false },
    })
    expect(await holds(s)).toMatchObject([
      { screenId: 'one', lastInputAt: s.clock.now - 15 * MINUTE + 1 },
      { screenId: null, until: s.clock.now + 150_000 },
    ])
    s.clock.now += 1
    expect(await beat(s, { ...tokens, idleMs: 15 * MINUTE })).toMatchObject({ ask: true })
    expect(await beat(s, { screenId: 'two', holdToken: tokens.holdToken })).toEqual({
      ...{ holdUntil: null, deckUntil: null, ask: false },
    })
    expect(await beat(s, { screenId: 'two', deckToken: tokens.deckToken })).toMatchObject({
      ...{ holdUntil: null, deckUntil: iso(s.clock.now + 150_000) },
    })
    toldSince(s)
    s.clock.now += 5 * MINUTE
    expect(await beat(s, { ...tokens, idleMs: 99 * MINUTE })).toEqual({ holdUntil: null, deckUntil: null, ask: false })
    expect(toldSince(s)).toEqual([
      ...[freed(s, 'F1'), withdrawn(s, 'F1', 'expired'), freed(s, 'F2'), deckChanged(s, 'expired')],
    ])
  })

  test('a tab that closes leaves two minutes to both cards, and never more than they had', async () => {
    const s = await scenario({ companies: many() })
    await next(s, 'anna', { screenId: 'one' })
    s.wait(1)
    await closeScreen(s.as('anna'), { screenId: 'two' })
    expect((await holds(s)).map(({ until }) => until - s.clock.now)).toEqual([19 * MINUTE, 90_000])
    await closeScreen(s.as('anna'), { screenId: 'one' })
    expect((await holds(s)).map(({ until, screenId }) => [until - s.clock.now, screenId])).toEqual([
      [2 * MINUTE, 'one'],
      [90_000, null],
    ])
    expect((await holds(s))[0]?.lastInputAt).toBe(TEST_NOW)
    await closeScreen(s.as('bo'), { screenId: 'one' })
  })

  test('a draft is one too, with its checklist, and an empty one is dropped', async () => {
    const s = await scenario({ companies: { A: {} } })
    const { card } = await next(s, 'anna', { screenId: 'one' })
    const entryId = card?.entryId ?? 0
    s.wait(3)
    await saveDraft(s.as('anna'), { entryId, note: '', checklist: { tal: true } })
    expect((await holds(s))[0]).toMatchObject({
      ...{ lastInputAt: s.clock.now, until: s.clock.now + 20 * MINUTE, screenId: 'one' },
    })
    expect((await next(s, 'anna', { screenId: 'one' })).card?.draft).toEqual({
      ...{ note: '', checklist: { tal: true }, at: iso(s.clock.now) },
    })
    await saveDraft(s.as('anna'), { entryId, note: 'x', checklist: {} })
    expect((await next(s, 'anna', { screenId: 'one' })).card?.draft?.note).toBe('x')
    expect(await refusal(saveDraft(s.as('bo'), { entryId, note: 'y', checklist: {} }))).toEqual({
      ...{ code: 'hold_lost', message: 'Kortet är taget av anna.', details: { takenBy: 'anna' } },
    })
    await saveDraft(s.as('anna'), { entryId, note: '', checklist: {} })
    expect(await s.db.read.q.select().from(s.db.read.t.draft)).toEqual([])
    await change(s, 'A', { tokenUserId: null, token: null })
    expect(await refusal(saveDraft(s.as('anna'), { entryId, note: 'y', checklist: {} }))).toMatchObject({
      ...{ message: 'Kortet är inte längre ditt. Det du har skrivit finns kvar på skärmen.' },
    })
    expect(await refusal(saveDraft(s.as('anna'), { entryId: 999, note: 'y', checklist: {} }))).toMatchObject({
      ...{ code: 'not_found', message: expect.stringContaining('Kortet') },
    })
  })

  test('a card that is claimed again on its own screen lives on, and never shorter than it did', async () => {
    const s = await scenario({ companies: { A: {} } })
    await next(s, 'anna', { screenId: 'one' })
    s.wait(5)
    await next(s, 'anna', { screenId: 'one' })
    expect((await holds(s))[0]).toMatchObject({ until: s.clock.now + 20 * MINUTE, screenId: 'one', since: TEST_NOW })
    await next(s)
    expect((await holds(s))[0]).toMatchObject({ screenId: 'one' })
  })
})

describe('why there is nothing, as the database has it', () => {
  const because = async (s: Scenario, name = 'anna') => (await next(s, name)).because
  const retry = (dueAt: number) => ({ queue: { höst: { lane: 'retry' as const, dueAt } } })
  const one = instantOf('2026-11-19', 13 * 60)

  test('the cards that fall due within the same minute, from this instant on', async () => {
    const s = await scenario({ companies: { A: retry(one), B: retry(one + 59_999), C: retry(one + MINUTE) } })
    expect(await because(s)).toEqual({ code: 'later', text: '2 kort 13:00', nextAt: iso(one) })
    const soon = await scenario({ companies: { A: retry(TEST_NOW + 1), B: retry(TEST_NOW + 2) } })
    expect(await because(soon)).toMatchObject({ text: '2 kort 10:41' })
  })

  test('the lane that is served first, though another falls due before its window opens', async () => {
    const evening = instantOf('2026-11-19', 18 * 60)
    const s = await scenario({
      now: instantOf('2026-11-19', 17 * 60 + 5),
      companies: {
        A: retry(instantOf('2026-11-19', 17 * 60 + 30)),
        B: { queue: { höst: { lane: 'callback', dueAt: evening, isPromised: true } } },
      },
    })
    expect(await because(s)).toEqual({ code: 'later', text: '1 kort 18:00', nextAt: iso(evening) })
  })

  test('my next promise, with how many others have, and what others hold', async () => {
    const prio = (owner: string, dueAt: number) => ({ queue: { höst: { lane: 'prio' as const, owner, dueAt } } })
    const s = await scenario({
      companies: { A: prio('anna', one), B: prio('bo', one), C: prio('bo', one + MINUTE), D: retry(one + 60 * MINUTE) },
    })
    expect(await because(s)).toEqual({ code: 'later', text: 'din Prio 13:00', nextAt: iso(one) })
    expect(await because(s, 'bo')).toMatchObject({ text: 'din Prio 13:00' })
    await change(s, 'A', { state: 'closed' })
    expect(await because(s)).toEqual({
      code: 'later',
      text: '1 kort 14:00, 2 Prio hos bo',
      nextAt: iso(one + 60 * MINUTE),
    })
    await change(s, 'D', { state: 'closed' })
    expect(await because(s)).toEqual({ code: 'locked_by_others', text: '2 Prio hos bo' })
  })
})
