import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { inOneWrite } from '@/lib/context'
import { expireHolds } from '@/lib/queue/expire-holds'
import { releaseHold } from '@/lib/queue/release-hold'
import { resolveToken } from '@/lib/queue/resolve-token'
import { takeOverScreen } from '@/lib/queue/take-over-screen'
import {
  change,
  deckChanged,
  freed,
  holds,
  iso,
  MINUTE,
  many,
  next,
  open,
  taken,
  withdrawn,
} from '../support/desk-steps'
import { logOf, refusal, toldSince } from '../support/lock-log'
import { type Scenario, scenario } from '../support/scenario'
import { mixServedOf } from '../support/serving'

const release = (s: Scenario, holdToken: string, more: Partial<Parameters<typeof releaseHold>[1]> = {}) =>
  releaseHold(s.as('anna'), { commandId: randomUUID(), holdToken, reason: 'Fel bransch', ...more })

const presence = (s: Scenario, state: 'idle' | 'pause', name = 'anna') => ({
  ...{ name: 'presence:changed', to: ['callers', 'floor'] },
  payload: { userId: s.userId(name), state, organizationId: null, since: iso(s.clock.now) },
})

describe('who is told of a card', () => {
  test('that is taken, promoted, skipped and given back to rest', async () => {
    const s = await scenario({ companies: many() })
    const first = await next(s)
    expect(toldSince(s)).toEqual([taken(s, 'F1', 'desk'), taken(s, 'F2', 'deck')])
    s.wait(1)
    const second = await release(s, first.card?.holdToken ?? '', { next: true, deckToken: first.deck?.holdToken ?? '' })
    expect(toldSince(s)).toEqual([freed(s, 'F1'), taken(s, 'F2', 'desk'), taken(s, 'F3', 'deck')])
    expect(await holds(s)).toMatchObject([
      { kind: 'desk', since: s.clock.now, until: s.clock.now + 20 * MINUTE, userId: s.userId('anna') },
      { kind: 'deck', since: s.clock.now, until: s.clock.now + 150_000, screenId: null },
    ])
    await release(s, second.card?.holdToken ?? '', { reason: 'pause' })
    expect(toldSince(s)).toEqual([freed(s, 'F2'), presence(s, 'pause'), freed(s, 'F3'), deckChanged(s, 'withdrawn')])
    const [skip, pause] = await logOf(s, 'queue_entry')
    const line = { action: 'hold:released', userId: s.userId('anna'), before: null }
    const about = (reason: string, company: string) => ({ reason, organizationId: s.companyId(company) })
    expect(skip).toEqual({ ...line, entityId: s.entryId('F1'), after: about('Fel bransch', 'F1') })
    expect(pause).toEqual({ ...line, entityId: s.entryId('F2'), after: about('pause', 'F2') })
  })

  test('that there was none of: who asked waits, and rests no longer', async () => {
    const s = await scenario()
    await next(s)
    expect(toldSince(s)).toEqual([presence(s, 'idle')])
    const held = await scenario({ companies: { A: {} } })
    await next(held, 'anna', { screenId: 'one' })
    toldSince(held)
    await next(held, 'anna', { screenId: 'two' })
    expect(toldSince(held)).toEqual([])
  })

  test('that ran out, on the desk and on deck', async () => {
    const s = await scenario({ companies: many() })
    await next(s)
    toldSince(s)
    s.wait(20)
    expect(await expireHolds(s.system())).toBe(2)
    const told = toldSince(s)
    expect(told).toEqual(
      expect.arrayContaining([
        ...[freed(s, 'F1'), withdrawn(s, 'F1', 'expired'), freed(s, 'F2'), deckChanged(s, 'expired')],
      ]),
    )
    expect(told).toHaveLength(4)
    expect(await mixServedOf(s)).toBe(1)
    expect(await expireHolds(s.system())).toBe(0)
  })

  test('that is taken over by another screen, with its deck; a parked card moves too, and one made ready does not', async () => {
    const s = await scenario({ companies: many() })
    await next(s, 'anna', { screenId: 'one' })
    toldSince(s)
    const takeOver = (screenId: string) => takeOverScreen(s.as('anna'), { commandId: randomUUID(), screenId })
    s.wait(1)
    await takeOver('two')
    expect(toldSince(s)).toEqual([withdrawn(s, 'F1', 'other_screen')])
    const until = s.clock.now + 20 * MINUTE
    expect(await holds(s)).toMatchObject([
      { kind: 'desk', screenId: 'two', lastInputAt: s.clock.now, until },
      { kind: 'deck', screenId: null, until: s.clock.now + 150_000 },
    ])
    await open(s, 'F9', { screenId: 'two' })
    await takeOver('three')
    expect((await holds(s)).map(({ kind, screenId }) => [kind, screenId]).sort()).toEqual([
      ['deck', 'three'],
      ['desk', 'three'],
    ])
  })
})

test('a token without a hold counts for its user, and names who has the card for anybody else', async () => {
  const s = await scenario({ companies: { A: {}, B: {} } })
  const token = (await next(s)).card?.holdToken ?? ''
  const resolve = (name: string) => inOneWrite(s.as(name), (work) => resolveToken(work, token))
  const found = await resolve('anna')
  expect(found).toMatchObject({ entry: { id: s.entryId('A') }, hold: { kind: 'desk', token } })
  expect(await refusal(inOneWrite(s.system(), (work) => resolveToken(work, token)))).toMatchObject({
    ...{ code: 'hold_lost', message: 'Kortet är inte längre ditt. Det du har skrivit finns kvar på skärmen.' },
  })
  await s.db.write(({ q, t }) => q.delete(t.hold).returning())
  await change(s, 'A', { heldById: null })
  expect(await resolve('anna')).toMatchObject({ hold: null })
  expect((await refusal(resolve('bo'))).details).toEqual({ takenBy: 'anna' })
  await change(s, 'A', { tokenUserId: s.userId('anna'), token: 'another' })
  expect((await refusal(resolve('anna'))).message).toBe(
    'Kortet är inte längre ditt. Det du har skrivit finns kvar på skärmen.',
  )
})
