import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isCallingDay } from '@/lib/calendar/holidays'
import { instantOf, localDayOf } from '@/lib/calendar/local-time'
import { isInCallWindow, isInHardCeiling } from '@/lib/calendar/window'
import { refusalsOf } from '@/lib/calls/refusal-rules'
import { decideOutcome } from '@/lib/calls/rules'
import { CALL_OUTCOMES, WRONG_REASONS } from '@/lib/calls/types'
import { LANES } from '@/lib/queue/types'

import { call, entry, ME, NOW } from '../support/call-facts'

const MINUTE = 60_000
const at = (day: string, hour: number, minute = 0) => instantOf(day, hour * 60 + minute)

describe('what is refused', () => {
  const refusals = (of: Partial<Parameters<typeof refusalsOf>[0]>) =>
    Object.keys(refusalsOf({ ...call({}), goOnReason: null, ...of }))

  test('going on after five attempts without a reason', () => {
    const fifth = entry({ attempts: 5 })
    expect(refusals({ entry: fifth })).toEqual(['goOnReason'])
    expect(refusals({ entry: fifth, goOnReason: 'Ägaren är åter på måndag' })).toEqual([])
    expect(refusals({ entry: fifth, outcome: 'no' })).toEqual([])
    expect(refusals({ entry: entry({ attempts: 4 }) })).toEqual([])
  })

  test.each([
    ['a time that has passed', NOW],
    ['before eight', at('2026-11-20', 7, 59)],
    ['from nine in the evening', at('2026-11-20', 21)],
  ])('%s', (_, callbackAt) => {
    expect(refusals({ outcome: 'callback', callbackAt })).toEqual(['callbackAt'])
  })

  test('a Prio more than thirty days away; Återkom may be later', () => {
    const late = at('2026-12-20', 10)
    expect(refusals({ outcome: 'callback_prio', callbackAt: late })).toEqual(['callbackAt'])
    expect(refusals({ outcome: 'callback', callbackAt: late })).toEqual([])
    expect(refusals({ outcome: 'callback_prio', callbackAt: at('2026-12-19', 10) })).toEqual([])
  })
})

describe('what is said about it', () => {
  const said = (of: Partial<Parameters<typeof refusalsOf>[0]>) =>
    refusalsOf({ ...call({}), outcome: 'callback', goOnReason: null, ...of })

  test.each([
    ['a time that has passed', NOW, 'Tiden har redan passerat. Välj en senare tid.'],
    ['a time at night', at('2026-11-19', 22), 'Välj en tid mellan 08 och 21. Utanför den får ingen ringas.'],
    ['a time beyond what anyone means', at('2028-05-19', 9, 1), 'Välj en tid inom 18 månader.'],
  ])('%s', (_, callbackAt, sentence) => expect(said({ callbackAt })).toEqual({ callbackAt: sentence }))

  test('eighteen months to the minute are taken', () => {
    expect(said({ callbackAt: at('2028-05-19', 9) })).toEqual({})
  })

  test('the figures of the campaign stand in it', () => {
    const prio = said({ outcome: 'callback_prio', callbackAt: at('2026-12-20', 10) })
    expect(prio).toEqual({ callbackAt: 'Återkom Prio kan ligga högst 30 dagar fram.' })
    expect(said({ entry: entry({ attempts: 6 }) })).toEqual({
      goOnReason: 'Efter 6 försök är Nej det vanliga. Skriv varför ni ska fortsätta ringa.',
    })
  })
})

describe('always', () => {
  const anyCall = fc
    .record({
      outcome: fc.constantFrom(...CALL_OUTCOMES),
      reason: fc.constantFrom(...WRONG_REASONS),
      now: fc.integer({ min: at('2026-01-01', 0), max: at('2030-12-31', 0) }),
      callbackIn: fc.option(fc.integer({ min: 1, max: 43_000 }), { nil: null }),
      saysTalked: fc.option(fc.boolean(), { nil: null }),
      bestMinute: fc.option(fc.integer({ min: 0, max: 1439 }), { nil: null }),
      busyBefore: fc.nat(4),
      numberAttempts: fc.nat(4),
      hasOtherNumber: fc.boolean(),
      attempts: fc.nat(8),
      busyInRow: fc.nat(8),
      lane: fc.constantFrom(...LANES),
      isMine: fc.boolean(),
    })
    .map(({ outcome, reason, now, callbackIn, attempts, busyInRow, lane, isMine, ...rest }) =>
      call({
        ...rest,
        outcome,
        now,
        reason: outcome === 'wrong' ? reason : null,
        callbackAt:
          outcome === 'callback_prio' || outcome === 'callback'
            ? callbackIn === null && outcome === 'callback'
              ? null
              : now + (callbackIn ?? 60) * MINUTE
            : null,
        numberLastAt: rest.numberAttempts > 0 ? now - 30 * MINUTE : null,
        entry: entry({ attempts, busyInRow, lane, ownerId: lane === 'prio' ? (isMine ? ME : 99) : null }),
      }),
    )

  test('what was not promised falls in the call window, later than now', () => {
    fc.assert(
      fc.property(anyCall, (one) => {
        const { entry: after, staysOnDesk } = decideOutcome(one)
        if (after.state === 'closed' || staysOnDesk || after.isPromised) return
        expect(after.dueAt).toBeGreaterThan(one.now)
        expect(isInHardCeiling(after.dueAt)).toBe(true)
        expect(isCallingDay(localDayOf(after.dueAt), one.rules.window)).toBe(true)
        expect(isInCallWindow(after.dueAt, one.rules.window)).toBe(true)
      }),
    )
  })

  test('an owner stands on a Prio alone, and only the caller or who had it', () => {
    fc.assert(
      fc.property(anyCall, (one) => {
        const { entry: after, lock, staysOnDesk } = decideOutcome(one)
        if (staysOnDesk) return
        expect(after.ownerId !== null).toBe(after.state === 'waiting' && after.lane === 'prio')
        if (after.ownerId !== null) expect(after.ownerId).toBe(ME)
        const isUnanswered = one.outcome === 'no_answer' || one.outcome === 'busy'
        if (after.ownerId === null) expect(lock).toBe(isUnanswered ? 'keep' : 'release')
      }),
    )
  })

  test('attempts grow by one, or by none for a busy that is not every third', () => {
    fc.assert(
      fc.property(anyCall, (one) => {
        const { entry: after, isAttempt } = decideOutcome(one)
        expect(after.attempts - one.entry.attempts).toBe(isAttempt ? 1 : 0)
        expect(isAttempt).toBe(one.outcome !== 'busy' || after.busyInRow % 3 === 0)
      }),
    )
  })

  test('the entry that was read is not changed', () => {
    fc.assert(
      fc.property(anyCall, (one) => {
        const before = structuredClone(one)
        decideOutcome(one)
        expect(one).toEqual(before)
      }),
    )
  })
})
